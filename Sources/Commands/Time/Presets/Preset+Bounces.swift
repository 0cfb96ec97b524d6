extension Preset {
  private static let three = ["c1: {}", "c2: { start: 100ms }", "c3: { start: 200ms }"]
  private static let fixedThree = [
    "c1: { group.instance.id: i1 }", "c2: { start: 100ms, group.instance.id: i2 }",
    "c3: { start: 200ms, group.instance.id: i3 }",
  ]
  private static let bounce = ["at: 30s, bounce: all, down: 5s, every: 20s"]

  static let bounces = [
    Self(
      "rolling-bounce-dynamic", ko: "동적 멤버를 차례로 재시작: 리밸런스 여섯 번",
      en: "dynamic members restart in turn: six rebalances",
      scenario(eager, members: three, events: bounce, until: "100s")),
    Self(
      "rolling-bounce-cooperative", ko: "협력적 그룹을 차례로 재시작: 리밸런스 아홉 번, 하지만 대부분 계속 읽음",
      en: "a cooperative group restarts in turn: nine rebalances, most goes on",
      scenario(cooperative, members: three, events: bounce, until: "100s")),
    Self(
      "rolling-bounce-static", ko: "정적 멤버를 차례로 재시작: 리밸런스 없음",
      en: "static members restart in turn: no rebalance",
      scenario(eager, members: fixedThree, events: bounce, until: "100s")),
    Self(
      "rolling-bounce-consumer", ko: "컨슈머 프로토콜의 멤버를 차례로 재시작",
      en: "members of the consumer protocol restart in turn",
      scenario(kip848, members: three, events: bounce, until: "100s", seed: 5)),
    Self(
      "rolling-bounce-consumer-static", ko: "컨슈머 프로토콜의 정적 멤버를 차례로 재시작",
      en: "static members of the consumer protocol restart in turn",
      scenario(kip848, members: fixedThree, events: bounce, until: "100s")),
  ]
}
