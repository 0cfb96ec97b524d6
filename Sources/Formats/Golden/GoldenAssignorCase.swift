package import Assignors
package import KafkaModel
package import Texts

/// The input of one recorded run of an assignor: all that the computation may see.
///
/// What was recorded as its result is read by ``GoldenAssignment``, which knows nothing of this.
package struct GoldenAssignorCase: Sendable {
  package let strategy: Strategy
  package let group: Group

  /// How many partitions a case may have, so that a short line cannot ask for all memory.
  package static let partitionLimit = 4_000_000

  /// Reads the input fields of a line.
  ///
  /// - Returns: `nil` if the program cannot run the case: the assignor is none of Kafka's, or there
  ///   are more than ``partitionLimit`` partitions.
  /// - Throws: ``GoldenProblem`` with the place at which the line is broken.
  package init?(_ line: JSONValue) throws(GoldenProblem) {
    let line = GoldenField(value: line, path: "")
    let strategy = Strategy(rawValue: try line.field("assignor").string())
    let isServer = strategy?.rebalanceProtocol == .consumer

    var topics: [Topic] = []
    for field in try line.field("topics").elements() {
      topics.append(try Topic(field, hasID: isServer))
    }
    try GoldenField.checkDistinct(topics.map(\.name.rawValue), path: "topics")

    var members: [Member] = []
    for field in try line.field("members").elements() { members.append(try Member(field)) }
    try GoldenField.checkDistinct(members.map(\.id.rawValue), path: "members")

    let partitionCount = topics.reduce(0) { $0 + Int($1.partitionCount) }
    guard let strategy, partitionCount <= Self.partitionLimit else { return nil }
    self.strategy = strategy
    group = Group(topics: topics, members: members)
  }
}

// MARK: - Topics

extension Topic {
  fileprivate init(_ field: GoldenField, hasID: Bool) throws(GoldenProblem) {
    let count = try field.field("partitions")
    let partitionCount = try count.int32()
    guard partitionCount >= 0 else {
      throw .outOfRange(count.path, value: String(partitionCount))
    }
    var racks: [[RackName]] = []
    for partition in try field.presentField("racks")?.elements() ?? [] {
      var names: [RackName] = []
      for rack in try partition.elements() { names.append(RackName(try rack.string())) }
      racks.append(names)
    }
    self.init(
      TopicName(try field.field("name").string()), partitionCount: partitionCount, racks: racks,
      id: hasID ? try TopicID(field.field("id")) : nil)
  }
}

extension TopicID {
  fileprivate init(_ field: GoldenField) throws(GoldenProblem) {
    let digits = try field.string()
    guard digits.utf8.count == 32, digits.allSatisfy(\.isHexDigit),
      let upper = UInt64(digits.prefix(16), radix: 16),
      let lower = UInt64(digits.suffix(16), radix: 16)
    else { throw .wrongType(field.path, expected: .hexadecimal) }
    self.init(
      mostSignificantBits: Int64(bitPattern: upper), leastSignificantBits: Int64(bitPattern: lower))
  }
}

// MARK: - Members

extension Member {
  fileprivate init(_ field: GoldenField) throws(GoldenProblem) {
    var topics: [TopicName] = []
    for topic in try field.field("topics").elements() {
      topics.append(TopicName(try topic.string()))
    }
    self.init(
      MemberID(try field.field("id").string()),
      instance: try field.presentField("instance").map { (field) throws(GoldenProblem) in
        InstanceID(try field.string())
      },
      rack: try field.presentField("rack").map { (field) throws(GoldenProblem) in
        RackName(try field.string())
      },
      topics: topics,
      owned: try field.presentField("owned").map { (field) throws(GoldenProblem) in
        PartitionList(try field.partitionsByTopic())
      },
      generation: try field.presentField("generation")?.int32() ?? -1,
      claim: try Claim(field))
  }
}

extension Claim {
  fileprivate init(_ member: GoldenField) throws(GoldenProblem) {
    self.init(
      subscriptionGeneration: try member.presentField("subscriptionGeneration")?.int32(),
      userDataGeneration: try member.presentField("userDataGeneration")?.int32())
    guard let field = try member.presentField("userData") else { return }
    switch try field.string() {
    case "v0": userData = .v0
    case "garbage": userData = .unreadable
    case let other: throw .outOfRange(field.path, value: other)
    }
  }
}
