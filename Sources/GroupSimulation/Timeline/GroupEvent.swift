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

  /// The group epoch has risen, so that a new target assignment is due (KIP-848).
  case epochRaised(Int32, EpochReason)

  /// The broker's own assignor has computed who is to have what (KIP-848).
  case targetComputed(epoch: Int32, AssignorName)

  /// A member has come a step nearer to its target assignment (KIP-848).
  case memberAdvanced(MemberKey, epoch: Int32, ConsumerGroupMember.State)

  /// A static member has left for a while, and keeps what it has (KIP-848).
  case memberWentAway(MemberKey)

  /// The group goes on with the other protocol, because of the members it now has.
  case protocolChanged(ClientSettings.GroupProtocol)
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

/// Why the epoch of a consumer group has risen.
package enum EpochReason: Hashable, Sendable {
  case newMember(MemberKey)
  case subscriptionChanged(MemberKey)
  /// Topics have more partitions, or exist only now.
  case topicsChanged
  case membersRemoved([MemberKey])
}
