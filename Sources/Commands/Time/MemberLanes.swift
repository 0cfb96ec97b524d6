internal import Diagrams
internal import GroupSimulation
internal import KafkaModel

/// What each member does over time, read out of a timeline.
struct MemberLanes {
  private var lanes: [Lane]
  private let end: SimulatedInstant

  /// - Complexity: O(*e* + *p*), for *e* events and *p* partitions in their callbacks.
  init(_ run: GroupRun) {
    let timeline = run.timeline
    end = run.ownership.end
    lanes = timeline.names.clients.names.map { Lane(name: $0.rawValue) }
    for event in timeline.events {
      guard let client = event.client else { continue }
      lanes[client.offset].take(event)
    }
    for place in lanes.indices { lanes[place].close(at: end) }
  }

  /// A lane for each member, in Kafka's order of names.
  var pictured: [TimelinePicture.Lane] {
    lanes.map { TimelinePicture.Lane($0.name, $0.intervals) }
  }

  private struct Lane {
    let name: String
    var intervals: [TimelinePicture.Interval] = []

    private var held: Set<TopicPartition> = []
    private var isRunning = false
    private var isBusy = false
    private var isJoining = false
    private var state: TimelinePicture.State?
    private var since = SimulatedInstant.start

    init(name: String) { self.name = name }

    mutating func take(_ event: TimelineEvent) {
      switch event.kind {
      case .scripted(.start):
        reset(runs: true)
      case .scripted(.crash), .ended, .threw:
        reset(runs: false)
      case .scripted(.stall): isBusy = true
      case .resumed: isBusy = false
      case .sent(.joinGroup, _): isJoining = true
      case .entered(let membership):
        if membership == .joining || membership == .fenced { isJoining = true }
        if membership == .stable { isJoining = false }
      case .called(.assigned, let list):
        isJoining = false
        held.formUnion(list)
      case .called(.revoked, let list), .called(.lost, let list): held.subtract(list)
      default: return
      }
      enter(current, at: event.instant)
    }

    mutating func close(at end: SimulatedInstant) { enter(nil, at: end) }

    private mutating func reset(runs: Bool) {
      held = []
      isRunning = runs
      isJoining = runs
      isBusy = false
    }

    private var current: TimelinePicture.State {
      if !isRunning { return .dead }
      if isBusy { return .busy }
      // Who keeps partitions during a rebalance goes on reading them.
      if !held.isEmpty { return .consuming }
      return isJoining ? .rejoining : .idle
    }

    private mutating func enter(_ next: TimelinePicture.State?, at now: SimulatedInstant) {
      guard next != state else { return }
      if let state, since < now {
        intervals.append(.init(since.duration..<now.duration, state))
      }
      state = next
      since = now
    }
  }
}
