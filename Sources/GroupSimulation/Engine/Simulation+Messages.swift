extension Simulation {
  /// Sends a request on its way to the coordinator.
  mutating func send(
    _ request: GroupRequest, from client: ClientKey, incarnation: Int32, latency: Milliseconds
  ) {
    requestCount += 1
    let api = request.api
    var message = InFlight.Header(
      client: client, incarnation: incarnation, latency: latency, api: api,
      sentAs: SentAs(request), number: requestCount)
    message.isShown = shows(quiet: request.isQuiet)
    message.cause =
      message.isShown ? record(.sent(api, request: requestCount), of: client) : cause
    queue.schedule(
      .requestArrives(slot: inFlight.insert(request, message)), at: now + latency)
  }

  mutating func requestArrives(_ slot: Int32) {
    guard let request = inFlight.takeRequest(slot) else { return }
    let message = inFlight.header(slot)
    cause = message.cause
    let arrived = ArrivedRequest(
      request, from: message.client, ticket: RequestTicket(Int(slot)))
    let response = coordinator.handle(arrived, at: now)
    let completed = coordinator.takeCompleted()
    let isParked = response == nil && !completed.contains { $0.ticket == arrived.ticket }
    if isParked, limits.detail >= .messages {
      record(.parked(message.api, request: message.number), of: message.client)
    }
    drainGroupEvents()
    for answer in completed { send(answer.response, to: Int32(answer.ticket.number)) }
    if let response { send(response, to: slot) }
  }

  mutating func fire(_ timer: CoordinatorTimer, at deadline: SimulatedInstant) {
    cause = reason(for: timer)
    coordinator.fire(timer, at: deadline)
    cause = record(.fired(timer), of: nil)
    drainGroupEvents()
    for answer in coordinator.takeCompleted() {
      send(answer.response, to: Int32(answer.ticket.number))
    }
  }

  /// What a timer runs out because of: whatever silenced a member, or the rebalance that it limits.
  private func reason(for timer: CoordinatorTimer) -> Int? {
    switch timer {
    case .joinPhase, .pendingSync: return rebalanceCause
    case .session(let member), .consumerSession(let member), .rebalance(let member),
      .classicJoin(let member), .classicSync(let member):
      let client = coordinator.context.names.clientOfMember[member]
      return client.flatMap { processes[$0.offset].silence }
    }
  }

  /// Writes down what happened inside the coordinator; the last of it is the cause of what follows.
  mutating func drainGroupEvents() {
    guard !coordinator.context.events.isEmpty else { return }
    let happened = coordinator.context.events
    coordinator.context.events.removeAll()
    for event in happened {
      cause = record(.group(event), of: nil)
      if case .rebalanceStarted = event { rebalanceCause = cause }
    }
  }

  /// Sends an answer on its way to the client that asked.
  private mutating func send(_ answer: GroupResponse, to slot: Int32) {
    let message = inFlight.header(slot)
    let error = answer.error
    var place = message.cause
    // A refused member learns of what others have started.
    let reason = error == .rebalanceInProgress ? rebalanceCause ?? cause : cause
    if message.isShown || shows(quiet: answer.isQuiet) {
      let before = cause
      cause = reason
      place = record(.answered(message.api, request: message.number, error), of: message.client)
      cause = before
    } else if !answer.isQuiet {
      place = reason
    }
    inFlight.insert(answer: answer, slot, cause: place)
    queue.schedule(.answerArrives(slot: slot), at: now + message.latency)
  }

  mutating func answerArrives(_ slot: Int32) {
    let message = inFlight.header(slot)
    guard let answer = inFlight.takeAnswer(slot) else { return }
    let place = message.client.offset
    // A process that has ended, or its successor, gets nothing of it.
    guard message.incarnation >= 0, processes[place].incarnation == message.incarnation,
      processes[place].isRunning
    else { return }
    cause = message.cause
    if message.isShown || shows(quiet: answer.isQuiet) {
      cause = record(
        .received(message.api, request: message.number, answer.error), of: message.client)
    }
    call(.receive(answer, message.sentAs), place)
  }
}

// MARK: - Quiet heartbeats

extension Simulation {
  /// Whether a message goes into the timeline.
  private func shows(quiet isQuiet: Bool) -> Bool {
    switch limits.detail {
    case .outcomes: false
    case .messages: !isQuiet
    case .everything: true
    }
  }
}

extension GroupRequest {
  /// Whether this is one of the many heartbeats that say only that a member is alive.
  fileprivate var isQuiet: Bool {
    switch self {
    case .heartbeat: true
    case .consumerGroupHeartbeat(let heartbeat):
      heartbeat.memberEpoch > 0 && heartbeat.rebalanceTimeout == nil
        && heartbeat.subscribedTopics == nil && heartbeat.serverAssignor == nil
        && heartbeat.owned == nil
    case .joinGroup, .syncGroup, .leaveGroup, .offsetCommit: false
    }
  }
}

extension GroupResponse {
  /// Whether this answers a heartbeat, and brings no news.
  fileprivate var isQuiet: Bool {
    switch self {
    case .heartbeat(let error): error == .none
    case .consumerGroupHeartbeat(let response):
      response.error == .none && response.assignment == nil
    case .joinGroup, .syncGroup, .leaveGroup, .offsetCommit: false
    }
  }
}
