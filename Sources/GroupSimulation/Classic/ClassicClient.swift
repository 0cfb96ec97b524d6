package import KafkaModel

/// One consumer that speaks the classic protocol, as the Java client behaves.
///
/// Joining, callbacks and commits happen inside `poll()`, which the application calls all the time
/// except while it is busy: at every answer, and whenever the heartbeat thread wakes. Heartbeats and
/// the check of `max.poll.interval.ms` are the thread's own.
package struct ClassicClient: Sendable {
  let settings: ClientSettings
  let instance: InstanceKey?
  let strategies: AssignorTable
  let isCooperative: Bool
  let fault: PlantedFault?

  package internal(set) var state = ClassicMemberState.unjoined
  var generation = ClassicGeneration.none

  /// Whether the client has to join; acted upon at the next poll.
  var needsRejoin = true

  /// Whether what precedes a JoinGroup is still to be done in this rebalance.
  var needsJoinPrepare = true
  var joinAttempt = JoinAttempt.none

  var thread: HeartbeatThread
  var rhythm: WakeRhythm
  var isPolling = true

  /// The last poll, so far as it is not implied by ``isPolling``.
  var lastPoll: SimulatedInstant

  /// The error that the next poll throws.
  var failure: ErrorCode?

  /// Answers that nobody reads, because the application is busy and the thread sleeps.
  var unread: [(answer: GroupResponse, sent: SentAs)] = []

  /// Whether an application that is busy has still to learn that a topic is gone.
  var fetchWasRefused = false

  var isSubscribed = false
  var isClosing = false
  var subscription: ClassicSubscription
  var metadata: ClientMetadata
  var commits: CommitState

  /// What the application holds: changed by callbacks only.
  var assigned = AssignedPartitions.empty

  /// What the strategies remember of the last assignment.
  var assignorMemory = AssignorMemory()

  /// How far a JoinGroup and the SyncGroup after it have come.
  enum JoinAttempt: Sendable {
    case none
    case pending
    case succeeded(PartitionList)
    case failed(ErrorCode)
  }

  package init(
    settings: ClientSettings, instance: InstanceKey?, strategies: AssignorTable,
    now: SimulatedInstant, fault: PlantedFault? = nil
  ) {
    self.settings = settings
    self.fault = fault
    self.instance = instance
    self.strategies = strategies
    isCooperative = settings.assignors.allSatisfy { strategies.isCooperative($0) }
    thread = HeartbeatThread(settings: settings)
    rhythm = WakeRhythm(start: now, number: 0)
    lastPoll = now
    subscription = ClassicSubscription(settings: settings)
    metadata = ClientMetadata(
      maxAge: settings.metadataMaxAge, hasRack: settings.rack.map { !$0.rawValue.isEmpty } ?? false)
    commits = CommitState(interval: settings.autoCommit ? settings.autoCommitInterval : nil)
  }
}

// MARK: - GroupClient

extension ClassicClient: GroupClient {
  package var owned: PartitionList { assigned.list }

  package mutating func start(_ io: inout ClientIO) {
    isSubscribed = true
    rhythm = WakeRhythm(start: io.now, number: io.callNumber)
    commits.restart(at: io.now)
    poll(&io)
  }

  package mutating func receive(
    _ answer: GroupResponse, sentAs sent: SentAs, _ io: inout ClientIO
  ) {
    guard isPolling || isClosing || thread.isEnabled else {
      unread.append((answer, sent))
      return
    }
    handle(answer, sent, &io)
    if isPolling { poll(&io) }
  }

  package mutating func wake(_ io: inout ClientIO) {
    rhythm.woke(at: io.now, number: io.callNumber)
    runThread(&io)
    if isPolling { poll(&io) }
  }

  package mutating func stall(_ io: inout ClientIO) {
    guard isPolling else { return }
    lastPoll = max(lastPoll, rhythm.stall(at: io.now, deadline: exactDeadline))
    isPolling = false
  }

  package mutating func resume(_ io: inout ClientIO) {
    isPolling = true
    rhythm.resume(at: io.now)
    if fetchWasRefused { metadata.request() }
    fetchWasRefused = false
    let answers = unread
    unread = []
    for (answer, sent) in answers { handle(answer, sent, &io) }
    poll(&io)
  }

  package mutating func subscribe(to topics: [TopicName], _ io: inout ClientIO) {
    isSubscribed = true
    subscription.replace(by: topics)
    metadata.request()
    if isPolling { poll(&io) }
  }

  package mutating func subscribe(toPattern pattern: String, _ io: inout ClientIO) {
    isSubscribed = true
    // At first among the topics that the client knows of; then it asks for all.
    subscription.replace(byPattern: pattern, among: metadata.topics)
    metadata.request()
    if isPolling { poll(&io) }
  }

  package mutating func fetchRefused(_ io: inout ClientIO) {
    // Answers to fetches are looked at inside poll() only.
    guard isPolling else { return fetchWasRefused = true }
    metadata.request()
    poll(&io)
  }

  package mutating func unsubscribe(_ io: inout ClientIO) {
    giveUp(&io)
    leave(&io)
    isSubscribed = false
    subscription.replace(by: [])
  }

  package mutating func enforceRebalance(_ io: inout ClientIO) {
    needsRejoin = true
    if isPolling { poll(&io) }
  }

  package mutating func close(_ io: inout ClientIO) {
    isClosing = true
    // A last commit is waited for, and the callbacks come after its answer.
    if settings.autoCommit, sendCommit(.closing, &io) { return }
    finishClosing(&io)
  }

  mutating func finishClosing(_ io: inout ClientIO) {
    giveUp(&io)
    leave(&io)
    io.effects.append(.ended)
  }

  /// Gives up all partitions before leaving the group.
  private mutating func giveUp(_ io: inout ClientIO) {
    guard !assigned.isEmpty else { return }
    let isMember = generation.id >= 0 && generation.member != nil
    let isRebalancing = state == .preparingRebalance || state == .completingRebalance
    io.call(isMember && !isRebalancing ? .revoked : .lost, assigned.list)
    assigned = .empty
  }
}

// MARK: - Polling

extension ClassicClient {
  /// One call of `poll()`, in which everything that needs the application happens.
  mutating func poll(_ io: inout ClientIO) {
    metadata.refreshIfDue(&io)
    noticeMetadata()
    lastPoll = io.now
    if let error = failure ?? commits.failure { return end(error, &io) }
    guard isSubscribed, !isClosing else { return }
    if rejoinNeededOrPending(&io) {
      if subscription.isPattern {
        // Topics that nobody has seen yet would mean another rebalance soon.
        metadata.refresh(&io)
        noticeMetadata()
      }
      guard joinIfNeeded(&io) else { return }
    }
    if commits.isDue(at: io.now) { commitPeriodically(&io) }
  }

  /// Takes over what the metadata shows, if there is anything new.
  mutating func noticeMetadata() {
    guard metadata.hasNews else { return }
    subscription.match(metadata.topics)
    metadata.takeSnapshot(of: subscription.metadataTopics)
  }

  /// Whether the group must be joined, or is being joined.
  private mutating func rejoinNeededOrPending(_ io: inout ClientIO) -> Bool {
    if metadata.hasChangedSinceAssignment {
      requestRejoin(.partitionsChanged, &io)
      return true
    }
    if subscription.hasChangedSinceJoin {
      requestRejoin(.subscriptionChanged, &io)
      return true
    }
    if case .none = joinAttempt { return needsRejoin }
    return true
  }

  private mutating func requestRejoin(_ notice: ClientNotice, _ io: inout ClientIO) {
    if !needsRejoin { io.effects.append(.noticed(notice)) }
    needsRejoin = true
  }

  mutating func end(_ error: ErrorCode, _ io: inout ClientIO) {
    io.effects.append(.threw(error))
    assigned = .empty
  }
}
