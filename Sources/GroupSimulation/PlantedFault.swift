/// A mistake that a test plants in the simulated broker or its clients, to see that it is noticed.
///
/// Only tests can: no setting, no scenario and no command leads here. Each is asked for in one place,
/// in a comparison of one byte.
package enum PlantedFault: String, CaseIterable, Sendable {
  // The broker of the classic protocol.

  /// Every timer of the coordinator fires a millisecond late.
  case timersLate
  /// A heartbeat does not start the session anew.
  case sessionNotRestarted
  /// Who joins in the initial delay does not extend it.
  case newMemberNotFlagged
  /// A join phase does not wait for ids that were handed out.
  case pendingIDsIgnored
  /// Dynamic members that did not rejoin stay.
  case absentMembersKept
  /// Static members that did not rejoin go.
  case absentStaticMembersRemoved
  /// Of two processes with one instance id the second is turned away.
  case newcomerFenced
  /// The generation stays as it is when the last member leaves.
  case generationKeptWhenEmpty
  /// A rebalance leaves those waiting who wait for their assignment.
  case syncsNotRefused

  // The broker of the consumer protocol.

  /// A member goes, and the epoch stays.
  case epochNotRaised
  /// Partitions are given out before their owners have given them up.
  case unreleasedIsFree
  /// A static member that is away for a while loses what it has.
  case awayMemberReleased
  /// A member may take its time to give up partitions.
  case rebalanceTimerNotStarted
  /// A second process takes an instance id that is in use.
  case instanceTakenOver

  // The client of the classic protocol.

  /// An eager client does not tell its application to give up its partitions.
  case revocationSkipped
  /// A cooperative client gives partitions up after it has taken new ones.
  case assignedBeforeRevoked
  /// A cooperative client that gave up partitions does not join again.
  case revokedNotRejoined
  /// A client does not act upon a heartbeat that tells of a rebalance.
  case rebalanceNotNoticed
  /// A static member says that it leaves.
  case staticMemberLeaves
  /// Nobody minds an application that does not poll.
  case pollNotSupervised

  // The client of the consumer protocol.

  /// A client does not say at once that it has carried out an assignment.
  case assignmentNotAcknowledged
  /// A client that is fenced does not tell its application.
  case lossNotTold
}
