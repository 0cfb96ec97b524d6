extension ConsumerClient {
  /// Begins to carry out the assignment that the broker wants; one at a time.
  mutating func startReconciliation(_ io: inout ClientIO) -> Bool {
    guard state == .reconciling, current != target, reconciliation == nil else { return false }
    if !current.isNone, target.partitions == current.partitions {
      current = target
      state = .acknowledging
      return true
    }
    let next = Reconciliation(
      assignment: target, revoked: held.subtracting(target.partitions),
      added: target.partitions.subtracting(held))
    reconciliation = next
    hasRejoined = false
    if !settings.autoCommit || !sendCommit(.beforeReconciliation(next), &io) { revoke(next) }
    return true
  }

  /// Gives up what is to go, first of all.
  mutating func revoke(_ next: Reconciliation) {
    guard !abandonsReconciliation() else { return }
    call(.revoked, next.revoked.intersection(held), then: .assign(next))
  }

  /// Hands the new partitions over, when the old ones are given up.
  mutating func assign(_ next: Reconciliation) {
    guard !abandonsReconciliation() else { return }
    held = next.assignment.partitions
    // The Java client tells its application also that there is nothing for it.
    if settings.library == .librdkafka, next.added.isEmpty, next.revoked.isEmpty {
      return acknowledge(next)
    }
    call(.assigned, next.added, then: .acknowledge(next))
  }

  mutating func acknowledge(_ next: Reconciliation) {
    guard reconciliation != nil, !abandonsReconciliation() else { return }
    current = next.assignment
    state = fault == .assignmentNotAcknowledged ? .stable : .acknowledging
    reconciliation = nil
    hasRejoined = false
  }

  /// Gives up what is in work, if the member has left the group or rejoined it meanwhile.
  private mutating func abandonsReconciliation() -> Bool {
    guard state != .reconciling || hasRejoined else { return false }
    reconciliation = nil
    hasRejoined = false
    return true
  }
}
