extension Preset {
  private static let slowSecond = ["at: 19500ms, pause: c2, for: 20s", thirdAt20]
  private static let shortPoll = ", max.poll.interval.ms: 10000"

  static let slowness = [
    Self(
      "slow-member", ko: "느린 멤버 하나를 빠른 멤버들이 기다림",
      en: "one slow member, and the fast ones wait for it",
      scenario(eager, members: two, events: slowSecond, until: "60s")),
    Self(
      "slow-member-cooperative", ko: "협력적 그룹의 느린 멤버: 빠른 멤버는 계속 읽음",
      en: "a slow member of a cooperative group: the fast ones go on reading",
      scenario(cooperative, members: two, events: slowSecond, until: "60s")),
    Self(
      "slow-member-leaves", ko: "기다리던 느린 멤버가 max.poll.interval.ms를 넘겨 스스로 떠남",
      en: "the slow member exceeds max.poll.interval.ms and leaves by itself",
      scenario(
        eager + ", max.poll.interval.ms: 8000", members: two, events: slowSecond, until: "70s")),
    Self(
      "poll-interval", ko: "max.poll.interval.ms를 넘긴 멤버: 떠난 뒤에도 옛 레코드를 처리함",
      en: "a member exceeds max.poll.interval.ms, and works on after it has left",
      scenario(
        eager + shortPoll, members: two, events: [thirdAt20, "at: 30s, pause: c3, for: 20s"],
        until: "70s")),
    Self(
      "poll-interval-cooperative", ko: "같은 일을 협력적 그룹에서", en: "the same in a cooperative group",
      scenario(
        cooperative + shortPoll, members: two,
        events: [thirdAt20, "at: 30s, pause: c3, for: 20s"], until: "70s")),
    Self(
      "slow-records", ko: "레코드 하나에 0.7초: 500개를 처리하기 전에 max.poll.interval.ms를 넘김",
      en: "0.7 s for a record: 500 of them take longer than max.poll.interval.ms",
      scenario(
        eager, members: ["c1: { processing: 700ms }", "c2: { processing: 10ms }"], events: [],
        until: "10m")),
    Self(
      "dead-member-join", ko: "죽은 멤버를 모르고 새 멤버가 참여: 세션이 끝날 때까지 모두 멈춤",
      en: "a member joins while another is dead: all stop until its session ends",
      scenario(eager, members: two, events: ["at: 19900ms, crash: c2", thirdAt20], until: "90s")),
    Self(
      "dead-member-rebalance-timeout", ko: "같은 일을 max.poll.interval.ms 15초로: 리밸런스 시한에 끝남",
      en: "the same with max.poll.interval.ms of 15 s: the rebalance timeout ends it",
      scenario(
        eager + ", max.poll.interval.ms: 15000", members: two,
        events: ["at: 19900ms, crash: c2", thirdAt20], until: "90s")),
  ]
}
