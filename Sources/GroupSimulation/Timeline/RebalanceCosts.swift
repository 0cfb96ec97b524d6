package import KafkaModel

/// What the rebalances of a run cost, in partitions and time.
///
/// A partition is unavailable while nobody holds it, from its first assignment to the end of the
/// run. Lag and the time that callbacks or fetching offsets take are left out.
package struct RebalanceCosts: Hashable, Sendable {
  /// How often a rebalance began; in the consumer protocol, how often the epoch rose.
  package var rebalanceCount = 0

  /// The group's last generation or, in the consumer protocol, its epoch.
  package var generation: Int32 = 0

  /// How often a partition went from one client to another.
  package var movedCount = 0

  /// How often a partition was taken from its holder, be it to be given back.
  package var stoppedCount = 0

  /// Partition-milliseconds without a holder, of all partitions together.
  package var unavailable: Milliseconds = 0

  /// The partition that was longest without a holder, all its gaps together.
  package var worst: Stop?

  /// The longest time at a stretch that a partition was without a holder.
  package var longestStop: Stop?

  /// The longest time from a cause to the group at rest again.
  package var slowestRebalance: Milliseconds?

  /// Partition-milliseconds with more than one holder, whose records may be processed twice.
  package var doublyHeld: Milliseconds = 0

  /// How long one partition was without a holder.
  package struct Stop: Hashable, Sendable {
    package let partition: TopicPartition
    package let length: Milliseconds
  }

  /// Measures a run.
  ///
  /// - Complexity: O(*e* + *i*), for *e* events and *i* intervals of ownership.
  package init(_ timeline: Timeline) { self.init(timeline, Ownership(timeline)) }

  package init(_ timeline: Timeline, _ ownership: Ownership) {
    let rebalances = timeline.rebalances
    rebalanceCount = rebalances.count
    slowestRebalance = rebalances.compactMap(\.sinceCause).max()
    for event in timeline.events {
      switch event.kind {
      case .group(.stateChanged(_, let generation)), .group(.epochRaised(let generation, _)):
        self.generation = generation
      default: break
      }
    }
    for place in ownership.partitions.indices { add(ownership, at: place) }
  }

  private mutating func add(_ ownership: Ownership, at place: Int) {
    let partition = ownership.partitions[place]
    let intervals = ownership.intervals[place]
    stoppedCount += intervals.count { $0.end != nil }
    movedCount += zip(intervals, intervals.dropFirst()).count { $0.client != $1.client }
    var total: Milliseconds = 0
    for gap in ownership.gaps(at: place) {
      let length = gap.end - gap.start
      total = total + length
      if length > longestStop?.length ?? 0 {
        longestStop = Stop(partition: partition, length: length)
      }
    }
    unavailable = unavailable + total
    if total > worst?.length ?? 0 { worst = Stop(partition: partition, length: total) }
    doublyHeld = doublyHeld + ownership.overlap(at: place)
  }
}

extension Ownership {
  /// How long the partition at a place had more than one holder.
  package func overlap(at place: Int) -> Milliseconds {
    var heldUntil: SimulatedInstant?
    var overlap: Milliseconds = 0
    for interval in intervals[place] {
      let end = interval.end ?? self.end
      if let until = heldUntil, interval.start < until {
        overlap = overlap + (min(until, end) - interval.start)
      }
      heldUntil = max(heldUntil ?? end, end)
    }
    return overlap
  }
}
