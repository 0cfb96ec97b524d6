/// Where a consumer stands with its group (KIP-848), by the client's own names.
package enum MembershipState: String, CaseIterable, Sendable {
  /// It belongs to no group.
  case unsubscribed = "UNSUBSCRIBED"
  /// It asks to be let in, with epoch 0.
  case joining = "JOINING"
  /// It has been given another assignment and carries it out.
  case reconciling = "RECONCILING"
  /// It has carried the assignment out and will say so in a heartbeat at once.
  case acknowledging = "ACKNOWLEDGING"
  case stable = "STABLE"
  /// The broker knows it no longer: it gives everything up, then joins again.
  case fenced = "FENCED"
  /// It gives everything up before it leaves.
  case prepareLeaving = "PREPARE_LEAVING"
  /// It will say in a heartbeat at once that it leaves.
  case leaving = "LEAVING"
  /// An error from which there is no way back.
  case fatal = "FATAL"
  /// Its application has not polled for `max.poll.interval.ms`: it has left until the next poll.
  case stale = "STALE"
}

extension MembershipState {
  /// Whether heartbeats are pointless.
  var skipsHeartbeats: Bool {
    switch self {
    case .unsubscribed, .fatal, .stale, .fenced: true
    case .joining, .reconciling, .acknowledging, .stable, .prepareLeaving, .leaving: false
    }
  }

  /// Whether a new assignment is carried out.
  var takesAssignments: Bool {
    switch self {
    case .joining, .reconciling, .acknowledging, .stable: true
    case .unsubscribed, .fenced, .prepareLeaving, .leaving, .fatal, .stale: false
    }
  }

  var isLeaving: Bool { self == .prepareLeaving || self == .leaving }
}
