import GroupSimulation
import KafkaModel

/// A coordinator to which a test speaks in plain words.
struct ConsumerBroker {
  var coordinator: GroupCoordinator
  private var now = SimulatedInstant.start
  private var ticket = 0

  init(_ topics: [TopicName: Int32] = ["t": 6], settings: BrokerSettings = BrokerSettings()) {
    coordinator = GroupCoordinator(
      settings: settings,
      topics: topics.sorted { $0.key < $1.key }.map { Topic($0.key, partitionCount: $0.value) })
  }

  var group: ConsumerGroup? { coordinator.consumer }

  func key(_ member: MemberID) -> MemberKey? { coordinator.context.names.members.key(of: member) }

  func member(_ id: MemberID) -> ConsumerGroupMember? {
    key(id).flatMap { coordinator.consumer?[$0] }
  }

  /// Lets time pass, and fires what is due.
  mutating func wait(_ time: Milliseconds) {
    now = now + time
    while let (timer, deadline) = coordinator.context.timers.takeDue(upTo: now) {
      coordinator.fire(timer, at: deadline)
    }
  }

  mutating func send(_ request: GroupRequest, from client: ClientName) -> GroupResponse? {
    ticket += 1
    let arrived = ArrivedRequest(
      request, from: coordinator.context.names.clients.intern(client),
      ticket: RequestTicket(ticket))
    let response = coordinator.handle(arrived, at: now)
    return response
      ?? coordinator.takeCompleted().first { $0.ticket == arrived.ticket }?.response
  }

  // MARK: - Consumer protocol

  mutating func heartbeat(
    _ member: MemberID, epoch: Int32, instance: InstanceID? = nil, owned: PartitionList? = nil,
    topics: [TopicName]? = nil, assignor: AssignorName? = nil, timeout: Milliseconds? = nil
  ) -> ConsumerGroupHeartbeatResponse {
    let request = ConsumerGroupHeartbeatRequest(
      member: coordinator.context.names.members.intern(member), memberEpoch: epoch,
      instance: instance.map { coordinator.context.names.instances.intern($0) },
      rebalanceTimeout: timeout, subscribedTopics: topics, serverAssignor: assignor, owned: owned)
    guard
      case .consumerGroupHeartbeat(let response) = send(
        .consumerGroupHeartbeat(request), from: ClientName(member.rawValue))
    else { return ConsumerGroupHeartbeatResponse(error: .unknownServerError) }
    return response
  }

  mutating func join(
    _ member: MemberID, instance: InstanceID? = nil, topics: [TopicName] = ["t"],
    assignor: AssignorName? = nil
  ) -> ConsumerGroupHeartbeatResponse {
    heartbeat(
      member, epoch: 0, instance: instance, owned: .empty, topics: topics, assignor: assignor,
      timeout: 300_000)
  }

  // MARK: - Classic protocol

  mutating func joinClassic(
    _ member: MemberID?, client: ClientName, instance: InstanceID? = nil,
    owned: PartitionList = .empty, strategies: [AssignorName] = ["cooperative-sticky"]
  ) -> JoinGroupResponse? {
    let request = JoinGroupRequest(
      clientID: client.rawValue,
      member: member.map { coordinator.context.names.members.intern($0) },
      instance: instance.map { coordinator.context.names.instances.intern($0) },
      sessionTimeout: 45_000, rebalanceTimeout: 60_000,
      protocols: strategies.map {
        JoinProtocol(
          name: $0, subscription: GroupSimulation.Subscription(topics: ["t"], owned: owned))
      })
    guard case .joinGroup(let response) = send(.joinGroup(request), from: client) else {
      return nil
    }
    return response
  }

  mutating func sync(
    _ member: MemberID, generation: Int32, assignments: [MemberID: PartitionList] = [:]
  ) -> SyncGroupResponse? {
    let request = SyncGroupRequest(
      member: key(member), instance: nil, generation: generation, protocolName: nil,
      assignments: assignments.compactMap { id, list in
        key(id).map { MemberAssignment(member: $0, partitions: list) }
      })
    guard case .syncGroup(let response) = send(.syncGroup(request), from: "x") else { return nil }
    return response
  }

  mutating func heartbeatClassic(_ member: MemberID, generation: Int32) -> ErrorCode? {
    let request = HeartbeatRequest(member: key(member), instance: nil, generation: generation)
    return send(.heartbeat(request), from: "x")?.error
  }

  mutating func commit(_ member: MemberID?, epoch: Int32) -> ErrorCode? {
    let request = OffsetCommitRequest(
      member: member.flatMap { key($0) }, instance: nil, generationOrEpoch: epoch)
    return send(.offsetCommit(request), from: "x")?.error
  }
}

/// The partitions of `t` with these numbers.
func t(_ partitions: Int32...) -> PartitionList {
  PartitionList(partitions.map { TopicPartition("t", $0) })
}
