package import KafkaModel

/// One consumer that speaks the consumer protocol (KIP-848), as the Java client behaves.
///
/// Two threads in one value. The background thread sends heartbeats and carries assignments out,
/// whatever the application does. The application's thread runs the listener's callbacks, and only
/// while it polls; that is all it does for the group.
package struct ConsumerClient: Sendable {
  let settings: ClientSettings
  let member: MemberKey
  let instance: InstanceKey?
  let fault: PlantedFault?

  package internal(set) var state = MembershipState.unsubscribed
  var memberEpoch: Int32 = 0
  var subscription: ConsumerSubscription

  /// The topics of assignments, by key.
  var topics = NameTable<TopicKind>()

  /// What the application holds: changed by callbacks only.
  var held = PartitionSet.empty

  /// What the client has carried out, and what the broker wants it to carry out.
  var current = LocalAssignment.none
  var target = LocalAssignment.none

  /// The assignment in work, and whether the client has rejoined since work on it began.
  var reconciliation: Reconciliation?
  var hasRejoined = false

  var callbacks: [PendingCallback] = []

  /// The error that the next poll throws.
  var failure: ErrorCode?

  var pollTimer: PollTimer
  var staleness = Staleness.none

  var heartbeats: HeartbeatSchedule
  var sentFields = SentFields()
  var commits: CommitSchedule

  /// What becomes of the answers to the heartbeats in flight, in order.
  var expected: [Expected] = []
  var isClosing = false

  private var shownState = MembershipState.unsubscribed

  enum Expected: Sendable { case processed, ignored }

  /// How far a client has got that left because its application did not poll.
  enum Staleness: Sendable {
    case none
    /// It has still to give its assignment up.
    case holding
    /// So it has, but the application has polled: it may rejoin right after.
    case holdingButPolled
    /// It has nothing, and waits for the poll.
    case released
  }

  package init(
    settings: ClientSettings, member: MemberKey, instance: InstanceKey?, now: SimulatedInstant,
    fault: PlantedFault? = nil
  ) {
    self.settings = settings
    self.fault = fault
    self.member = member
    self.instance = instance
    subscription = ConsumerSubscription(settings: settings)
    pollTimer = PollTimer(limit: settings.maxPollInterval, now: now)
    heartbeats = HeartbeatSchedule(retryBackoff: settings.retryBackoff, now: now)
    commits = CommitSchedule(interval: settings.autoCommit ? settings.autoCommitInterval : nil)
  }

  /// Tells the state, if it is not the one told last.
  mutating func showState(_ io: inout ClientIO) {
    guard state != shownState else { return }
    shownState = state
    io.effects.append(.entered(state))
  }
}

// MARK: - GroupClient

extension ConsumerClient: GroupClient {
  package var owned: PartitionList { held.list(topics: topics) }

  package mutating func start(_ io: inout ClientIO) {
    commits.restart(at: io.now)
    subscription.refreshIfDue(&io)
    if !subscription.topics.isEmpty { join() }
    run(&io)
  }

  package mutating func subscribe(to topics: [TopicName], _ io: inout ClientIO) {
    subscription.replace(by: topics)
    // A member tells the broker with its next regular heartbeat.
    if state == .unsubscribed { join() }
    run(&io)
  }

  package mutating func subscribe(toPattern pattern: String, _ io: inout ClientIO) {
    subscription.replace(byPattern: pattern)
    subscription.refreshIfDue(&io)
    if state == .unsubscribed, !subscription.topics.isEmpty { join() }
    run(&io)
  }

  package mutating func fetchRefused(_ io: inout ClientIO) {
    // Only for a pattern: of topics that are named, the broker itself knows.
    subscription.request()
    run(&io)
  }

  package mutating func unsubscribe(_ io: inout ClientIO) {
    leave()
    // The call returns when the callbacks have, also in an application that was busy.
    runCallbacks(&io)
    run(&io)
  }

  package mutating func close(_ io: inout ClientIO) {
    isClosing = true
    // A last commit is waited for, and the callbacks come after its answer.
    if settings.autoCommit, sendCommit(.closing, &io) { return }
    finishClosing(&io)
  }

  mutating func finishClosing(_ io: inout ClientIO) {
    failure = nil
    unsubscribe(&io)
    io.effects.append(.ended)
  }

  package mutating func stall(_ io: inout ClientIO) { pollTimer.stall(at: io.now) }

  package mutating func resume(_ io: inout ClientIO) {
    if pollTimer.resume(at: io.now) { rejoinIfStale() }
    run(&io)
  }

  package mutating func wake(_ io: inout ClientIO) { run(&io) }

  @inline(__always)  // A call would be handed a copy of the whole client.
  package var nextWake: SimulatedInstant? {
    if isClosing { return nil }
    var next: SimulatedInstant?
    func consider(_ instant: SimulatedInstant?) {
      if let instant { next = min(next ?? instant, instant) }
    }
    if pollTimer.isPolling {
      consider(commits.deadline)
      consider(subscription.dueAt)
    }
    if !state.skipsHeartbeats {
      consider(heartbeats.next)
      if !state.isLeaving { consider(pollTimer.deadline) }
    }
    return next
  }

  package mutating func receive(
    _ answer: GroupResponse, sentAs sent: SentAs, _ io: inout ClientIO
  ) {
    switch answer {
    case .consumerGroupHeartbeat(let response): heartbeatAnswered(response, &io)
    case .offsetCommit(let error): commitAnswered(error, &io)
    case .joinGroup, .syncGroup, .heartbeat, .leaveGroup: break
    }
    if !isClosing { run(&io) }
  }

  /// Does nothing: there is no rebalance that a member could ask for.
  package mutating func enforceRebalance(_ io: inout ClientIO) {}
}

// MARK: - Both threads

extension ConsumerClient {
  /// Lets both threads work until neither has anything to do.
  mutating func run(_ io: inout ClientIO) {
    var isWorking = true
    while isWorking {
      isWorking = pollHeartbeats(&io)
      isWorking = startReconciliation(&io) || isWorking
      showState(&io)
      isWorking = pollApplication(&io) || isWorking
    }
  }

  /// Does what the application does inside `poll()`.
  private mutating func pollApplication(_ io: inout ClientIO) -> Bool {
    guard pollTimer.isPolling else { return false }
    subscription.refreshIfDue(&io)
    let joins = state == .unsubscribed && subscription.isNew
    if joins { join() }
    if commits.isDue(at: io.now) { commitPeriodically(&io) }
    let calls = !callbacks.isEmpty
    runCallbacks(&io)
    if let error = failure.take() { io.effects.append(.threw(error)) }
    return joins || calls
  }

  /// Runs the callbacks that wait, and those that they lead to.
  mutating func runCallbacks(_ io: inout ClientIO) {
    while !callbacks.isEmpty {
      let pending = callbacks.removeFirst()
      io.call(pending.callback, pending.partitions.list(topics: topics))
      proceed(to: pending.next)
    }
  }
}
