package import GroupSimulation
internal import KafkaModel

extension Sentence {
  /// What happened inside a coordinator.
  package init(_ event: GroupEvent, names: TimelineNames) {
    switch event {
    case .idHandedOut(let member):
      let name = names.member(member)
      self.init(
        ko: "\(name)에게 멤버 ID를 줌: 다음 JoinGroup부터 씀",
        en: "\(name) is handed a member id to join with")
    case .memberAdded(let member):
      let name = names.member(member)
      self.init(ko: "\(name): 그룹 멤버가 됨", en: "\(name) becomes a member")
    case .memberRemoved(let member, let reason):
      self.init(removed: names.member(member), reason)
    case .memberReplaced(_, let new):
      let name = names.member(new)
      self.init(
        ko: "\(name): 같은 group.instance.id로 돌아와 이전 멤버를 대신함",
        en: "\(name) takes the place of the member with the same group.instance.id")
    case .leaderChanged(let member):
      let name = names.member(member)
      self.init(ko: "그룹 리더: \(name)", en: "\(name) is the group leader")
    case .stateChanged(let state, let generation):
      self.init(
        ko: "그룹 상태 \(state.rawValue), 세대 \(generation)",
        en: "the group is \(state.rawValue), generation \(generation)")
    case .rebalanceStarted(let reason):
      let why = Sentence(reason, names: names)
      self.init(ko: "리밸런스 시작: \(why(.ko))", en: "a rebalance begins: \(why(.en))")
    case .initialDelayExtended(let window):
      let length = TimelineNames.time(window)
      self.init(
        ko: "기다리는 동안 새 멤버가 왔으므로 \(length) 더 기다림",
        en: "somebody joined meanwhile, so the group waits another \(length)")
    case .assignorChosen(let name):
      let strategy = name.rawValue.shown
      self.init(ko: "할당 전략 투표 결과: \(strategy)", en: "the members have voted for \(strategy)")
    }
  }

  private init(removed name: String, _ reason: RemovalReason) {
    switch reason {
    case .left: self.init(ko: "\(name): 그룹을 떠남", en: "\(name) has left the group")
    case .sessionExpired:
      self.init(
        ko: "\(name): 하트비트가 없어 제거됨", en: "\(name) is removed for want of heartbeats")
    case .didNotRejoin:
      self.init(
        ko: "\(name): 제때 다시 참여하지 않아 제거됨",
        en: "\(name) is removed, because it has not rejoined in time")
    case .didNotSync:
      self.init(
        ko: "\(name): SyncGroup을 보내지 않아 제거됨",
        en: "\(name) is removed, because it has not sent SyncGroup")
    case .removedByAdministrator:
      self.init(ko: "\(name): 관리자가 제거함", en: "\(name) is removed by an administrator")
    case .groupFull:
      self.init(ko: "\(name): group.max.size를 넘어 제거됨", en: "\(name) is more than group.max.size")
    case .rebalanceTimeout:
      self.init(
        ko: "\(name): 파티션을 제때 반납하지 않아 제거됨",
        en: "\(name) is removed, because it has not given up its partitions in time")
    }
  }

  /// Why a group has to rebalance.
  package init(_ reason: RebalanceReason, names: TimelineNames) {
    switch reason {
    case .newMember(let member):
      let name = names.member(member)
      self.init(ko: "\(name) 참여", en: "\(name) joins")
    case .leaderRejoined(let member):
      let name = names.member(member)
      self.init(ko: "리더 \(name) 다시 참여", en: "the leader \(name) joins again")
    case .subscriptionChanged(let member):
      let name = names.member(member)
      self.init(
        ko: "\(name): 구독이나 소유 파티션이 달라져 다시 참여",
        en: "\(name) joins again with another subscription or other partitions")
    case .membersLeft(let members):
      let list = names.members(members)
      self.init(ko: "\(list) 탈퇴", en: "\(list) left")
    case .sessionExpired(let member):
      let name = names.member(member)
      self.init(ko: "\(name)의 세션이 끝남", en: "\(name)'s session ran out")
    case .syncOverdue(let members):
      let list = names.members(members)
      self.init(ko: "SyncGroup을 보내지 않은 멤버: \(list)", en: "no SyncGroup came from \(list)")
    case .staticMemberReplaced(let member):
      let name = names.member(member)
      self.init(
        ko: "정적 멤버 \(name): 새 할당이 정해지기 전에 돌아옴",
        en: "static member \(name) came back before the new assignment was known")
    case .assignorWouldChange(let member):
      let name = names.member(member)
      self.init(
        ko: "정적 멤버 \(name): 다른 할당 전략으로 돌아와 투표 결과가 바뀜",
        en: "static member \(name) came back with other strategies, which changes the vote")
    }
  }
}
