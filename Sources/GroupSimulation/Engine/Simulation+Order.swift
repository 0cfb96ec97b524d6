internal import KafkaModel

extension Simulation {
  /// Puts what happens in one millisecond in the order in which it was put on the calendar.
  ///
  /// Events come that way already, but for wake-ups: those were settled at a time that is not
  /// simulated.
  ///
  /// - Complexity: O(*n*) if they are in order, as they mostly are, else O(*n* log *n*).
  @inline(__always)  // A call would be handed a copy of the whole run; so it is below.
  func putInOrder(_ batch: inout [SimulationEvent]) {
    guard batch.count > 1, !isInOrder(batch) else { return }
    let keys = batch.map { order(of: $0) }
    // Of equals, whatever was scheduled first.
    let places = batch.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    batch = places.map { batch[$0] }
  }

  @inline(__always)
  private func isInOrder(_ batch: [SimulationEvent]) -> Bool {
    var last = order(of: batch[0])
    for event in batch.dropFirst() {
      let next = order(of: event)
      if next < last { return false }
      last = next
    }
    return true
  }

  /// When an event was put on the calendar, and its place among others of that time.
  @inline(__always)
  private func order(of event: SimulationEvent) -> WakeOrder {
    switch event {
    case .script, .resume, .poll, .fetchRefused:
      // Scripts are written before anything happens.
      WakeOrder(scheduled: SimulatedInstant(Milliseconds(.min)))
    case .requestArrives(let slot), .answerArrives(let slot):
      WakeOrder(scheduled: queue.now + Milliseconds(-inFlight.latency(slot).count))
    case .wake(let process, _):
      processes[Int(process)].wakeOrder
    }
  }
}
