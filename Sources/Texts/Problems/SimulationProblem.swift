package import KafkaModel

/// What a simulation of the lab cannot do, or cannot be asked.
package enum SimulationProblem: Problem, Hashable {
  case notSimulated(Feature, of: String)
  case notAsOf(command: String, allowed: [String])
  case notAnEvent(String, nearest: [String], known: [String])
  case noEvent(Int, count: Int)
  case afterTheEnd(String, end: String)
  case emptyWindow(from: String, to: String)

  /// An event about a member that does not run then.
  case notRunning(String, Absence)

  /// A pause of a member that does not poll already.
  case overlapping(String, until: String)

  /// A change of a running member that only its next start can bring.
  case onlyAtStart(String)

  /// Settings with which Kafka's own client, the named member's, or its broker would not start.
  case refusedByKafka(String?, ConfigRelation)
  case noBranch(String, known: [String])
  case branchInUse(String)
  case mainStays
  case notABranchName(String)

  /// Why a member does not run at a time.
  package enum Absence: Hashable, Sendable {
    case startsAt(String)
    case down(from: String, until: String)
    case left(at: String)
    case crashed(at: String)
    case neverStarts
  }

  /// What a scenario can say and no simulation does yet.
  package enum Feature: String, Hashable, Sendable {
    case recreatedTopic = "recreated-topic"
    case brokerChange = "broker-change"
    case topicChange = "topic-change"
  }

  package var code: String {
    switch self {
    case .notSimulated: "not-simulated"
    case .notAsOf: "not-as-of-a-time"
    case .notAnEvent: "not-an-event"
    case .noEvent: "no-such-event"
    case .afterTheEnd: "after-the-end"
    case .emptyWindow: "empty-window"
    case .notRunning: "not-running"
    case .overlapping: "overlapping-events"
    case .onlyAtStart: "only-at-start"
    case .refusedByKafka(_, let relation): relation.code
    case .noBranch: "unknown-branch"
    case .branchInUse: "branch-in-use"
    case .mainStays: "main-branch-stays"
    case .notABranchName: "not-a-branch-name"
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
    case .notRunning(let member, let absence): absence.sentence(of: member.shown)
    case .overlapping(let member, let until):
      Sentence(
        ko: "\(member.shown): \(until)까지 이미 poll()을 부르지 않습니다. 그 뒤로 잡거나 events remove N으로 먼저 "
          + "빼십시오.",
        en:
          "\(member.shown) does not poll until \(until) already. Choose a later time, or take the "
          + "other event out first: events remove N")
    case .onlyAtStart(let member):
      Sentence(
        ko: "\(member.shown): 실행 중에 바꿀 수 있는 것은 구독(--topics, --pattern)뿐입니다. 설정은 다음 시작부터: "
          + "at TIME set KEY=VALUE --member \(member.shown)",
        en: "\(member.shown) can change what it subscribes to while it runs (--topics, --pattern), "
          + "and nothing else. Settings from its next start on: at TIME set KEY=VALUE --member "
          + "\(member.shown)")
    case .refusedByKafka(let member, let relation):
      Sentence(
        ko: (member.map { "\($0.shown): " } ?? "") + relation.sentence(.ko),
        en: (member.map { "\($0.shown): " } ?? "") + relation.sentence(.en))
    case .noBranch(let name, let known):
      Sentence(
        ko: "\(name.shown): 없는 분기입니다. 있는 분기: \(known.choice(.ko))",
        en: "There is no branch '\(name.shown)'. There is \(known.choice(.en)).")
    case .branchInUse(let name):
      Sentence(
        ko: "\(name.shown): 지금 서 있는 분기는 지울 수 없습니다. 먼저: branch main",
        en: "\(name.shown) is where you are, and cannot be deleted. First: branch main")
    case .mainStays:
      Sentence(
        ko: "main: 처음의 분기는 지울 수 없습니다. 실습실을 비우려면: new",
        en: "main is where everything began, and cannot be deleted. For an empty lab: new")
    case .notABranchName(let name):
      Sentence(
        ko: "'\(name.shown)': 분기 이름은 글자, 숫자, -, _, .로 40자까지입니다. 예: branch what-if",
        en: "'\(name.shown)' is no name for a branch: letters, digits, -, _ and . up to 40. "
          + "Such as: branch what-if")
    }
  }
}

extension SimulationProblem.Absence {
  fileprivate func sentence(of member: String) -> Sentence {
    switch self {
    case .startsAt(let time):
      Sentence(
        ko: "\(member): \(time)에 시작하므로 그 전에는 없습니다. 더 늦은 시각을 적어 주십시오.",
        en: "\(member) starts at \(time), and is not there before. Choose a later time.")
    case .down(let from, let until):
      Sentence(
        ko: "\(member): \(from)부터 \(until)까지 재시작하느라 꺼져 있습니다. 그 밖의 시각을 적어 주십시오.",
        en: "\(member) is down from \(from) to \(until), because it restarts. Choose a time before "
          + "or after.")
    case .left(let time):
      Sentence(
        ko: "\(member): \(time)에 떠났습니다. 다시 부르려면: at TIME join \(member)",
        en: "\(member) left at \(time). To bring it back: at TIME join \(member)")
    case .crashed(let time):
      Sentence(
        ko: "\(member): \(time)에 비정상 종료했습니다. 다시 부르려면: at TIME join \(member)",
        en: "\(member) crashed at \(time). To bring it back: at TIME join \(member)")
    case .neverStarts:
      Sentence(
        ko: "\(member): 시작한 적이 없습니다. 부르려면: at TIME join \(member)",
        en: "\(member) has not started. To bring it in: at TIME join \(member)")
    }
  }
}

extension SimulationProblem.Feature {
  /// What is not simulated, and what to do instead.
  fileprivate var reason: Sentence {
    switch self {
    case .recreatedTopic:
      Sentence(
        ko: "한 번 지운 토픽은 그 실행이 끝날 때까지 다시 생기지 않습니다. 다른 이름을 쓰거나, 사건을 빼 주십시오: "
          + "events remove N",
        en: "A topic that was deleted stays deleted for the rest of the run. Use another name, or "
          + "drop the event: events remove N")
    case .brokerChange:
      Sentence(
        ko: "브로커 설정은 시작할 때만 읽습니다. at 없이 set으로 바꿔 주십시오.",
        en: "The broker reads its settings at the start. Use set without at.")
    case .topicChange:
      Sentence(
        ko: "토픽 설정은 그룹의 시간표에 영향을 주지 않습니다. at 없이 set으로 바꿔 주십시오.",
        en: "A topic's settings do not change a group's timeline. Use set without at.")
    }
  }
}
