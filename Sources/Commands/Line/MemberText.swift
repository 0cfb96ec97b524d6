internal import Formats
internal import KafkaModel
internal import Texts

/// Members and topics as people write them: a name, or a beginning that only one has.
enum MemberText {
  /// Finds a member of the lab.
  ///
  /// - Throws: ``NameRefusal``.
  static func find(_ text: String, in lab: Lab) throws(NameRefusal) -> MemberID {
    if lab[member: MemberID(text)] != nil { return MemberID(text) }
    return MemberID(try unique(text, among: lab.members.map(\.id.rawValue), .member))
  }

  /// Finds a topic of the lab.
  ///
  /// - Throws: ``NameRefusal``.
  static func findTopic(_ text: String, in lab: Lab) throws(NameRefusal) -> TopicName {
    if lab[topic: TopicName(text)] != nil { return TopicName(text) }
    return TopicName(try unique(text, among: lab.topics.map(\.name.rawValue), .topic))
  }

  /// Reads a partition of the lab; `nil` if the text is none of a topic that there is.
  ///
  /// - Throws: ``NameRefusal/noSuchPartition(_:topic:count:)``.
  static func findPartition(_ text: String, in lab: Lab) throws(NameRefusal) -> TopicPartition? {
    guard let partition = try? PartitionText.readOne(text),
      let topic = lab[topic: partition.topic]
    else { return nil }
    guard lab.contains(partition) else {
      throw .noSuchPartition(text, topic: topic.name.rawValue, count: topic.partitionCount)
    }
    return partition
  }

  private static func unique(
    _ text: String, among names: [String], _ kind: NameRefusal.Kind
  ) throws(NameRefusal) -> String {
    let candidates = text.isEmpty ? [] : names.filter { $0.hasPrefix(text) }
    guard let name = candidates.first else { throw .unknown(kind, text, among: names) }
    guard candidates.count == 1 else {
      throw .ambiguous(kind, text, candidates: Array(candidates.sorted().prefix(5)))
    }
    return name
  }
}
