internal import Diagrams
internal import GroupSimulation
internal import KafkaModel

/// What one member does and holds after some events of a timeline.
struct MemberMoment: Sendable {
  /// What it holds between its callbacks.
  private(set) var held = PartitionList.empty
  private(set) var isRunning = false

  /// What it subscribes to, if the script changed that since its start.
  private(set) var subscription: SubscribedTopics?

  /// Whether it has run before.
  private(set) var hasStarted = false
  private var isBusy = false
  private var isJoining = false

  /// Whether it gave up everything for a rebalance and waits for its end.
  private var isStopped = false

  /// Takes what happened to the member.
  ///
  /// - Returns: Whether its state may be another now.
  @discardableResult
  mutating func take(_ kind: TimelineEvent.Kind) -> Bool {
    switch kind {
    case .scripted(.start): reset(runs: true)
    case .scripted(.crash), .ended, .threw: reset(runs: false)
    case .scripted(.stall): isBusy = true
    case .scripted(.subscribe(_, let topics)): subscription = .topics(topics)
    case .scripted(.subscribePattern(_, let pattern)): subscription = .pattern(pattern)
    case .scripted(.unsubscribe): subscription = .topics([])
    case .resumed: isBusy = false
    case .sent(.joinGroup, _): isJoining = true
    case .entered(let membership):
      if membership == .joining || membership == .fenced { isJoining = true }
      if membership == .stable {
        isJoining = false
        isStopped = false
      }
    case .called(let callback, let list): take(callback, list)
    default: return false
    }
    return true
  }

  private mutating func take(_ callback: RebalanceCallback, _ list: PartitionList) {
    switch callback {
    case .assigned:
      isJoining = false
      isStopped = false
      let added = list.subtracting(held)
      held = held.isEmpty ? list : PartitionList(Array(held) + added)
    case .revoked, .lost:
      let isEmptied = !held.isEmpty
      held = held.subtracting(list)
      isStopped = isEmptied && held.isEmpty && callback == .revoked && subscription != .topics([])
    }
  }

  private mutating func reset(runs: Bool) {
    held = .empty
    subscription = nil
    isRunning = runs
    hasStarted = hasStarted || runs
    isJoining = runs
    isBusy = false
    isStopped = false
  }

  var state: TimelinePicture.State {
    if !isRunning { return .dead }
    if isBusy { return .busy }
    // Who keeps partitions during a rebalance goes on reading them.
    if !held.isEmpty { return .consuming }
    if isStopped { return .stopped }
    return isJoining ? .rejoining : .idle
  }
}
