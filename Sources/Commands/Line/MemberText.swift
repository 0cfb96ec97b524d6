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
