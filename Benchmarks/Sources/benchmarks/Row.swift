import Assignors
import KafkaModel

/// One line of the table: an input, a strategy, and what Kafka's own class takes for it.
struct Row: Sendable {
  let input: Input
  let strategy: Strategy

  /// What Kafka takes on a warm JVM, and what is aimed at here, in milliseconds.
  let kafka: Double
  let reach: Double

  /// The checksum of Kafka's assignment.
  let checksum: UInt64

  /// The situations that are measured.
  enum Input: String, Sendable {
    case uniformFirst = "U first"
    case uniformLeave = "U leave"
    case uniformJoin = "U join"
    case nearlyFirst = "N first"
    case nearlyReassign = "N reassign"
    case bucketsFull = "J full"
    case bucketsIncremental = "J incremental"
  }

  static let all: [Row] = [
    Row(.uniformFirst, .range, kafka: 914, reach: 40, 0x3f91_e2ea_1e77_e5e8),
    Row(.uniformFirst, .roundrobin, kafka: 480, reach: 30, 0x3f91_e2ea_1e77_e5e8),
    Row(.uniformFirst, .sticky, kafka: 85, reach: 20, 0x3f91_e2ea_1e77_e5e8),
    Row(.uniformFirst, .cooperativeSticky, kafka: 78, reach: 20, 0x3f91_e2ea_1e77_e5e8),
    Row(.uniformLeave, .sticky, kafka: 3162, reach: 120, 0x3f91_e64e_ec6a_8700),
    Row(.uniformJoin, .sticky, kafka: 2806, reach: 120, 0x3f91_df55_a7a8_75fb),
    Row(.uniformLeave, .cooperativeSticky, kafka: 1443, reach: 100, 0x3f91_e64e_ec6a_8700),
    Row(.uniformJoin, .cooperativeSticky, kafka: 1080, reach: 100, 0x712a_ae25_8787_e220),
    Row(.nearlyFirst, .cooperativeSticky, kafka: 5590, reach: 200, 0x3f90_f3ae_7a6a_1406),
    Row(.nearlyReassign, .cooperativeSticky, kafka: 5585, reach: 200, 0x3f90_f3ae_7a6a_1406),
    Row(.bucketsFull, .cooperativeSticky, kafka: 5183, reach: 100, 0xcdd5_5054_e3ec_0384),
    Row(
      .bucketsIncremental, .cooperativeSticky, kafka: 252_317, reach: 1000, 0xfc06_4276_7014_4845),
  ]

  private init(
    _ input: Input, _ strategy: Strategy, kafka: Double, reach: Double, _ checksum: UInt64
  ) {
    (self.input, self.strategy) = (input, strategy)
    (self.kafka, self.reach, self.checksum) = (kafka, reach, checksum)
  }
}

/// How large the inputs are.
struct Size: Sendable {
  let topics: Int
  let partitions: Int32
  let members: Int
  let bucketMembers: Int

  /// The sizes for which Kafka was measured.
  static let full = Size(topics: 500, partitions: 2000, members: 2000, bucketMembers: 5000)

  /// Enough to see that everything still works.
  static let small = Size(topics: 20, partitions: 30, members: 25, bucketMembers: 100)
}

extension Row {
  /// The topics and members to divide, from which the group is built.
  ///
  /// - Throws: ``KafkaFailure`` if the round before fails.
  func group(_ size: Size) throws -> Group {
    switch input {
    case .uniformFirst: return uniform(size)
    case .uniformLeave:
      let next = try afterFirst(uniform(size), generation: 1)
      let gone = MemberID(Inputs.padded("c", size.members / 2, size.members))
      return Group(topics: next.topics, members: next.members.filter { $0.id != gone })
    case .uniformJoin:
      let next = try afterFirst(uniform(size), generation: 1)
      let new = Member(
        MemberID(Inputs.padded("c", size.members, size.members)), topics: next.members[0].topics)
      return Group(topics: next.topics, members: next.members + [new])
    case .nearlyFirst: return nearlyUniform(size)
    case .nearlyReassign:
      let next = try afterFirst(nearlyUniform(size), generation: 1)
      var members = next.members
      members[0].owned = nil
      members[0].generation = -1
      return Group(topics: next.topics, members: members)
    case .bucketsFull: return Inputs.buckets(members: size.bucketMembers)
    case .bucketsIncremental:
      let all = Inputs.buckets(members: size.bucketMembers)
      let before = Group(topics: all.topics, members: all.members.dropLast())
      let next = try afterFirst(before, generation: -1)
      let new = Member("newMember", topics: next.members[next.members.count - 1].topics)
      return Group(topics: next.topics, members: next.members + [new])
    }
  }

  private func uniform(_ size: Size) -> Group {
    Inputs.uniform(topics: size.topics, partitions: size.partitions, members: size.members)
  }

  private func nearlyUniform(_ size: Size) -> Group {
    Inputs.nearlyUniform(topics: size.topics, partitions: size.partitions, members: size.members)
  }

  private func afterFirst(_ group: Group, generation: Int32) throws -> Group {
    group.owning(try strategy.assignor.assign(group), generation: generation)
  }
}
