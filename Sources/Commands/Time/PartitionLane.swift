internal import Diagrams
internal import GroupSimulation
internal import KafkaModel

/// Who reads one partition over time.
enum PartitionLane {
  /// The stretches with one reader, with several, and, from the first reader to the partition's end,
  /// with none.
  ///
  /// - Complexity: O(*n*²) for *n* intervals, which are few.
  static func intervals(
    at place: Int, in run: GroupRun
  ) -> [TimelinePicture.Interval] {
    let held = run.ownership.intervals[place]
    let end = run.ownership.end
    // Whoever has not heard of it holds a deleted partition on, but nobody misses it.
    let gone = run.ownership.end(at: place)
    let turns = Set(held.flatMap { [$0.start, $0.end ?? end] } + [gone, end]).sorted()
    var stretches: [TimelinePicture.Interval] = []
    for (start, next) in zip(turns, turns.dropFirst()) {
      let readers = held.filter { $0.start <= start && next <= $0.end ?? end }
      if readers.isEmpty, gone <= start { continue }
      stretches.append(.init(start.duration..<next.duration, state(of: readers, in: run)))
    }
    return stretches.joinedWhereEqual
  }

  private static func state(
    of readers: [Ownership.Interval], in run: GroupRun
  ) -> TimelinePicture.State {
    guard let reader = readers.first else { return .unowned }
    guard readers.count == 1 else { return .heldTwice }
    return .owned(by: MemberID(run.timeline.names.clients[reader.client].rawValue))
  }
}

extension [TimelinePicture.Interval] {
  /// Two that follow on each other and are the same become one, unless a reader began anew.
  fileprivate var joinedWhereEqual: Self {
    var joined: Self = []
    for interval in self {
      if let last = joined.last, last.state == interval.state, last.state != .unowned,
        last.time.upperBound == interval.time.lowerBound
      {
        joined[joined.count - 1] = .init(
          last.time.lowerBound..<interval.time.upperBound, last.state)
      } else {
        joined.append(interval)
      }
    }
    return joined
  }
}
