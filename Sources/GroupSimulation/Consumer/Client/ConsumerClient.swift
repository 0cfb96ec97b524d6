package import KafkaModel

/// One consumer that speaks the consumer protocol (KIP-848), as the Java client behaves.
///
/// Two threads in one value. The background thread sends heartbeats and carries assignments out; it
/// never stops. The application's thread runs the listener's callbacks, and only while it polls.
/// Whoever drives the client calls it when something reaches it or its next wake-up is due, and
/// takes what it wants done from ``takeEffects()``.
package struct ConsumerClient: Sendable {
  package let settings: ClientSettings
  package let member: MemberKey
  package let instance: InstanceKey?

  package internal(set) var state = MembershipState.unsubscribed
  var memberEpoch: Int32 = 0

  /// The topics subscribed to, in the order of the subscription.
  var subscription: [TopicName] = []
  var topics = NameTable<TopicKind>()

  /// What the application holds: changed by callbacks only.
  var owned = PartitionSet.empty

  /// What the client has carried out, and what the broker wants it to carry out.
  var current = LocalAssignment.none
  var target = LocalAssignment.none

  /// The assignment in work, and whether the client has rejoined since it began.
  var reconciliation: Reconciliation?
  var hasRejoined = false

  var callbacks: [PendingCallback] = []
  var failure: ErrorCode?

  /// Whether a stale member has given up its assignment, and may rejoin as soon as it polls.
  var isReleased = false
  var pollTimerExpired = false
  var rejoinsWhenReleased = false

  var heartbeats: HeartbeatSchedule
  var sentFields = SentFields()
  var application: ApplicationThread

  /// What becomes of the answers to the heartbeats in flight, in order.
  var expected: [Expected] = []
  private var shownState = MembershipState.unsubscribed
  private var effects: [Effect] = []

  enum Expected: Sendable { case processed, ignored }

  /// What a client wants done or known.
  package enum Effect: Sendable {
    case send(GroupRequest)
    case call(RebalanceCallback, PartitionList)
    case enter(MembershipState)
    /// poll() throws, and the process ends.
    case fail(ErrorCode)
  }

  package init(
    settings: ClientSettings, member: MemberKey, instance: InstanceKey?, now: SimulatedInstant
  ) {
    self.settings = settings
    self.member = member
    self.instance = instance
    heartbeats = HeartbeatSchedule(retryBackoff: settings.retryBackoff, now: now)
    application = ApplicationThread(maxPollInterval: settings.maxPollInterval, now: now)
  }

  /// Takes what has happened since the last call, in order.
  package mutating func takeEffects() -> [Effect] {
    defer { effects.removeAll(keepingCapacity: true) }
    return effects
  }

  mutating func add(_ effect: Effect) { effects.append(effect) }

  /// Tells the state, if it is not the one told last.
  mutating func showState() {
    guard state != shownState else { return }
    shownState = state
    effects.append(.enter(state))
  }
}
