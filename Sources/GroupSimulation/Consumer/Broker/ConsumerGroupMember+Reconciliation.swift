extension ConsumerGroupMember {
  /// The member after one more step towards its target assignment, or as it was if it must wait.
  ///
  /// A member first gives up, then receives: what it is to lose is taken from `assigned` at once,
  /// but belongs to nobody else until a heartbeat shows that the member does not own it any more.
  /// (Kafka's `CurrentAssignmentBuilder`.)
  ///
  /// - Parameters:
  ///   - target: What the member is to have in the end.
  ///   - epoch: The epoch of the target assignment.
  ///   - owned: What the member says it owns; `nil` if it says nothing, which proves nothing.
  ///   - isFree: Whether nobody has a partition, or may still have it.
  /// - Returns: The member after the step.
  func reconciled(
    to target: PartitionSet, epoch: Int32, owned: PartitionSet?,
    isFree: (TopicKey, Int32) -> Bool
  ) -> Self {
    switch state {
    case .stable:
      return memberEpoch == epoch
        ? self : advanced(from: memberEpoch, to: target, epoch: epoch, owned: owned, isFree)
    case .unrevokedPartitions:
      guard let owned, owned.isDisjoint(with: pendingRevocation) else { return self }
      return advanced(from: memberEpoch + 1, to: target, epoch: epoch, owned: owned, isFree)
    case .unreleasedPartitions:
      return advanced(from: memberEpoch, to: target, epoch: epoch, owned: owned, isFree)
    }
  }

  private func advanced(
    from reachedEpoch: Int32, to target: PartitionSet, epoch: Int32, owned: PartitionSet?,
    _ isFree: (TopicKey, Int32) -> Bool
  ) -> Self {
    let kept = assigned.intersection(target)
    let revoked = assigned.subtracting(target)
    let wanted = target.subtracting(kept)
    let free = wanted.filter(isFree)

    var next = self
    next.previousMemberEpoch = memberEpoch
    // A member that sends a list without the lost partitions has given them up already.
    if !revoked.isEmpty, owned.map({ !$0.isDisjoint(with: revoked) }) ?? true {
      next.state = .unrevokedPartitions
      next.memberEpoch = reachedEpoch
      next.assigned = kept
      next.pendingRevocation = revoked
    } else {
      next.state = free.count == wanted.count ? .stable : .unreleasedPartitions
      next.memberEpoch = epoch
      next.assigned = kept.union(free)
      next.pendingRevocation = .empty
    }
    return next
  }
}
