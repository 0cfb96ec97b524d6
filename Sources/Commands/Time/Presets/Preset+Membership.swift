extension Preset {
  static let membership = [
    Self(
      "eager-join", ko: "eager 전략: 세 번째 멤버가 오면 모두 멈춤",
      en: "eager: a third member joins, and everybody stops",
      scenario(eager, members: two, events: [thirdAt20], until: "60s")),
    Self(
      "cooperative-join", ko: "cooperative-sticky: 옮길 파티션만 멈춤",
      en: "cooperative: only the partitions that move stop",
      scenario(cooperative, members: two, events: [thirdAt20], until: "60s")),
    Self(
      "two-joins", ko: "두 멤버가 잇달아 참여: 리밸런스 한 번으로 끝남",
      en: "two members join in a row: one rebalance takes both",
      scenario(eager, members: two, events: [thirdAt20, "at: 20100ms, join: c4"], until: "60s")),
    Self(
      "join-during-sync", ko: "새 할당을 나누는 중에 또 참여: 곧바로 다시 리밸런스",
      en: "a member joins while the new assignment is still awaited: all over again",
      scenario(
        eager, members: ["c1: { latency: 1s }", "c2: { start: 4s }"],
        events: ["at: 30s, join: c3", "at: 34500ms, join: c4"], until: "80s")),
    Self(
      "close", ko: "멤버가 close()로 떠나면 바로 리밸런스",
      en: "a member closes, and the group rebalances at once",
      scenario(eager, members: two, events: [thirdAt20, "at: 30s, leave: c2"], until: "60s")),
    Self(
      "close-cooperative", ko: "협력적 그룹에서 멤버가 떠남: 아무도 멈추지 않음",
      en: "a member of a cooperative group closes: nobody else stops",
      scenario(
        cooperative, members: two, events: [thirdAt20, "at: 30s, leave: c2"], until: "60s")),
    Self(
      "crash", ko: "멤버가 죽으면 session.timeout.ms가 지나야 알게 됨",
      en: "a member crashes, which is noticed after session.timeout.ms",
      scenario(eager, members: two, events: [thirdAt20, "at: 30s, crash: c2"], until: "90s")),
    Self(
      "crash-cooperative", ko: "협력적 그룹에서 멤버가 죽음: 그 파티션만 멈춤",
      en: "a member of a cooperative group crashes: only its partitions stop",
      scenario(
        cooperative, members: two, events: [thirdAt20, "at: 35s, crash: c2"], until: "100s")),
    Self(
      "more-members-than-partitions", ko: "파티션 2개에 멤버 3개: 하나는 놀다가, 한 멤버가 떠나자 이어받음",
      en: "two partitions, three members: one is idle until another leaves",
      scenario(
        eager, topic: "orders: { partitions: 2 }", members: two,
        events: [thirdAt20, "at: 30s, leave: c1"], until: "60s")),
  ]
}
