extension Preset {
  private static let fixedPair = [
    "c1: { group.instance.id: i1 }", "c2: { start: 500ms, group.instance.id: i2 }",
  ]
  private static let third = "at: 20s, join: c3, group.instance.id: i3"
  private static let shortPoll = ", max.poll.interval.ms: 10000"

  static let fixed = [
    Self(
      "static-restart", ko: "정적 멤버가 제때 돌아오면 리밸런스 없음",
      en: "a static member comes back in time, and nobody else notices",
      scenario(
        eager, members: fixedPair, events: [third, "at: 30s, restart: c2, down: 10s"], until: "60s")
    ),
    Self(
      "static-leader-restart", ko: "정적 리더가 재시작한 뒤에도 늘어난 파티션을 알아챔",
      en: "a static leader restarts, and still notices partitions that are added",
      scenario(
        eager + ", metadata.max.age.ms: 10000", members: fixedPair,
        events: [
          third, "at: 30s, crash: c1", "at: 40s, join: c1", "at: 55s, topic: orders, partitions: 9",
        ], until: "90s")),
    Self(
      "static-late", ko: "정적 멤버가 세션이 끝난 뒤에 돌아옴: 리밸런스 두 번",
      en: "a static member comes back after its session: two rebalances",
      scenario(
        eager, members: fixedPair, events: [third, "at: 30s, restart: c2, down: 60s"], until: "110s"
      )),
    Self(
      "static-poll-interval", ko: "정적 멤버가 max.poll.interval.ms를 넘기고 제때 돌아옴",
      en: "a static member exceeds max.poll.interval.ms, and is back in time",
      scenario(
        eager + shortPoll, members: fixedPair, events: [third, "at: 30s, pause: c3, for: 20s"],
        until: "70s")),
    Self(
      "static-poll-interval-expires", ko: "정적 멤버가 오래 돌아오지 않음: 세션까지 끝나야 넘어감",
      en: "a static member does not poll for long: its session has to end as well",
      scenario(
        eager + shortPoll, members: fixedPair, events: [third, "at: 30s, pause: c3, for: 90s"],
        until: "140s")),
    Self(
      "static-away", ko: "정적 멤버가 자리를 비운 사이의 리밸런스: 모두 그를 기다림",
      en: "a rebalance while a static member is away: all wait for it",
      scenario(
        eager, members: fixedPair + ["c3: { start: 1s }"],
        events: ["at: 26s, crash: c2", "at: 30s, leave: c3", "at: 50s, join: c2"], until: "80s")),
    Self(
      "static-away-expires", ko: "같은 일에서 그 멤버가 돌아오지 않음", en: "the same, and it does not come back",
      scenario(
        eager, members: fixedPair + ["c3: { start: 1s }"],
        events: ["at: 26s, crash: c2", "at: 30s, leave: c3"], until: "100s")),
    Self(
      "duplicate-instance", ko: "같은 group.instance.id의 두 번째 프로세스: 먼저 있던 쪽이 쫓겨남",
      en: "a second process with the same group.instance.id: the first is fenced",
      scenario(
        eager, members: fixedPair, events: ["at: 30s, join: c3, group.instance.id: i1"],
        until: "60s")),
  ]
}
