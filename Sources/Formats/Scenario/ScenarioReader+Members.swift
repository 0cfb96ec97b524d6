internal import KafkaModel
internal import Texts

extension ScenarioReader {
  /// Reads members: a mapping from names to what they are like.
  mutating func members(_ node: DocumentNode) -> [ScenarioMember] {
    if node.isNull { return [] }
    return (mapping(node, ["members"]) ?? []).compactMap { member($0) }
  }

  private mutating func member(_ entry: DocumentNode.Entry) -> ScenarioMember? {
    var member = ScenarioMember(MemberID(entry.key))
    // A name alone is a member as any other.
    if entry.value.isNull { return member }
    let path = ["members", entry.key]
    guard var fields = fields(of: entry.value, path) else { return nil }
    if let node = fields.take("start") { member.start = duration(node, path + ["start"]) ?? .zero }
    member.profile = profile(fields)
    return member
  }

  /// Reads what is left of a member's keys, or of a join's.
  mutating func profile(_ fields: Fields) -> MemberProfile {
    var fields = fields
    let path = fields.path
    var profile = MemberProfile()
    profile.subscription = subscription(&fields)
    if let node = fields.take("latency") {
      profile.latency = duration(node, path + ["latency"]) ?? profile.latency
    }
    if let node = fields.take("poll") {
      profile.pollInterval = duration(node, path + ["poll"]) ?? .zero
    }
    if let node = fields.take("processing") {
      profile.recordTime = duration(node, path + ["processing"]) ?? .zero
    }
    if let node = fields.take("owns") { profile.owned = owned(node, path + ["owns"]) }
    if let node = fields.take("generation") {
      profile.generation = number(node, path + ["generation"], in: -1...Int32.max) ?? -1
    }
    profile.settings = finishWithSettings(fields, for: Self.clientSides)
    return profile
  }

  mutating func subscription(_ fields: inout Fields) -> SubscribedTopics {
    let topicsNode = fields.take("topics")
    let patternNode = fields.take("pattern")
    if topicsNode != nil, let patternNode {
      report(.contradictory("topics", "pattern"), fields.path, at: patternNode.offset)
    }
    if let patternNode {
      let path = fields.path + ["pattern"]
      guard let pattern = text(patternNode, path) else { return .everything }
      guard TopicPattern.isValid(pattern) else {
        report(.notAPattern(pattern), path, at: patternNode.offset)
        return .everything
      }
      return .pattern(pattern)
    }
    guard let topicsNode else { return .everything }
    let path = fields.path + ["topics"]
    return .topics((texts(topicsNode, path) ?? []).map { TopicName($0) })
  }

  /// Reads partitions: `[orders-0, orders-1]`, or `[orders-0, 1]`, where a number alone belongs to
  /// the topic before it.
  private mutating func owned(_ node: DocumentNode, _ path: [String]) -> [TopicPartition]? {
    guard let elements = list(node, path) else { return nil }
    var partitions: [TopicPartition] = []
    partitions.reserveCapacity(elements.count)
    for element in elements {
      guard let text = text(element, path) else { continue }
      guard let partition = partition(text, after: partitions.last?.topic) else {
        report(.notAPartition(text), path, at: element.offset)
        continue
      }
      partitions.append(partition)
    }
    return partitions
  }

  private func partition(_ text: String, after topic: TopicName?) -> TopicPartition? {
    // The number follows the last hyphen: a topic's name may hold others.
    let utf8 = text.utf8
    let hyphen = utf8.lastIndex(of: UInt8(ascii: "-"))
    let digits = hyphen.map { utf8[utf8.index(after: $0)...] } ?? utf8[...]
    guard digits.first != UInt8(ascii: "+"), let number = Int32(Substring(digits)) else {
      return nil
    }
    guard let hyphen else { return topic.map { TopicPartition($0, number) } }
    return TopicPartition(TopicName(String(text[..<hyphen])), number)
  }
}
