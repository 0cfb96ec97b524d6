/// A call that waits for the application to poll, and what its return sets off.
struct PendingCallback: Sendable {
  let callback: RebalanceCallback
  let partitions: PartitionSet
  let next: Next

  /// What the background thread does when the callback has returned.
  enum Next: Sendable {
    case assign(Reconciliation)
    case acknowledge(Reconciliation)
    case rejoinAfterFencing
    case forgetAssignment
    case waitForPoll
    case sendLeave
  }
}

/// An assignment that is being carried out.
struct Reconciliation: Sendable {
  let assignment: LocalAssignment
  let revoked: PartitionSet
  let added: PartitionSet
}
