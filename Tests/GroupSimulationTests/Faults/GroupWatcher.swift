import GroupSimulation
import KafkaModel

/// Watches a run step by step from outside: it knows the rules of a group, and nothing of how one is
/// simulated.
struct GroupWatcher {
  private(set) var violations: [String] = []

  private var seenCount = 0
  private var last = SimulatedInstant.start
  private var ownership = WatchedOwnership()
  private var membership = WatchedMembership()

  /// Requests that the coordinator keeps, by whom they are from.
  private var parked: [Int32: ClientKey] = [:]
  private var sent: Set<Int32> = []

  /// Looks at what the last steps of a run did.
  mutating func watch(_ run: Simulation) {
    guard run.events.count > seenCount else { return }
    var concernsGroup = false
    for place in seenCount..<run.events.count {
      let event = run.events[place]
      check(event.instant >= last, "time goes backwards", event)
      check(event.cause.map { $0 < place } ?? true, "caused by what comes later", event)
      last = event.instant
      watch(event, in: run)
      if case .group = event.kind { concernsGroup = true }
    }
    seenCount = run.events.count
    guard concernsGroup else { return }
    note(ConsumerSnapshot(run.coordinator)?.violations ?? [])
    note(run.coordinator.classic.map { Self.violations(of: $0) } ?? [])
  }

  private mutating func watch(_ event: TimelineEvent, in run: Simulation) {
    switch event.kind {
    case .scripted(let action):
      if !action.keepsWaiting { forget(event.client) }
      ownership.scripted(action, event, in: run)
    case .resumed: ownership.resumed(event)
    case .called(let callback, let list):
      note(ownership.called(callback, Set(list), event, membership, in: run))
    case .threw, .ended:
      forget(event.client)
      ownership.ended(event)
    case .sent(let api, let request):
      // Kafka never answers the SyncGroup of a member that leaves, and nobody minds.
      if api == .leaveGroup { forget(event.client) }
      check(sent.insert(request).inserted, "a number used twice", event)
    // A heartbeat is shown only if there is news, which it may be that only its answer brings.
    case .received(.heartbeat, _, _), .received(.consumerGroupHeartbeat, _, _): break
    case .received(_, let request, _):
      check(sent.remove(request) != nil, "an answer nobody asked for", event)
    case .parked(_, let request): parked[request] = event.client
    case .answered(_, let request, _): parked[request] = nil
    case .group(let groupEvent):
      note(membership.watch(groupEvent, in: run).map { "\($0): \(groupEvent)" })
    case .noticed, .entered, .fired: break
    }
  }

  /// A process that has ended waits for nothing.
  private mutating func forget(_ client: ClientKey?) {
    parked = parked.filter { $0.value != client }
  }

  private mutating func check(_ holds: Bool, _ rule: String, _ event: TimelineEvent) {
    if !holds { note(["\(rule): \(event.kind)"]) }
  }

  private mutating func note(_ found: [String]) {
    violations += found.map { "\(last): \($0)" }
  }

  /// What is wrong with a classic group, whoever looks at it.
  private static func violations(of group: ClassicGroup) -> [String] {
    guard group.state == .stable else { return [] }
    var seen: Set<TopicPartition> = []
    return group.memberKeys.flatMap { key in
      (group[key]?.assignment ?? .empty).compactMap { partition in
        seen.insert(partition).inserted ? nil : "\(partition) is assigned twice"
      }
    }
  }
}

// MARK: - At rest

extension GroupWatcher {
  /// What is wrong with a run that has had time to come to rest, and with all before.
  mutating func violations(atRestIn run: Simulation) -> [String] {
    if let ending = run.ending, ending != .end, ending != .quiet { note(["ends by \(ending)"]) }
    if !parked.isEmpty { note(["\(parked.count) requests wait for ever"]) }
    note(GroupAtRest(run).violations)
    return violations
  }
}

extension ScriptedAction.Action {
  /// Whether the process goes on that waits for answers, and Kafka goes on to owe it one: it answers
  /// nothing more to a member that an administrator has removed.
  fileprivate var keepsWaiting: Bool {
    switch self {
    case .start, .crash, .adminRemove: false
    default: true
    }
  }
}
