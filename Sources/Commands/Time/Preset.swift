internal import Texts

/// A scenario that comes with the workbook.
struct Preset: Sendable {
  let name: String
  let summary: Sentence

  /// The scenario, as a file would hold it.
  let yaml: String
}

extension Preset {
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

  static let all = classic + cooperative + fixed + consumer

  /// Two members at the start, and what happens from then on.
  private static func scenario(
    _ strategy: String, events: [String], until: String
  ) -> String {
    """
    version: 1
    topics: { orders: { partitions: 6 } }
    defaults: { partition.assignment.strategy: [\(strategy)] }
    members:
      c1: {}
      c2: { start: 500ms }
    events:
    \(events.map { "  - { \($0) }" }.joined(separator: "\n"))
    until: \(until)

    """
  }

  private static let classic = [
    Self(
      name: "eager-join",
      summary: Sentence(
        ko: "eager 전략: 세 번째 멤버가 오면 모두 멈춤", en: "eager: a third member joins, and everybody stops"),
      yaml: scenario("range", events: ["at: 20s, join: c3"], until: "60s")),
    Self(
      name: "crash",
      summary: Sentence(
        ko: "멤버가 죽으면 session.timeout.ms가 지나야 알게 됨",
        en: "a member crashes, which is noticed after session.timeout.ms"),
      yaml: scenario("range", events: ["at: 20s, join: c3", "at: 30s, crash: c2"], until: "90s")),
    Self(
      name: "close",
      summary: Sentence(
        ko: "멤버가 close()로 떠나면 바로 리밸런스", en: "a member closes, and the group rebalances at once"),
      yaml: scenario("range", events: ["at: 20s, join: c3", "at: 30s, leave: c2"], until: "60s")),
    Self(
      name: "slow-member",
      summary: Sentence(
        ko: "느린 멤버 하나를 빠른 멤버들이 기다림", en: "one slow member, and the fast ones wait for it"),
      yaml: scenario(
        "range", events: ["at: 19.5s, pause: c2, for: 20s", "at: 20s, join: c3"], until: "60s")),
  ]

  private static let cooperative = [
    Self(
      name: "cooperative-join",
      summary: Sentence(
        ko: "cooperative-sticky: 옮길 파티션만 멈춤", en: "cooperative: only the partitions that move stop"),
      yaml: scenario("cooperative-sticky", events: ["at: 20s, join: c3"], until: "60s"))
  ]

  private static func threeMembers(
    isStatic: Bool, events: [String], until: String
  ) -> String {
    let members = ["0s", "500ms", "1s"].enumerated().map { place, start in
      let name = "c\(place + 1)"
      let instance = isStatic ? ", group.instance.id: i\(place + 1)" : ""
      return "  \(name): { start: \(start)\(instance) }"
    }
    return """
      version: 1
      topics: { orders: { partitions: 6 } }
      defaults: { partition.assignment.strategy: [range] }
      members:
      \(members.joined(separator: "\n"))
      events:
      \(events.map { "  - { \($0) }" }.joined(separator: "\n"))
      until: \(until)

      """
  }

  private static let fixed = [
    Self(
      name: "static-restart",
      summary: Sentence(
        ko: "정적 멤버가 제때 돌아오면 리밸런스 없음",
        en: "a static member comes back in time, and nobody else notices"),
      yaml: threeMembers(
        isStatic: true, events: ["at: 30s, restart: c2, down: 10s"], until: "60s")),
    Self(
      name: "rolling-bounce-dynamic",
      summary: Sentence(
        ko: "동적 멤버를 차례로 재시작: 리밸런스 여섯 번", en: "dynamic members restart in turn: six rebalances"),
      yaml: threeMembers(
        isStatic: false, events: ["at: 30s, bounce: all, down: 5s, every: 20s"], until: "100s")),
    Self(
      name: "rolling-bounce-static",
      summary: Sentence(
        ko: "정적 멤버를 차례로 재시작: 리밸런스 없음", en: "static members restart in turn: no rebalance"),
      yaml: threeMembers(
        isStatic: true, events: ["at: 30s, bounce: all, down: 5s, every: 20s"], until: "100s")),
  ]

  private static let consumer = [
    Self(
      name: "consumer-protocol",
      summary: Sentence(
        ko: "컨슈머 프로토콜(KIP-848)의 참여와 탈퇴",
        en: "join and leave in the consumer protocol (KIP-848)"),
      yaml: """
        version: 1
        topics: { orders: { partitions: 6 } }
        defaults: { group.protocol: consumer }
        members:
          c1: {}
        events:
          - { at: 7s, join: c2 }
          - { at: 30s, leave: c1 }
        until: 60s

        """)
  ]
}
