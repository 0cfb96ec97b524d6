extension Preset {
  private static let three = ["c1: {}", "c2: { start: 100ms }", "c3: { start: 200ms }"]
  private static let grows = ["at: 30s, topic: orders, partitions: 9"]

  /// Restarts three members in turn, each with another list of strategies.
  private static func upgrade(from seconds: Int, to strategies: String) -> [String] {
    (1...3).flatMap { number in
      let start = (seconds + 10 * (number - 1)) * 1000
      return [
        "at: \(start)ms, restart: c\(number), down: 2s",
        "at: \(start + 100)ms, set: { partition.assignment.strategy: [\(strategies)] }, "
          + "member: c\(number)",
      ]
    }
  }

  static let changes = [
    Self(
      "partition-expansion", ko: "파티션 6개에서 9개로: 리더의 메타데이터가 새로워져야 알게 됨",
      en: "six partitions become nine, which the leader's metadata has to show",
      scenario(
        eager + ", metadata.max.age.ms: 25000", members: two, events: grows, until: "80s")),
    Self(
      "partition-expansion-cooperative", ko: "같은 일을 협력적 그룹에서: 아무것도 멈추지 않음",
      en: "the same in a cooperative group: nothing stops",
      scenario(
        cooperative + ", metadata.max.age.ms: 25000", members: two, events: grows, until: "80s")),
    Self(
      "pattern-new-topic", ko: "정규식 구독에 맞는 토픽이 생김: 메타데이터를 먼저 새로 읽은 멤버가 알림",
      en: "a topic appears that a pattern matches: the first to refresh notices",
      scenario(
        eager, topic: "app-a: { partitions: 4 }",
        members: [
          "c1: { pattern: 'app-.*', metadata.max.age.ms: 20000 }",
          "c2: { start: 500ms, pattern: 'app-.*', metadata.max.age.ms: 30000 }",
        ], events: ["at: 30s, topic: app-b, partitions: 4"], until: "90s")),
    Self(
      "strategy-upgrade", ko: "range에서 cooperative-sticky로: 두 번 차례로 재시작",
      en: "from range to cooperative-sticky: two rolling bounces",
      scenario(
        eager, members: three,
        events: upgrade(from: 20, to: "cooperative-sticky, range")
          + upgrade(from: 60, to: "cooperative-sticky"), until: "105s")),
    Self(
      "strategy-upgrade-default-list", ko: "기본 목록 [range, cooperative-sticky]에서는 한 번이면 됨",
      en: "with the default list [range, cooperative-sticky] one bounce is enough",
      scenario(
        "partition.assignment.strategy: [range, cooperative-sticky]", members: three,
        events: upgrade(from: 20, to: "cooperative-sticky"), until: "65s")),
    Self(
      "strategy-upgrade-wrong", ko: "range 그룹에 cooperative-sticky만 아는 멤버가 옴: 거절됨",
      en: "a member that knows only cooperative-sticky meets a range group: refused",
      scenario(
        eager, members: two,
        events: ["at: 20s, join: c3, partition.assignment.strategy: [cooperative-sticky]"],
        until: "60s")),
  ]
}
