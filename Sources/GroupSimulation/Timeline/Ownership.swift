package import KafkaModel

/// Who held which partition when, between the callbacks of each application.
package struct Ownership: Sendable {
  /// One client's time with a partition; it ends where the next may begin.
  package struct Interval: Hashable, Sendable {
    package let client: ClientKey
    package let start: SimulatedInstant

    /// `nil` if it lasts until the end of the run.
    package internal(set) var end: SimulatedInstant?
  }

  /// The partitions that anybody ever held, in Kafka's order.
  package let partitions: [TopicPartition]

  /// By partition, in the order of ``partitions``: the intervals in the order of their beginnings.
  package let intervals: [[Interval]]

  /// When the run ended.
  package let end: SimulatedInstant

  /// When topics were deleted: from then on nobody misses their partitions.
  private let deletions: [TopicName: SimulatedInstant]

  /// Reads the intervals out of a timeline.
  ///
  /// - Complexity: O(*e* + *p*), for *e* events and *p* partitions in their callbacks.
  package init(_ timeline: Timeline) {
    end = timeline.end
    var recorder = Recorder()
    var deletions: [TopicName: SimulatedInstant] = [:]
    for event in timeline.events {
      guard let client = event.client else {
        if case .scripted(.deleteTopic(let topic)) = event.kind { deletions[topic] = event.instant }
        continue
      }
      switch event.kind {
      case .called(.assigned, let list): recorder.open(list, client, at: event.instant)
      case .called(.revoked, let list), .called(.lost, let list):
        recorder.close(list, client, at: event.instant)
      case .scripted(.crash), .scripted(.start), .threw, .ended:
        recorder.closeAll(of: client, at: event.instant)
      default: break
      }
    }
    let order = recorder.partitions.indices.sorted {
      recorder.partitions[$0] < recorder.partitions[$1]
    }
    self.deletions = deletions
    partitions = order.map { recorder.partitions[$0] }
    intervals = order.map { recorder.intervals[$0] }
  }

  private struct Recorder {
    var partitions: [TopicPartition] = []
    var intervals: [[Interval]] = []
    private var places: [TopicPartition: Int] = [:]
    private var held: [ClientKey: Set<Int>] = [:]

    mutating func open(_ list: PartitionList, _ client: ClientKey, at now: SimulatedInstant) {
      for partition in list {
        let place = place(of: partition)
        guard held[client, default: []].insert(place).inserted else { continue }
        intervals[place].append(Interval(client: client, start: now))
      }
    }

    mutating func close(_ list: PartitionList, _ client: ClientKey, at now: SimulatedInstant) {
      for partition in list {
        let place = place(of: partition)
        if held[client]?.remove(place) != nil { close(place, client, at: now) }
      }
    }

    mutating func closeAll(of client: ClientKey, at now: SimulatedInstant) {
      for place in held[client] ?? [] { close(place, client, at: now) }
      held[client] = []
    }

    private mutating func close(_ place: Int, _ client: ClientKey, at now: SimulatedInstant) {
      let open = intervals[place].lastIndex { $0.client == client && $0.end == nil }
      if let open { intervals[place][open].end = now }
    }

    private mutating func place(of partition: TopicPartition) -> Int {
      if let place = places[partition] { return place }
      places[partition] = partitions.count
      partitions.append(partition)
      intervals.append([])
      return partitions.count - 1
    }
  }
}

// MARK: - Gaps

extension Ownership {
  /// When the partition at a place ceases to be: with its topic, or with the run.
  package func end(at place: Int) -> SimulatedInstant {
    min(deletions[partitions[place].topic] ?? end, end)
  }

  /// The times without any holder, from the first assignment of the partition at a place on, as long
  /// as there is such a partition.
  package func gaps(at place: Int) -> [(start: SimulatedInstant, end: SimulatedInstant)] {
    var gaps: [(start: SimulatedInstant, end: SimulatedInstant)] = []
    var coveredUntil: SimulatedInstant?
    let end = end(at: place)
    for interval in intervals[place] where interval.start <= end {
      if let covered = coveredUntil, covered < interval.start {
        gaps.append((covered, interval.start))
      }
      coveredUntil = max(coveredUntil ?? interval.start, interval.end ?? end)
    }
    if let covered = coveredUntil, covered < end { gaps.append((covered, end)) }
    return gaps
  }

  /// How long the partition at a place was without a holder, after its first assignment.
  package func unowned(at place: Int) -> Milliseconds {
    gaps(at: place).reduce(0) { $0 + ($1.end - $1.start) }
  }
}
