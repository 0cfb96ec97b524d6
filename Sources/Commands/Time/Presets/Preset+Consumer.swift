extension Preset {
  private static let fixedTwo = [
    "c1: { group.instance.id: i1 }", "c2: { start: 500ms, group.instance.id: i2 }",
  ]

  static let consumer = [
    Self(
      "consumer-protocol", ko: "컨슈머 프로토콜의 참여와 탈퇴",
      en: "join and leave in the consumer protocol",
      scenario(
        kip848, members: ["c1: {}"], events: ["at: 7s, join: c2", "at: 30s, leave: c1"],
        until: "60s")),
    Self(
      "consumer-join", ko: "세 번째 멤버가 와도 옮길 파티션만 기다림",
      en: "a third member joins: only what moves waits",
      scenario(kip848, members: two, events: [thirdAt20], until: "60s")),
    Self(
      "consumer-crash", ko: "멤버가 죽음: 브로커의 세션 시한이 지나야 알게 됨",
      en: "a member crashes, which the broker's session timeout notices",
      scenario(
        kip848, members: two, events: [thirdAt20, "at: 30s, crash: c2"], until: "100s", seed: 1)),
    Self(
      "consumer-static-restart", ko: "정적 멤버가 잠시 떠났다 돌아옴",
      en: "a static member leaves for a while and returns",
      scenario(
        kip848, members: fixedTwo,
        events: [
          "at: 20s, join: c3, group.instance.id: i3", "at: 30s, restart: c2, down: 10s",
        ], until: "60s")),
    Self(
      "consumer-duplicate-instance", ko: "같은 group.instance.id의 두 번째 프로세스: 새로 온 쪽이 거절됨",
      en: "a second process with the same group.instance.id: the new one is refused",
      scenario(
        kip848, members: ["c1: { group.instance.id: i1 }"],
        events: ["at: 10s, join: c2, group.instance.id: i1"], until: "60s")),
    Self(
      "consumer-slow-member", ko: "내놓을 파티션을 가진 멤버가 바쁨: 새 멤버만 기다림",
      en: "the member that has to give up partitions is busy: only the new one waits",
      scenario(
        kip848, members: ["c1: {}"], events: ["at: 19s, pause: c1, for: 13s", "at: 20s, join: c2"],
        until: "60s")),
    Self(
      "consumer-poll-interval", ko: "max.poll.interval.ms를 넘긴 멤버는 떠나고, 돌아와 다시 참여함",
      en: "a member exceeds max.poll.interval.ms, leaves, and joins again",
      scenario(
        kip848 + ", max.poll.interval.ms: 10000", members: two,
        events: ["at: 19s, pause: c1, for: 26s"], until: "70s")),
    Self(
      "consumer-expansion", ko: "파티션 6개에서 9개로: 브로커가 바로 알고 나눔",
      en: "six partitions become nine, and the broker shares them out",
      scenario(
        kip848, members: two, events: ["at: 30s, topic: orders, partitions: 9"], until: "60s",
        seed: 1)),
    Self(
      "online-upgrade", ko: "클래식 그룹에 컨슈머 프로토콜 멤버가 와서 그룹이 바뀜",
      en: "a member of the consumer protocol joins a classic group, which changes over",
      scenario(
        cooperative, members: two, events: ["at: 20s, join: c3, group.protocol: consumer"],
        until: "60s")),
  ]
}
