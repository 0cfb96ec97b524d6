internal import Texts

/// A scenario that comes with the workbook.
///
/// One topic `orders` of six partitions, a latency of 10 ms, applications that poll all the time, no
/// auto-commit, and Kafka's defaults, unless a scenario is about something else.
struct Preset: Sendable {
  let name: String
  let summary: Sentence

  /// The scenario, as a file would hold it.
  let yaml: String

  init(_ name: String, ko: String, en: String, _ yaml: String) {
    self.name = name
    summary = Sentence(ko: ko, en: en)
    self.yaml = yaml
  }
}

extension Preset {
  /// Presets about one subject.
  struct Shelf: Sendable {
    let title: Sentence
    let presets: [Preset]
  }

  static let shelves = [
    Shelf(
      title: Sentence(ko: "참여, 이탈, 비정상 종료", en: "Joining, leaving, crashing"), presets: membership),
    Shelf(title: Sentence(ko: "느린 멤버와 죽은 멤버", en: "Slow members, dead members"), presets: slowness),
    Shelf(title: Sentence(ko: "정적 멤버십", en: "Static membership"), presets: fixed),
    Shelf(title: Sentence(ko: "차례로 재시작", en: "Rolling bounces"), presets: bounces),
    Shelf(
      title: Sentence(ko: "토픽과 할당 전략의 변화", en: "Topics and strategies that change"),
      presets: changes),
    Shelf(
      title: Sentence(ko: "컨슈머 프로토콜 (KIP-848)", en: "The consumer protocol (KIP-848)"),
      presets: consumer),
  ]

  static let all = shelves.flatMap(\.presets)

  /// Finds a preset by its name, or by a beginning that only one has.
  ///
  /// - Throws: ``NameRefusal``.
  static func find(_ text: String) throws(NameRefusal) -> Self {
    if let preset = all.first(where: { $0.name == text }) { return preset }
    let candidates = text.isEmpty ? [] : all.filter { $0.name.hasPrefix(text) }
    guard let preset = candidates.first else {
      throw .unknown(.preset, text, among: all.map(\.name))
    }
    guard candidates.count == 1 else {
      throw .ambiguous(.preset, text, candidates: candidates.map(\.name))
    }
    return preset
  }
}

// MARK: - Writing

extension Preset {
  /// Writes the text of a scenario.
  ///
  /// - Parameters:
  ///   - settings: What every member has set, in YAML.
  ///   - topic: The topic and its partitions.
  ///   - members: The members, each with what it is like, in YAML.
  ///   - events: What happens, in YAML.
  ///   - until: When it ends.
  ///   - seed: Decides the members' ids, and so who gets which partitions where Kafka's hash tables
  ///     decide it; some were chosen so that a run is that of a recorded one.
  /// - Returns: The scenario, as a file would hold it.
  static func scenario(
    _ settings: String, topic: String = "orders: { partitions: 6 }", members: [String],
    events: [String], until: String, seed: Int = 0
  ) -> String {
    """
    version: 1
    seed: \(seed)
    topics: { \(topic) }
    defaults: { \(settings) }
    members:
    \(members.map { "  \($0)" }.joined(separator: "\n"))
    events:
    \(events.map { "  - { \($0) }" }.joined(separator: "\n"))
    until: \(until)

    """
  }

  static let eager = "partition.assignment.strategy: [range]"
  static let cooperative = "partition.assignment.strategy: [cooperative-sticky]"
  static let kip848 = "group.protocol: consumer"

  /// Two members, half a second apart.
  static let two = ["c1: {}", "c2: { start: 500ms }"]
  static let thirdAt20 = "at: 20s, join: c3"
}
