internal import KafkaModel

extension Simulation {
  /// Does what the script says, unless it is about a process that does not run.
  mutating func perform(_ action: ScriptedAction.Action) {
    let actor = action.client.flatMap { place(of: $0) }
    let isRunning = actor.map { processes[$0].isRunning } ?? false
    guard isRunning || !action.needsRunningClient else { return }
    cause = record(.scripted(action), of: actor.map { processes[$0].client })
    switch action {
    case .start(let name): start(name)
    case .crash: if let actor { silence(actor) }
    case .close(let name): call(.close, name)
    case .stall(let name, let end): stall(name, until: end)
    case .subscribe(let name, let topics): call(.subscribe(topics), name)
    case .subscribePattern(let name, let pattern): call(.subscribePattern(pattern), name)
    case .unsubscribe(let name): call(.unsubscribe, name)
    case .rejoin(let name): call(.enforceRebalance, name)
    case .commit(let name): call(.commit, name)
    case .reconfigure(let name, let settings):
      if let place = place(of: name) { processes[place].settings = settings }
    case .partitions(let topic, let count, let racks):
      update(topic, partitionCount: count, racks: racks)
    case .deleteTopic(let topic): delete(topic)
    case .adminRemove(let name): removeStaticMember(name)
    }
  }

  private func place(of name: ClientName) -> Int? {
    // Processes are numbered like the names of clients.
    coordinator.context.names.clients.key(of: name).map(\.offset)
  }

  /// Ends a process because of the event in hand.
  private mutating func silence(_ place: Int) {
    processes[place].silence = cause
    processes[place].end()
  }

  private mutating func start(_ name: ClientName) {
    guard let place = place(of: name) else { return }
    let settings = processes[place].settings
    let instance = settings.instance.map { coordinator.context.names.instances.intern($0) }
    switch settings.groupProtocol {
    case .classic:
      processes[place].start(
        clients.add(
          ClassicClient(
            settings: settings, instance: instance, strategies: strategies, now: now,
            fault: coordinator.context.fault)))
    case .consumer:
      let member = coordinator.context.newMemberKey(for: processes[place].client)
      processes[place].start(
        clients.add(
          ConsumerClient(
            settings: settings, member: member, instance: instance, now: now,
            fault: coordinator.context.fault)))
    }
    call(.start, place)
  }

  private mutating func stall(_ name: ClientName, until end: SimulatedInstant) {
    guard let place = place(of: name), processes[place].isRunning else { return }
    processes[place].silence = cause
    processes[place].isPaused = true
    // Who works on a batch has stopped polling already, and the time since then counts.
    if processes[place].nextPoll == nil { call(.stall, place) }
    queue.schedule(
      .resume(process: Int32(place), incarnation: processes[place].incarnation), at: max(end, now))
  }

  private mutating func update(
    _ name: TopicName, partitionCount: Int32, racks: [[RackName]]
  ) {
    var topic = coordinator.context.topic(name) ?? Topic(name, partitionCount: 0)
    topic.partitionCount = partitionCount
    topic.racks = racks
    coordinator.update(topic, at: now)
    io.topics = coordinator.context.topics
    drainGroupEvents()
  }

  /// Deletes a topic: groups see it when they next look, and whoever reads from it at once.
  private mutating func delete(_ name: TopicName) {
    deletionCause = cause
    coordinator.delete(name, at: now)
    io.topics = coordinator.context.topics
    drainGroupEvents()
    for place in processes.indices {
      guard let consumer = processes[place].consumer,
        clients.held(at: consumer).contains(where: { $0.topic == name })
      else { continue }
      queue.schedule(
        .fetchRefused(process: Int32(place), incarnation: processes[place].incarnation),
        at: now + processes[place].latency)
    }
  }

  /// A broker answers a fetch with the news that the topic is gone.
  mutating func fetchRefused(_ place: Int, incarnation: Int32) {
    guard processes[place].incarnation == incarnation, processes[place].isRunning else { return }
    cause = deletionCause
    call(.fetchRefused, place)
  }

  private mutating func removeStaticMember(_ name: ClientName) {
    guard let place = place(of: name), let id = processes[place].settings.instance else { return }
    let instance = coordinator.context.names.instances.intern(id)
    let leaving = LeavingMember(member: nil, instance: instance)
    send(
      .leaveGroup(LeaveGroupRequest(members: [leaving])), from: processes[place].client,
      incarnation: -1, latency: processes[place].settings.latency)
  }

  private mutating func call(_ call: ClientCall, _ name: ClientName) {
    guard let place = place(of: name), processes[place].isRunning else { return }
    self.call(call, place)
  }

  /// Lets something happen to a client, and carries out what it does.
  mutating func call(_ call: ClientCall, _ place: Int) {
    guard let consumer = processes[place].consumer else { return }
    io.now = now
    io.callNumber += 1
    var wake = clients.perform(call, at: consumer, &io)
    var next = 0
    while next < io.effects.count {
      carryOut(io.effects[next], of: place)
      next += 1
    }
    io.effects.removeAll(keepingCapacity: true)
    if returnsFromPoll(place, wake: wake) { return work(place) }
    // A thread that was late when `poll()` returned is so no longer than that.
    if processes[place].nextPoll != nil { wake = wake.map { max($0, now) } }
    // Unless it has just ended.
    if processes[place].isRunning, processes[place].wakes(at: wake), let wake {
      processes[place].wakeOrder = clients.order(ofWakeAt: wake, at: consumer, now: now)
      queue.schedule(
        .wake(process: Int32(place), number: processes[place].wakeNumber), at: wake)
    }
  }

  private mutating func carryOut(_ effect: ClientEffect, of place: Int) {
    let client = processes[place].client
    switch effect {
    case .sent(let request):
      send(
        request, from: client, incarnation: processes[place].incarnation,
        latency: processes[place].latency)
    case .called(let callback, let partitions):
      record(.called(callback, partitions), of: client)
    case .noticed(let notice):
      cause = record(.noticed(notice), of: client)
    case .entered(let state):
      record(.entered(state), of: client)
    case .threw(let error):
      cause = record(.threw(error), of: client)
      silence(place)
    case .ended:
      cause = record(.ended, of: client)
      silence(place)
    }
  }
}
