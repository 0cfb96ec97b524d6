package import GroupSimulation
internal import KafkaModel

extension Sentence {
  /// What happened, without its time.
  package init(_ event: TimelineEvent, names: TimelineNames) {
    let client = event.client.map { names.client($0) } ?? ""
    switch event.kind {
    case .scripted(let action): self.init(action)
    case .resumed:
      self.init(
        ko: "\(client): 애플리케이션이 다시 poll()을 부름", en: "\(client): the application polls again")
    case .sent(let api, _):
      self.init(
        ko: "\(client) → 코디네이터: \(api.rawValue)", en: "\(client) → coordinator: \(api.rawValue)")
    case .parked(let api, _):
      self.init(
        ko: "코디네이터: \(client)의 \(api.rawValue) 응답을 미룸",
        en: "the coordinator answers \(client)'s \(api.rawValue) later")
    case .answered(let api, _, let error):
      self.init(
        ko: "코디네이터 → \(client): \(api.rawValue) \(error.rawValue)",
        en: "coordinator → \(client): \(api.rawValue) \(error.rawValue)")
    case .received(let api, _, let error):
      self.init(
        ko: "\(client): \(api.rawValue) 응답 \(error.rawValue) 도착",
        en: "\(client) gets the answer to \(api.rawValue): \(error.rawValue)")
    case .called(let callback, let list):
      let call = "\(client): \(callback.rawValue)(\(TimelineNames.partitions(list)))"
      self.init(ko: call, en: call)
    case .noticed(let notice): self.init(notice, client: client)
    case .entered(let state):
      self.init(ko: "\(client): 상태 \(state.rawValue)", en: "\(client) is \(state.rawValue)")
    case .threw(let error):
      let why = error.reason
      self.init(
        ko: "\(client): poll()이 예외를 던지고 프로세스가 끝남 (\(error.rawValue))"
          + (why.map { ". " + $0(.ko) } ?? ""),
        en: "\(client): poll() throws and the process ends (\(error.rawValue))"
          + (why.map { ": " + $0(.en) } ?? ""))
    case .ended:
      self.init(ko: "\(client): 컨슈머가 닫힘", en: "\(client): the consumer is closed")
    case .fired(let timer): self.init(timer, names: names)
    case .group(let event): self.init(event, names: names)
    }
  }

  private init(_ notice: ClientNotice, client: String) {
    switch notice {
    case .pollIntervalExceeded:
      self.init(
        ko: "\(client): max.poll.interval.ms 동안 poll()이 없었음",
        en: "\(client): no poll() for max.poll.interval.ms")
    case .partitionsChanged:
      self.init(
        ko: "\(client): 메타데이터를 새로 읽어 파티션이 바뀐 것을 앎",
        en: "\(client) refreshes its metadata and sees other partitions than it assigned")
    case .subscriptionChanged:
      self.init(
        ko: "\(client): 구독이 마지막 JoinGroup 때와 달라짐",
        en: "\(client): the subscription is no longer that of its last JoinGroup")
    }
  }

  private init(_ timer: CoordinatorTimer, names: TimelineNames) {
    switch timer {
    case .session(let member):
      let name = names.member(member)
      self.init(
        ko: "타이머: \(name)의 세션이 끝남 (session.timeout.ms)",
        en: "timer: \(name)'s session runs out (session.timeout.ms)")
    case .consumerSession(let member):
      let name = names.member(member)
      self.init(
        ko: "타이머: \(name)의 세션이 끝남 (group.consumer.session.timeout.ms)",
        en: "timer: \(name)'s session runs out (group.consumer.session.timeout.ms)")
    case .joinPhase:
      self.init(ko: "타이머: 참여 단계가 끝남", en: "timer: the join phase is over")
    case .pendingSync:
      self.init(
        ko: "타이머: SyncGroup을 더 기다리지 않음", en: "timer: SyncGroup is not waited for any longer")
    case .rebalance(let member):
      let name = names.member(member)
      self.init(
        ko: "타이머: \(name)의 파티션 반납 시한이 지남 (max.poll.interval.ms)",
        en: "timer: \(name) has not given up its partitions in time (max.poll.interval.ms)")
    case .classicJoin(let member):
      let name = names.member(member)
      self.init(
        ko: "타이머: \(name)의 JoinGroup 시한이 지남", en: "timer: \(name) has not rejoined in time")
    case .classicSync(let member):
      let name = names.member(member)
      self.init(
        ko: "타이머: \(name)의 SyncGroup 시한이 지남", en: "timer: \(name) has not synced in time")
    }
  }
}

extension ErrorCode {
  /// Why a client gives up on an error; `nil` for those that clients get over.
  fileprivate var reason: Sentence? {
    switch self {
    case .invalidSessionTimeout:
      Sentence(
        ko: "session.timeout.ms가 브로커의 group.min.session.timeout.ms와 group.max.session.timeout.ms "
          + "밖에 있음",
        en: "its session.timeout.ms is outside the broker's group.min.session.timeout.ms to "
          + "group.max.session.timeout.ms")
    case .inconsistentGroupProtocol:
      Sentence(
        ko: "모든 멤버가 지원하는 할당 전략을 하나도 내놓지 못함",
        en: "it offers no strategy that every member of the group supports")
    case .fencedInstanceID:
      Sentence(
        ko: "같은 group.instance.id로 다른 프로세스가 들어옴",
        en: "another process has joined with the same group.instance.id")
    case .unreleasedInstanceID:
      Sentence(
        ko: "같은 group.instance.id를 쓰는 멤버가 아직 그룹에 있음",
        en: "a member with the same group.instance.id is still in the group")
    case .groupMaxSizeReached:
      Sentence(
        ko: "그룹이 가득 참 (group.max.size)", en: "the group is full (group.max.size)")
    case .unsupportedAssignor:
      Sentence(
        ko: "브로커의 group.consumer.assignors에 없는 전략임",
        en: "the broker's group.consumer.assignors has no such strategy")
    default: nil
    }
  }
}

// MARK: - The script

extension Sentence {
  /// What a scenario does.
  package init(_ action: ScriptedAction.Action) {
    let client = action.client?.rawValue.shown ?? ""
    switch action {
    case .start: self.init(ko: "\(client) 시작", en: "\(client) starts")
    case .crash: self.init(ko: "\(client) 비정상 종료", en: "\(client) crashes")
    case .close: self.init(ko: "\(client) 닫음: close()", en: "\(client) closes: close()")
    case .stall(_, let end):
      let until = TimelineNames.time(end.sinceStart)
      self.init(
        ko: "\(client): \(until)까지 poll()을 부르지 않음", en: "\(client) does not poll until \(until)")
    case .subscribe(_, let topics):
      let list = topics.map(\.rawValue.shown).joined(separator: ", ")
      self.init(ko: "\(client) 구독 변경: \(list)", en: "\(client) subscribes to \(list)")
    case .unsubscribe: self.init(ko: "\(client) 구독 해지", en: "\(client) unsubscribes")
    case .rejoin:
      self.init(
        ko: "\(client): enforceRebalance() 호출", en: "\(client) calls enforceRebalance()")
    case .commit: self.init(ko: "\(client) 오프셋 커밋", en: "\(client) commits offsets")
    case .reconfigure:
      self.init(
        ko: "\(client): 다음 시작부터 새 설정", en: "\(client): new settings from its next start on")
    case .subscribePattern(_, let pattern):
      self.init(
        ko: "\(client) 구독 변경: /\(pattern.shown)/",
        en: "\(client) subscribes to /\(pattern.shown)/")
    case .deleteTopic(let topic):
      self.init(
        ko: "\(topic.rawValue.shown): 토픽이 삭제됨", en: "\(topic.rawValue.shown) is deleted")
    case .partitions(let topic, let count, _):
      let name = topic.rawValue.shown
      self.init(
        ko: "\(name): 파티션 \(count)개가 됨",
        en: "\(name) now has \(count) partition\(count == 1 ? "" : "s")")
    case .adminRemove:
      self.init(
        ko: "\(client): 관리자가 그룹에서 제거", en: "an administrator removes \(client) from the group")
    }
  }
}
