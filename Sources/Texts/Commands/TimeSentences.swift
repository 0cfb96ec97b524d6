package import KafkaModel

/// What the commands say that let time pass.
extension Sentence {
  package static let memberLanes = Self(ko: "멤버가 한 일", en: "What each member does")
  package static let partitionLanes = Self(ko: "파티션을 읽은 멤버", en: "Who reads each partition")
  package static let coordinator = Self(ko: "코디네이터", en: "coordinator")

  /// Says how far a run came, and by which seed.
  package static func ran(to end: Duration, seed: UInt64, ending: Sentence) -> Self {
    let time = Quantity.time(end)
    return Self(
      ko: "시뮬레이션 0s~\(time) · 시드 \(seed) · \(ending(.ko))",
      en: "simulated 0s to \(time) · seed \(seed) · \(ending(.en))")
  }

  package static func stoppedSimulation(at end: Duration) -> Self {
    let time = Quantity.time(end)
    return Self(
      ko: "중단했습니다. \(time)까지 시뮬레이션한 것은 남아 있습니다.",
      en: "Stopped. What was simulated up to \(time) is kept.")
  }

  package static let membersForgot = Self(
    ko: "시뮬레이션은 빈 그룹에서 시작합니다. assign으로 나눈 파티션은 쓰지 않습니다.",
    en: "A simulation begins with an empty group: what assign gave to members does not count.")

  package static let noEventsYet = Self(
    ko: "사건이 없습니다. 예: at 20s crash c2", en: "No events yet. Try: at 20s crash c2")

  /// One line of the script: `#3 at 20s: c2 crashes`.
  package static func scheduled(_ number: Int, _ event: ScenarioEvent) -> Self {
    let action = Sentence(event.action)
    let time = event.at.text
    return Self(
      ko: "#\(number) \(time): \(action(.ko))", en: "#\(number) at \(time): \(action(.en))")
  }

  package static func eventRemoved(_ number: Int, _ event: ScenarioEvent) -> Self {
    let line = scheduled(number, event)
    return Self(ko: "뺐습니다: \(line(.ko))", en: "removed: \(line(.en))")
  }

  package static func asOf(_ time: Duration) -> Self {
    Self(ko: "시각 \(time.text)", en: "At \(time.text)")
  }

  package static func nothingHappened(before time: Duration) -> Self {
    Self(
      ko: "\(time.text)까지 그에 대해 일어난 일이 없습니다.",
      en: "Nothing has happened about it up to \(time.text).")
  }

  package static let choosePreset = Self(
    ko: "실행하려면: simulate --preset 이름", en: "To run one: simulate --preset NAME")
}

// MARK: - Events

extension Sentence {
  /// What a scenario lets happen.
  package init(_ action: ScenarioEvent.Action) {
    switch action {
    case .join(let id, _):
      self.init(ko: "\(id.rawValue.shown) 참여", en: "\(id.rawValue.shown) joins")
    case .leave(let id):
      self.init(ko: "\(id.rawValue.shown) 떠남", en: "\(id.rawValue.shown) leaves")
    case .crash(let id):
      self.init(ko: "\(id.rawValue.shown) 비정상 종료", en: "\(id.rawValue.shown) crashes")
    case .restart(let id, let down):
      self.init(
        ko: "\(id.rawValue.shown) 재시작 (\(down.text) 동안 꺼짐)",
        en: "\(id.rawValue.shown) restarts, down for \(down.text)")
    case .pause(let id, let length):
      self.init(
        ko: "\(id.rawValue.shown): \(length.text) 동안 poll()을 부르지 않음",
        en: "\(id.rawValue.shown) does not poll for \(length.text)")
    case .commit(let id):
      self.init(ko: "\(id.rawValue.shown) 오프셋 커밋", en: "\(id.rawValue.shown) commits offsets")
    case .rejoin(let id):
      self.init(
        ko: "\(id.rawValue.shown): enforceRebalance() 호출",
        en: "\(id.rawValue.shown) calls enforceRebalance()")
    case .subscribe(let id, let topics):
      let list = topics.words
      self.init(
        ko: "\(id.rawValue.shown) 구독 변경: \(list)", en: "\(id.rawValue.shown) subscribes to \(list)")
    case .unsubscribe(let id):
      self.init(ko: "\(id.rawValue.shown) 구독 해지", en: "\(id.rawValue.shown) unsubscribes")
    case .remove(let id):
      self.init(
        ko: "관리자가 \(id.rawValue.shown) 제거", en: "an administrator removes \(id.rawValue.shown)")
    case .topic(let name, let count, _):
      self.init(
        ko: "\(name.rawValue.shown): 파티션 \(count)개",
        en: "\(name.rawValue.shown) has \(count) partition\(count == 1 ? "" : "s")")
    case .deleteTopic(let name):
      self.init(ko: "\(name.rawValue.shown) 삭제", en: "\(name.rawValue.shown) is deleted")
    case .set(let settings, let target):
      let names = settings.entries.map(\.name.rawValue.shown).joined(separator: ", ")
      self.init(setting: Self(ko: "설정 \(names)", en: "set \(names)"), target)
    case .unset(let names, let target):
      let list = names.map(\.rawValue.shown).joined(separator: ", ")
      self.init(setting: Self(ko: "기본값으로 \(list)", en: "unset \(list)"), target)
    case .bounce(let ids, let down, let every):
      let list = ids.map { $0.map(\.rawValue).abridged }
      self.init(
        ko: "차례로 재시작: \(list ?? "모두") (\(every.text)마다, \(down.text) 동안 꺼짐)",
        en: "\(list ?? "all") restart one by one, every \(every.text), down for \(down.text)")
    }
  }

  private init(setting: Self, _ target: ScenarioEvent.Target) {
    switch target {
    case .everyMember: self = setting
    case .member(let id):
      self.init(
        ko: "\(setting(.ko)) (\(id.rawValue.shown))", en: "\(setting(.en)) of \(id.rawValue.shown)")
    case .topic(let name):
      self.init(
        ko: "\(setting(.ko)) (\(name.rawValue.shown))",
        en: "\(setting(.en)) of \(name.rawValue.shown)")
    case .broker:
      self.init(ko: "\(setting(.ko)) (브로커)", en: "\(setting(.en)) of the broker")
    }
  }
}

extension SubscribedTopics {
  fileprivate var words: String {
    switch self {
    case .everything: "*"
    case .topics(let names): names.map(\.rawValue).abridged
    case .pattern(let pattern): "/\(pattern.shown)/"
    }
  }
}
