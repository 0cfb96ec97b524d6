/// Something that happened inside a coordinator, with its reason.
package enum GroupEvent: Hashable, Sendable {
  /// A member id was handed out, to be used in the next JoinGroup (KIP-394).
  case idHandedOut(MemberKey)
  case memberAdded(MemberKey)
  case memberRemoved(MemberKey, RemovalReason)

  /// A static member came back under a new id (KIP-345).
  case memberReplaced(MemberKey, by: MemberKey)
  case leaderChanged(MemberKey)
  case stateChanged(ClassicState, generation: Int32)
  case rebalanceStarted(RebalanceReason)

  /// The initial delay is over, but somebody joined in it: another window begins (KIP-134).
  case initialDelayExtended(by: Milliseconds)

  /// The members have voted for a strategy.
  case assignorChosen(AssignorName)
}

/// Why a member is no longer in its group.
package enum RemovalReason: Hashable, Sendable {
  case left
  /// No sign of life for `session.timeout.ms`.
  case sessionExpired
  /// It did not rejoin before the join phase ended.
  case didNotRejoin
  /// It did not send SyncGroup in time.
  case didNotSync
  /// An administrator removed it.
  case removedByAdministrator
  /// The group is full.
  case groupFull
  /// It kept partitions that it was told to give up (KIP-848).
  case rebalanceTimeout
}

/// Why a classic group has to rebalance.
package enum RebalanceReason: Hashable, Sendable {
  case newMember(MemberKey)
  /// The leader joined again, which it does when topics change.
  case leaderRejoined(MemberKey)
  /// A follower joined again with another subscription or other partitions.
  case subscriptionChanged(MemberKey)
  case membersLeft([MemberKey])
  case sessionExpired(MemberKey)
  case syncOverdue([MemberKey])
  /// A static member came back before the new assignment was known.
  case staticMemberReplaced(MemberKey)
  /// A static member came back with other strategies, so that the vote ends differently.
  case assignorWouldChange(MemberKey)
}
