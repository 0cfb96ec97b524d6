/// What a simulation of the lab cannot do, or cannot be asked.
package enum SimulationProblem: Problem, Hashable {
  case notSimulated(Feature, of: String)
  case notAsOf(command: String, allowed: [String])
  case notAnEvent(String, nearest: [String], known: [String])
  case noEvent(Int, count: Int)
  case afterTheEnd(String, end: String)
  case emptyWindow(from: String, to: String)

  /// What a scenario can say and no simulation does yet.
  package enum Feature: String, Hashable, Sendable {
    case deletedTopic = "deleted-topic"
    case newRacks = "new-racks"
    case brokerChange = "broker-change"
    case topicChange = "topic-change"
    case laterPattern = "later-pattern"
    case slowPolls = "slow-polls"
  }

  package var code: String {
    switch self {
    case .notSimulated: "not-simulated"
    case .notAsOf: "not-as-of-a-time"
    case .notAnEvent: "not-an-event"
    case .noEvent: "no-such-event"
    case .afterTheEnd: "after-the-end"
    case .emptyWindow: "empty-window"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notSimulated(let feature, let name):
      Sentence(
        ko: "\(name.shown): 시뮬레이션하지 않는 일입니다. \(feature.reason(.ko))",
        en: "\(name.shown): this is not simulated. \(feature.reason(.en))")
    case .notAsOf(let command, let allowed):
      Sentence(
        ko: "\(command.shown): at 뒤에 쓸 수 없는 명령입니다. 쓸 수 있는 명령: \(allowed.choice(.ko))",
        en: "\(command.shown) cannot be asked as of a time. After at: \(allowed.choice(.en)).")
    case .notAnEvent(let word, let nearest, let known):
      Sentence(
        ko: "\(word.shown): 사건도 명령도 아닙니다. "
          + (nearest.isEmpty
            ? "쓸 수 있는 말: \(known.choice(.ko))" : "혹시 \(nearest.choice(.ko))?"),
        en: "'\(word.shown)' is neither an event nor a command. "
          + (nearest.isEmpty
            ? "After at: \(known.choice(.en))." : "Did you mean \(nearest.choice(.en))?"))
    case .noEvent(let number, let count):
      Sentence(
        ko: "사건 #\(number): 없습니다. 지금 사건은 \(count)개입니다. 목록: events",
        en: "There is no event #\(number); there are \(count). 'events' lists them.")
    case .afterTheEnd(let time, let end):
      Sentence(
        ko: "\(time.shown): 시뮬레이션은 \(end)에 끝납니다. 더 길게 하려면: simulate --until \(time.shown)",
        en: "\(time.shown) is after the end of the simulation, \(end). "
          + "To go on longer: simulate --until \(time.shown)")
    case .emptyWindow(let from, let to):
      Sentence(
        ko: "--from \(from), --to \(to): 사이에 시간이 없습니다. --from이 --to보다 앞서야 합니다.",
        en: "--from \(from) --to \(to) leaves no time between. --from must come before --to.")
    }
  }
}

extension SimulationProblem.Feature {
  /// What is not simulated, and what to do instead.
  fileprivate var reason: Sentence {
    switch self {
    case .deletedTopic:
      Sentence(
        ko: "실행 중에는 토픽을 지울 수 없습니다. 사건을 빼려면: events remove N",
        en: "Topics cannot be deleted during a run. To drop the event: events remove N")
    case .newRacks:
      Sentence(
        ko: "실행 중에 생긴 파티션에는 랙을 줄 수 없습니다. 랙 없이 적어 주십시오.",
        en: "Partitions that appear during a run have no racks. Leave the racks out.")
    case .brokerChange:
      Sentence(
        ko: "브로커 설정은 시작할 때만 읽습니다. at 없이 set으로 바꿔 주십시오.",
        en: "The broker reads its settings at the start. Use set without at.")
    case .topicChange:
      Sentence(
        ko: "토픽 설정은 그룹의 시간표에 영향을 주지 않습니다. at 없이 set으로 바꿔 주십시오.",
        en: "A topic's settings do not change a group's timeline. Use set without at.")
    case .laterPattern:
      Sentence(
        ko: "실행 중에 정규식 구독으로 바꿀 수 없습니다. 토픽 이름을 적어 주십시오.",
        en: "A run cannot change over to a pattern. Name the topics.")
    case .slowPolls:
      Sentence(
        ko: "poll과 processing은 시뮬레이션하지 않습니다. 느린 멤버는 pause로 나타냅니다.",
        en: "poll and processing are not simulated. A slow member is one that you pause.")
    }
  }
}
