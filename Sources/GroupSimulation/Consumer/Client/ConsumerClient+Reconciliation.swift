extension ConsumerClient {
  /// Begins to carry out the assignment that the broker wants, one at a time.
  mutating func startReconciliation() -> Bool {
    guard state == .reconciling, current != target, reconciliation == nil else { return false }
    if !current.isNone, target.partitions == current.partitions {
      current = target
      state = .acknowledging
      return true
    }
    let next = Reconciliation(
      assignment: target, revoked: owned.subtracting(target.partitions),
      added: target.partitions.subtracting(owned))
    reconciliation = next
    hasRejoined = false
    call(.revoked, next.revoked, then: .assign(next))
    return true
  }

  /// Hands the new partitions over, when the old ones are given up.
  mutating func assign(_ next: Reconciliation) {
    guard !abortsReconciliation() else { return }
    owned = next.assignment.partitions
    call(.assigned, next.added, then: .acknowledge(next))
  }

  mutating func acknowledge(_ next: Reconciliation) {
    guard reconciliation != nil, !abortsReconciliation() else { return }
    current = next.assignment
    state = .acknowledging
    reconciliation = nil
  }

  /// Gives up what is in work, if the member has left the group or rejoined it meanwhile.
  private mutating func abortsReconciliation() -> Bool {
    guard state != .reconciling || hasRejoined else { return false }
    reconciliation = nil
    hasRejoined = false
    return true
  }
}
