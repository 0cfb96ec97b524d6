internal import Diagrams
internal import GroupSimulation
internal import KafkaModel

/// What each member does over time, read out of a timeline.
struct MemberLanes {
  /// A lane for each member, in Kafka's order of names.
  let pictured: [TimelinePicture.Lane]

  /// - Complexity: O(*e* + *p*), for *e* events and *p* partitions in their callbacks.
  init(_ run: GroupRun) {
    let timeline = run.timeline
    var lanes = timeline.names.clients.names.map { Lane(name: $0.rawValue) }
    for event in timeline.events {
      guard let client = event.client else { continue }
      lanes[client.offset].take(event)
    }
    pictured = lanes.map { $0.pictured(until: run.ownership.end) }
  }

  private struct Lane {
    let name: String
    private var moment = MemberMoment()
    private var intervals: [TimelinePicture.Interval] = []
    private var state: TimelinePicture.State?
    private var since = SimulatedInstant.start

    init(name: String) { self.name = name }

    mutating func take(_ event: TimelineEvent) {
      guard moment.take(event.kind) else { return }
      enter(moment.state, at: event.instant)
    }

    func pictured(until end: SimulatedInstant) -> TimelinePicture.Lane {
      var lane = self
      lane.enter(nil, at: end)
      return TimelinePicture.Lane(name, lane.intervals)
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
