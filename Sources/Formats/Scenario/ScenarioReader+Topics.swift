internal import KafkaModel
internal import Texts

extension ScenarioReader {
  /// Reads topics: a mapping from names to what they are, or to a number of partitions alone.
  mutating func topics(_ node: DocumentNode) -> [ScenarioTopic] {
    if node.isNull { return [] }
    return (mapping(node, ["topics"]) ?? []).compactMap { topic($0) }
  }

  private mutating func topic(_ entry: DocumentNode.Entry) -> ScenarioTopic? {
    let path = ["topics", entry.key]
    let name = TopicName(entry.key)
    if case .scalar = entry.value.content, !entry.value.isNull {
      return partitionCount(entry.value, path).map { ScenarioTopic(name, partitionCount: $0) }
    }
    guard var fields = fields(of: entry.value, path) else { return nil }
    guard let (count, racks) = partitions(&fields) else { return nil }
    var topic = ScenarioTopic(name, partitionCount: count, racks: racks)
    if let node = fields.take("replication-factor") {
      topic.replicationFactor = number(node, path + ["replication-factor"], in: 1...Int16.max)
    }
    if let node = fields.take("id") { topic.id = topicID(node, path + ["id"]) }
    topic.settings = finishWithSettings(fields, for: [.topic])
    return topic
  }

  /// Takes the number of partitions, and the racks of each.
  mutating func partitions(_ fields: inout Fields) -> (count: Int32, racks: [[RackName]])? {
    guard let node = fields.take("partitions") else {
      report(.missingKey("partitions"), fields.path, at: fields.offset)
      return nil
    }
    let racksNode = fields.take("racks")
    guard let count = partitionCount(node, fields.path + ["partitions"]) else { return nil }
    guard let racksNode else { return (count, []) }
    let path = fields.path + ["racks"]
    let racks = (list(racksNode, path) ?? []).map { replicaRacks($0, path) }
    guard racks.isEmpty || racks.count == Int(count) else {
      report(.racks(found: racks.count, partitions: count), path, at: racksNode.offset)
      return (count, [])
    }
    return (count, racks)
  }

  private mutating func partitionCount(_ node: DocumentNode, _ path: [String]) -> Int32? {
    number(node, path, in: 0...Scenario.partitionLimit)
  }

  /// Reads the racks of one partition's replicas: a list, or one rack alone.
  private mutating func replicaRacks(_ node: DocumentNode, _ path: [String]) -> [RackName] {
    if case .scalar = node.content { return text(node, path).map { [RackName($0)] } ?? [] }
    return (texts(node, path) ?? []).map { RackName($0) }
  }

  private mutating func topicID(_ node: DocumentNode, _ path: [String]) -> TopicID? {
    guard let text = text(node, path) else { return nil }
    if let id = TopicID(base64: text) { return id }
    report(.notATopicID(text), path, at: node.offset)
    return nil
  }
}

extension TopicID {
  /// Reads an id as Kafka prints it: 22 characters of base64, in the alphabet for addresses.
  init?(base64 text: String) {
    let digits = text.utf8.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard text.utf8.count == 22, digits.count == 22 else { return nil }
    // 22 times 6 bits are 132: the last four are padding.
    guard digits[21] & 0b1111 == 0 else { return nil }
    let value = digits.dropLast().reduce(UInt128(0)) { $0 << 6 | UInt128($1) }
    let bits = value << 2 | UInt128(digits[21] >> 4)
    self.init(
      mostSignificantBits: Int64(truncatingIfNeeded: bits >> 64),
      leastSignificantBits: Int64(truncatingIfNeeded: bits))
  }

  /// The id as Kafka prints it.
  var base64: String {
    let bits =
      UInt128(UInt64(bitPattern: mostSignificantBits)) << 64
      | UInt128(UInt64(bitPattern: leastSignificantBits))
    var digits = (0..<21).map { place -> UInt8 in
      let shift = UInt128(122 - 6 * place)
      return Self.alphabet[Int(bits >> shift & 63)]
    }
    digits.append(Self.alphabet[Int(bits & 3) << 4])
    return String(decoding: digits, as: UTF8.self)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
