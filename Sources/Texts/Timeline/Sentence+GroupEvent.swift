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
    case .epochRaised(let epoch, let reason):
      let why = Sentence(reason, names: names)
      self.init(ko: "그룹 에포크 \(epoch): \(why(.ko))", en: "group epoch \(epoch): \(why(.en))")
    case .targetComputed(let epoch, let assignor):
      let strategy = assignor.rawValue.shown
      self.init(
        ko: "브로커가 \(strategy) 전략으로 목표 할당을 계산함 (에포크 \(epoch))",
        en: "the broker's \(strategy) computes the target assignment (epoch \(epoch))")
    case .memberAdvanced(let member, let epoch, let state):
      let name = names.member(member)
      let stands = Sentence(state)
      self.init(
        ko: "\(name): 멤버 에포크 \(epoch), \(stands(.ko))",
        en: "\(name): member epoch \(epoch), \(stands(.en))")
    case .memberWentAway(let member):
      let name = names.member(member)
      self.init(
        ko: "정적 멤버 \(name): 잠시 떠남, 파티션은 그대로 가짐",
        en: "static member \(name) leaves for a while and keeps what it has")
    case .protocolChanged(.classic):
      self.init(
        ko: "그룹이 클래식 프로토콜로 바뀜", en: "the group goes on with the classic protocol")
    case .protocolChanged(.consumer):
      self.init(
        ko: "그룹이 컨슈머 프로토콜로 바뀜", en: "the group goes on with the consumer protocol")
    }
  }

  private init(_ state: ConsumerGroupMember.State) {
    switch state {
    case .stable: self.init(ko: "목표에 이름", en: "has what it is to have")
    case .unrevokedPartitions:
      self.init(ko: "내놓아야 할 파티션이 남음", en: "has partitions to give up")
    case .unreleasedPartitions:
      self.init(
        ko: "다른 멤버가 내놓을 파티션을 기다림", en: "waits for partitions that others give up")
    }
  }

  /// Why the epoch of a consumer group has risen.
  package init(_ reason: EpochReason, names: TimelineNames) {
    switch reason {
    case .newMember(let member):
      let name = names.member(member)
      self.init(ko: "\(name) 참여", en: "\(name) joins")
    case .subscriptionChanged(let member):
      let name = names.member(member)
      self.init(ko: "\(name)의 구독이 바뀜", en: "\(name) subscribes to other topics")
    case .topicsChanged:
      self.init(ko: "토픽의 파티션이 바뀜", en: "topics have other partitions")
    case .membersRemoved(let members):
      let list = names.members(members)
      self.init(ko: "\(list) 나감", en: "\(list) left")
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
