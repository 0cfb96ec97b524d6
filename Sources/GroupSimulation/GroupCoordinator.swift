package import KafkaModel

/// The coordinator of one group, as a pure state machine: requests and timers in, answers out.
///
/// It neither waits nor reads a clock. Whoever drives it, a recorded trace or the simulator, hands
/// it each request at its time of arrival, fires the timers that are due, and collects the parked
/// answers that have become complete. It is a value: a copy is a snapshot.
package struct GroupCoordinator: Sendable {
  package var context: CoordinatorContext

  // At most one of the two; a group that neither describes does not exist.
  package var classic: ClassicGroup?
  package var consumer: ConsumerGroup?

  package init(
    settings: BrokerSettings, topics: [Topic], memberIDs: MemberIDSource = MemberIDSource()
  ) {
    context = CoordinatorContext(settings: settings, topics: topics, memberIDs: memberIDs)
  }

  /// Processes one request.
  ///
  /// - Returns: The answer, or `nil` if it is parked until ``takeCompleted()`` hands it out.
  package mutating func handle(
    _ request: ArrivedRequest, at now: SimulatedInstant
  ) -> GroupResponse? {
    context.now = now
    if case .consumerGroupHeartbeat(let heartbeat) = request.content {
      return handle(heartbeat, in: request)
    }
    // Nobody is left who could mind which protocol the next member brings.
    if case .joinGroup = request.content, consumer?.isEmpty == true { consumer = nil }
    if consumer != nil {
      defer { completeDowngrade() }
      return consumer?.handle(request, context: &context)
    }
    if classic == nil, request.foundsGroup { classic = ClassicGroup() }
    if classic != nil { return classic?.handle(request, context: &context) }
    return request.content.refusalWithoutGroup
  }

  /// Processes a heartbeat of the consumer protocol, which may make another kind of group of this one.
  ///
  /// A member that is refused changes nothing: it founds no group, and a classic group stays one. Its
  /// rebalance is given up all the same, as in Kafka, and the members join again.
  private mutating func handle(
    _ heartbeat: ConsumerGroupHeartbeatRequest, in request: ArrivedRequest
  ) -> GroupResponse? {
    do throws(ErrorCode) {
      let before = try prepareConsumerGroup(for: heartbeat)
      let eventCount = context.events.count
      if case .members = before { context.record(.protocolChanged(.consumer)) }
      defer { completeDowngrade() }
      let response = consumer?.handle(request, context: &context)
      if let before, response?.error != ErrorCode.none {
        context.events.removeSubrange(eventCount...)
        consumer = nil
        classic =
          switch before {
          case .nobody(let group): group
          case .members(let group): group
          }
      }
      return response
    } catch {
      return request.content.refusal(error)
    }
  }

  /// Fires a timer that was taken from the context's timers.
  package mutating func fire(_ timer: CoordinatorTimer, at now: SimulatedInstant) {
    context.now = now
    if consumer != nil {
      consumer?.fire(timer, context: &context)
      completeDowngrade()
    } else {
      classic?.fire(timer, context: &context)
    }
  }

  /// Tells the brokers of a topic that is new or has more partitions.
  package mutating func update(_ topic: Topic, at now: SimulatedInstant) {
    context.now = now
    context.update(topic)
    consumer?.metadataIsStale = true
  }

  /// Tells the brokers that a topic is gone.
  package mutating func delete(_ topic: TopicName, at now: SimulatedInstant) {
    context.now = now
    context.delete(topic)
    consumer?.metadataIsStale = true
  }

  /// Hands out the answers to parked requests, each of them once.
  package mutating func takeCompleted() -> [CompletedRequest] {
    guard !context.completed.isEmpty else { return [] }
    defer { context.completed.removeAll(keepingCapacity: true) }
    return context.completed
  }
}

/// A request as it reaches the coordinator.
package struct ArrivedRequest: Sendable {
  package let content: GroupRequest

  /// The process that sent it.
  package let client: ClientKey

  /// Comes back with the answer, if that is parked.
  package let ticket: RequestTicket

  package init(_ content: GroupRequest, from client: ClientKey, ticket: RequestTicket) {
    self.content = content
    self.client = client
    self.ticket = ticket
  }

  /// Whether a group that does not exist comes into being for it.
  var foundsGroup: Bool {
    switch content {
    case .joinGroup(let join): join.member == nil
    // A consumer without a group, or an administrator, may commit for one.
    case .offsetCommit(let commit): commit.generationOrEpoch < 0
    case .syncGroup, .heartbeat, .leaveGroup, .consumerGroupHeartbeat: false
    }
  }
}

extension GroupRequest {
  /// The answer if there is no group for it.
  fileprivate var refusalWithoutGroup: GroupResponse {
    switch self {
    case .joinGroup(let join):
      .joinGroup(JoinGroupResponse(error: .unknownMemberID, member: join.member))
    case .offsetCommit: refusal(.groupIDNotFound)
    case .syncGroup, .heartbeat, .leaveGroup, .consumerGroupHeartbeat: refusal(.unknownMemberID)
    }
  }

  /// An answer that says nothing but `error`.
  package func refusal(_ error: ErrorCode) -> GroupResponse {
    switch self {
    case .joinGroup: .joinGroup(JoinGroupResponse(error: error))
    case .syncGroup: .syncGroup(SyncGroupResponse(error: error))
    case .heartbeat: .heartbeat(error)
    case .leaveGroup: .leaveGroup(LeaveGroupResponse(error: error))
    case .offsetCommit: .offsetCommit(error)
    case .consumerGroupHeartbeat:
      .consumerGroupHeartbeat(ConsumerGroupHeartbeatResponse(error: error))
    }
  }
}
