/// What the commands say that assign, compare and explain.
extension Sentence {
  package static func cost(moved: Int, stopped: Int, rounds: Int) -> Self {
    Self(
      ko: "이동 \(moved) · 중단 \(stopped) · 라운드 \(rounds)",
      en: "moved \(moved) · stopped \(stopped) · rounds \(rounds)")
  }

  /// Says by whose choice a strategy came to run.
  package static func votedFor(_ strategy: String, eager: Int, members: Int) -> Self {
    let isMixed = eager > 0
    return Self(
      ko: "멤버들의 목록에서 정해진 전략: \(strategy)."
        + (isMixed ? " 조급한 전략도 목록에 둔 멤버 \(eager)개는 조급하게 움직입니다." : ""),
      en: "The members' own lists chose \(strategy)."
        + (isMixed
          ? " \(eager) of \(members) also list an eager strategy, and so give up everything first."
          : ""))
  }

  package static func brokerChose(_ strategy: String) -> Self {
    Self(
      ko: "브로커가 정한 전략: \(strategy) (group.protocol=consumer)",
      en: "The broker chose \(strategy) (group.protocol=consumer).")
  }

  package static let notStable = Self(
    ko: "아직 끝나지 않았습니다. assign을 다시 치면 이어집니다.",
    en: "The group is not at rest yet: assign goes on.")

  package static let anAssignment = Self(ko: "할당 결과", en: "assignment")
  package static let aMember = Self(ko: "멤버", en: "member")
  package static let aRebalance = Self(ko: "끝난 리밸런스", en: "rebalance that ended")
  package static let aGroup = Self(ko: "토픽과 멤버", en: "group to assign")
  package static let aPicture = Self(ko: "그릴 결과", en: "result to draw")

  package static func strategyLabel(_ name: String) -> Self { Self(ko: name, en: name) }

  package static func holds(_ subject: String) -> Self {
    Self(ko: "✓ \(subject)", en: "✓ \(subject)")
  }

  package static func doesNotHold(_ subject: String, actual: String) -> Self {
    Self(ko: "✗ \(subject): 실제 값은 \(actual)", en: "✗ \(subject): it is \(actual)")
  }

  package static func cannotTell(_ subject: String, soFar: String) -> Self {
    Self(
      ko: "? \(subject): 시뮬레이션이 끝까지 가지 않아 알 수 없음. 멈춘 때의 값은 \(soFar)",
      en: "? \(subject): nobody can tell, the simulation did not come to its end. So far it is "
        + "\(soFar)")
  }

  package static let nothingDecided = Self(
    ko: "기록된 결정이 없습니다.", en: "Nothing was decided about it.")

  package static func decisionsLeftOut(_ count: Int) -> Self {
    Self(
      ko: "… 결정 \(count)개가 더 있습니다. why c1 또는 why orders-0처럼 좁혀 보십시오.",
      en: "… and \(count) more decisions. Narrow it down: why c1, or why orders-0.")
  }

  package static func round(_ number: Int, of count: Int) -> Self {
    Self(ko: "라운드 \(number)/\(count)", en: "Round \(number) of \(count)")
  }
}
