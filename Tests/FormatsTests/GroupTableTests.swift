import Formats
import KafkaModel
import TestSupport
import Testing

@Suite("A group in kafka-consumer-groups' columns")
struct GroupTableTests {
  static func group() throws -> DescribedGroup {
    var group = try #require(
      try GroupImport(GroupImportTests.corpus("3.5-all-views")).groups.first)
    group.members[0].instance = "i-1"
    return group
  }

  @Test("Shows partitions with their offsets")
  func offsets() throws {
    #expect(
      GroupTable.offsets(try Self.group()).text == """
        GROUP           TOPIC           PARTITION  CURRENT-OFFSET  LOG-END-OFFSET  LAG             \
        CONSUMER-ID                             HOST            CLIENT-ID
        order-service   orders          0          100             120             20              \
        c1-81fe8a2a-0b29-4964-a1d4-4741582132bb /10.0.0.1       c1
        order-service   orders          1          90              90              0               \
        c2-db6f12f2-e1de-4bb7-93ec-6170fefa8830 /10.0.0.2       c2

        """)
  }

  @Test("Shows members, with a column for instances if there are any")
  func members() throws {
    #expect(
      GroupTable.members(try Self.group(), verbose: true).text == """
        GROUP           CONSUMER-ID                             GROUP-INSTANCE-ID HOST            \
        CLIENT-ID       #PARTITIONS     ASSIGNMENT
        order-service   c1-81fe8a2a-0b29-4964-a1d4-4741582132bb i-1               /10.0.0.1       \
        c1              1               orders(0)
        order-service   c2-db6f12f2-e1de-4bb7-93ec-6170fefa8830                   /10.0.0.2       \
        c2              1               orders(1)
        order-service   c3-c1d056fa-eabc-42ed-b557-c848f747ec49                   /10.0.0.3       \
        c3              0               -

        """)
  }

  @Test("Shows the state")
  func state() throws {
    #expect(
      GroupTable.state(try Self.group()).text == """
        GROUP                     COORDINATOR (ID)          ASSIGNMENT-STRATEGY  STATE           \
        #MEMBERS
        order-service             localhost:9092  (1)       cooperative-sticky   Stable          3

        """)
  }

  @Test("Keeps names in Hangul in line, and harmful ones harmless")
  func width() {
    var group = DescribedGroup("주문 그룹")
    group.members = [DescribedMember("멤버\u{1B}[0m")]
    #expect(
      GroupTable.members(group, verbose: false).text == """
        GROUP           CONSUMER-ID     HOST            CLIENT-ID       #PARTITIONS
        주문 그룹       멤버\\u{1B}[0m   -               -               0

        """)
  }

  @Test("Reads back to the same group", arguments: 0..<10)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let group = Self.randomGroup(using: &random)
      let text =
        "\n" + GroupTable.offsets(group).text + "\n" + GroupTable.members(group, verbose: true).text
        + "\n" + GroupTable.state(group).text
      let read = try GroupImport(text)
      #expect(read.ignored == [], "seed \(seed)\n\(text)")
      let isSame = read.groups == [group]
      #expect(isSame, "seed \(seed)\n\(text)")
    }
  }

  /// A group as a cluster could have it, in the order in which the tables show it.
  private static func randomGroup(using random: inout SeededGenerator) -> DescribedGroup {
    let names = ["my-app", "orders.v2_blue", "a b", "9", "주문"]
    var group = DescribedGroup(GroupName(names.randomElement(using: &random) ?? "g"))
    group.state = ["Stable", "PreparingRebalance", "Reconciling"].randomElement(using: &random)
    group.strategy = [nil, "range", "cooperative-sticky"].randomElement(using: &random) ?? nil
    group.coordinator = .init(
      host: "broker-1.example.com", port: .random(in: 1...65_535, using: &random), id: "2147483646")
    group.members = (0..<Int.random(in: 1...6, using: &random)).map { number in
      let client = ["app-\(number)", "my app \(number)", "\(number)"].randomElement(using: &random)
      var member = DescribedMember(
        MemberID("\(client ?? "")-81fe8a2a-0b29-4964-a1d4-4741582132b\(number)"))
      member.client = client
      member.host = ["/10.0.0.\(number)", "/fe80:0:0:0:0:0:0:1", "h\(number)/10.0.0.9"]
        .randomElement(using: &random)
      member.instance = Bool.random(using: &random) ? InstanceID("i-\(number)") : nil
      member.owned = []
      member.partitionCount = 0
      return member
    }
    for topic in ["a-1", "orders", "prod.eu_1"] as [TopicName] {
      for number in 0..<Int32.random(in: 0...12, using: &random) {
        var partition = DescribedPartition(TopicPartition(topic, number))
        partition.committed =
          Bool.random(using: &random) ? .random(in: 0...99, using: &random) : nil
        partition.logEnd = 99
        partition.lag = partition.committed.map { 99 - $0 }
        if let place = (group.members.indices + [-1]).randomElement(using: &random), place >= 0 {
          partition.owner = group.members[place].id
          group.members[place].owned?.append(partition.partition)
          group.members[place].partitionCount = group.members[place].owned?.count
        }
        group.partitions.append(partition)
      }
    }
    group.memberCount = group.members.count
    return inOrderOfDisplay(group)
  }

  private static func inOrderOfDisplay(_ group: DescribedGroup) -> DescribedGroup {
    var group = group
    // Members are met in the table of offsets first, the one with most partitions before the others.
    group.members =
      group.members.filter { $0.partitionCount != 0 }
      .sorted { $0.partitionCount ?? 0 > $1.partitionCount ?? 0 }
      + group.members.filter { $0.partitionCount == 0 }
    let ids = group.members.map(\.id)
    let rank = { (partition: DescribedPartition) in
      partition.owner.flatMap { ids.firstIndex(of: $0) } ?? .max
    }
    group.partitions.sort { (rank($0), $0.partition) < (rank($1), $1.partition) }
    return group
  }
}
