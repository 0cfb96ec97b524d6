/// One rebalance, from what set it off to the group at rest again.
package struct RebalanceSpan: Hashable, Sendable {
  /// The place in the timeline of its beginning; the causes of that event lead further back.
  package let beginning: Int
  package let reason: RebalanceReason
  package let start: SimulatedInstant

  /// When the group came to rest; `nil` if the run ended before, or the next rebalance came first.
  package let end: SimulatedInstant?

  /// The generation that it led to.
  package let generation: Int32?

  /// Why the run came to this: what the script did, or the timer that fired.
  package let rootCause: Int?

  /// The time from the first cause to the group at rest.
  package let sinceCause: Milliseconds?
}

extension Timeline {
  /// The rebalances of the classic protocol, in order.
  ///
  /// - Complexity: O(*e*) for *e* events, and the length of the chains of causes.
  package var rebalances: [RebalanceSpan] {
    var spans: [RebalanceSpan] = []
    var open: (place: Int, reason: RebalanceReason)?
    func close(at end: SimulatedInstant?, generation: Int32?) {
      guard let (place, reason) = open else { return }
      let root = causes(of: place).last
      spans.append(
        RebalanceSpan(
          beginning: place, reason: reason, start: events[place].instant, end: end,
          generation: generation, rootCause: root,
          sinceCause: end.flatMap { end in root.map { end - events[$0].instant } }))
      open = nil
    }
    for (place, event) in events.enumerated() {
      switch event.kind {
      case .group(.rebalanceStarted(let reason)):
        close(at: nil, generation: nil)
        open = (place, reason)
      case .group(.stateChanged(let state, let generation))
      where state == .stable || state == .empty:
        close(at: event.instant, generation: generation)
      default: break
      }
    }
    close(at: nil, generation: nil)
    return spans
  }
}
