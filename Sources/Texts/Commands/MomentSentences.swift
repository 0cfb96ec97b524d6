package import GroupSimulation
internal import KafkaModel

/// How a group stands at a moment, in Kafka's words.
package struct GroupState: Hashable, Sendable {
  package let isConsumer: Bool

  /// The state of a classic group; `nil` before there is a group, and for a consumer group.
  package let state: String?

  /// The generation, or the group epoch.
  package let generation: Int32
  package let leader: String?
  package let strategy: String?

  package init(
    isConsumer: Bool, state: String?, generation: Int32, leader: String?, strategy: String?
  ) {
    self.isConsumer = isConsumer
    self.state = state
    self.generation = generation
    self.leader = leader
    self.strategy = strategy
  }
}

/// What `at` and `step` say of a moment.
extension Sentence {
  package static func momentHead(
    at time: Duration, event: Int, of count: Int, branch: String?
  ) -> Self {
    let time = Quantity.time(time)
    let (event, count) = (Quantity.grouped(event), Quantity.grouped(count))
    let suffix = branch.map { " · \($0)" } ?? ""
    return Self(
      ko: "시각 \(time) · 사건 \(event)/\(count)\(suffix)",
      en: "At \(time) · event \(event) of \(count)\(suffix)")
  }

  package static let nothingYetHappened = Self(
    ko: "아직 아무 일도 일어나지 않았습니다.", en: "Nothing has happened yet.")
  package static let becauseOf = Self(ko: "까닭:", en: "because:")

  package static func groupState(_ group: GroupState) -> Self {
    var ko: [String] = []
    var en: [String] = []
    if group.isConsumer {
      ko.append("그룹 에포크 \(group.generation)")
      en.append("group epoch \(group.generation)")
    } else if let state = group.state {
      ko += [state, "세대 \(group.generation)"]
      en += [state, "generation \(group.generation)"]
    } else {
      ko.append("아직 없음")
      en.append("not there yet")
    }
    if let leader = group.leader, !group.isConsumer {
      ko.append("리더 \(leader)")
      en.append("leader \(leader)")
    }
    if let strategy = group.strategy {
      ko.append("전략 \(strategy.shown)")
      en.append("strategy \(strategy.shown)")
    }
    return Self(
      ko: "그룹: " + ko.joined(separator: " · "), en: "Group: " + en.joined(separator: " · "))
  }

  package static let memberColumn = Self(ko: "멤버", en: "member")
  package static let stateColumn = Self(ko: "상태", en: "state")
  package static let partitionsColumn = Self(ko: "파티션", en: "partitions")
  package static let notStarted = Self(ko: "시작 전", en: "not started")

  package static func membersLeftOut(_ count: Int) -> Self {
    let number = Quantity.grouped(count)
    return Self(
      ko: "… 멤버 \(number)개가 더 있습니다. 하나만 보려면: at now show NAME",
      en: "… and \(number) more members. To see one of them: at now show NAME")
  }

  package static func eventsLeftOut(_ count: Int) -> Self {
    let number = Quantity.grouped(count)
    return Self(ko: "… 사건 \(number)개 생략", en: "… \(number) more events")
  }

  package static let lastEvent = Self(
    ko: "마지막 사건입니다. 되돌아가려면: step back",
    en: "That was the last event. To go back: step back")
  package static let beforeFirstEvent = Self(
    ko: "시작점입니다. 앞으로 가려면: step", en: "This is the start. To go on: step")
  package static let noMoreRebalances = Self(
    ko: "그쪽에는 더 이상 리밸런스가 없습니다.", en: "There are no more rebalances that way.")
}

// MARK: - Branches

extension Sentence {
  package static func newBranch(_ name: String, from origin: String) -> Self {
    Self(
      ko: "새 분기 \(name) (\(origin)에서 갈라짐). 원래 것은 그대로 있습니다. 실행: simulate, 비교: branch, "
        + "돌아가기: branch \(origin)",
      en: "New branch \(name), from \(origin), which stays as it is. To run it: simulate; "
        + "to compare: branch; to go back: branch \(origin)")
  }

  package static func cursorWentBack(to time: Duration) -> Self {
    Self(
      ko: "커서는 \(time.text) 직전으로 돌아갔습니다. 그때부터 달라집니다.",
      en: "The cursor went back to just before \(time.text), from where all is different.")
  }

  package static func onBranch(_ name: String, events: Int) -> Self {
    Self(
      ko: "분기 \(name): 예정된 사건 \(events)개",
      en: "On branch \(name), with \(events) event\(events == 1 ? "" : "s")")
  }

  package static func branchDeleted(_ name: String) -> Self {
    Self(ko: "분기 \(name): 지웠습니다. 되살리려면: undo", en: "Branch \(name) is gone. undo brings it back.")
  }

  package static let howToBranch = Self(
    ko: "분기가 하나뿐입니다. 시뮬레이션한 뒤 at 25s crash c2처럼 사건을 더하면 새 분기가 생깁니다.",
    en: "There is one branch only. Once something is simulated, a new event such as "
      + "'at 25s crash c2' begins another.")

  /// What a branch costs, and how that differs from another.
  package static func branchCosts(
    _ costs: RebalanceCosts, against other: RebalanceCosts?
  ) -> Self {
    func number(_ value: Int, _ before: Int?) -> String {
      guard let before, before != value else { return "\(value)" }
      return "\(value) (\(value > before ? "+" : "−")\(abs(value - before)))"
    }
    func time(_ value: Int64, _ before: Int64?) -> String {
      let text = Quantity.time(milliseconds: value)
      guard let before, before != value else { return text }
      let difference = Quantity.time(milliseconds: abs(value - before))
      return "\(text) (\(value > before ? "+" : "−")\(difference))"
    }
    let rebalances = number(costs.rebalanceCount, other?.rebalanceCount)
    let moved = number(costs.movedCount, other?.movedCount)
    let unavailable = time(costs.unavailable.count, other?.unavailable.count)
    let longest = time(
      costs.longestStop?.length.count ?? 0, other.map { $0.longestStop?.length.count ?? 0 })
    return Self(
      ko: "리밸런스 \(rebalances) · 이동 \(moved) · 읽히지 않은 시간 \(unavailable) · 최장 정지 \(longest)",
      en: "rebalances \(rebalances) · moved \(moved) · unavailable \(unavailable) · "
        + "longest stop \(longest)")
  }

  package static func reachedEventLimit(
    _ limit: Int, at end: Duration, of whole: Duration
  ) -> Self {
    let count = Quantity.grouped(limit)
    let (time, all) = (Quantity.time(end), Quantity.time(whole))
    return Self(
      ko: "사건 \(count)개 한도에 이르러 \(time)에서 멈췄습니다 (시나리오는 \(all)까지). 더 가려면: "
        + "simulate --limit N, 짧게 하려면: simulate --until T",
      en: "Stopped at \(time) after \(count) events, the limit; the scenario goes on to \(all). "
        + "To go on longer: simulate --limit N; to end sooner: simulate --until T")
  }

  package static func savesOneBranch(_ name: String, others: Int) -> Self {
    Self(
      ko: "분기 \(name)만 저장했습니다. 다른 분기 \(others)개는 파일에 들어가지 않습니다.",
      en: "This is branch \(name); the other \(others) do\(others == 1 ? "es" : "") not go into "
        + "the file.")
  }
}
