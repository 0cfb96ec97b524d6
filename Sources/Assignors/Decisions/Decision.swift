public import KafkaModel

/// One reason for an assignment, with the numbers that it rests on.
///
/// Facts, not sentences: `Texts` words them in each language, `--json` prints them as they are.
/// Together the decisions of a run are the assignment: ``DecisionReplay`` rebuilds it from them.
public enum Decision: Hashable, Sendable {
  /// Somebody subscribes to `topic`, but the cluster shows no partitions of it.
  case skipped(topic: TopicName)

  /// The strategy runs this one of its two algorithms, which the subscriptions call for.
  case chose(AssignmentAlgorithm)

  // MARK: Shares of a topic: range

  /// Each of `memberCount` subscribers gets `each` of the topic's partitions, and the members in
  /// `extra` one more.
  case shares(
    topic: TopicName, partitionCount: Int, memberCount: Int, each: Int, extra: [MemberID])

  /// `member` took the first partitions of a topic that were left, as its share.
  case cut(PartitionList, to: MemberID)

  /// `member` took the first partitions of a topic that have a replica in its rack; `nil` for a
  /// member that has no rack and so is near to all.
  case cutNearby(PartitionList, to: MemberID, rack: RackName?)

  /// The same partition of several topics went to the first member that is near to all of them and
  /// has room, so that the topics stay co-partitioned.
  case cutTogether(PartitionList, to: MemberID, rack: RackName?)

  // MARK: Turns: roundrobin

  /// `to` was next in the ring among those subscribed to the topic.
  ///
  /// The members in `passed` were nearer, but are not subscribed.
  case dealt(TopicPartition, to: MemberID, passed: [MemberID])

  // MARK: Claims: sticky, cooperative-sticky

  /// Two members claim a partition in the same generation, so that neither keeps it.
  case contested(TopicPartition, by: MemberID, and: MemberID, generation: Int32)

  /// The claim of `by` is older than that of `newer`, and does not hold.
  case outdated(
    TopicPartition, by: MemberID, generation: Int32, newer: MemberID, newerGeneration: Int32)

  // MARK: Keeping: sticky, cooperative-sticky, server-uniform

  /// Everybody gets `minimum` partitions, and `extraCount` members one more.
  case quota(partitionCount: Int, memberCount: Int, minimum: Int, extraCount: Int)

  /// `by` keeps these of the partitions that it owned, and may have `limit` in all; `nil` for no
  /// limit.
  case kept(PartitionList, by: MemberID, owned: Int, limit: Int?)

  /// `by` owned these partitions and does not keep them.
  case gaveUp(PartitionList, by: MemberID, because: GivingUp)

  /// Why a member does not keep what it owned.
  public enum GivingUp: Hashable, Sendable {
    /// It may have no more than this many.
    case limit(Int)
    /// No replica is in its rack.
    case rack(RackName)
    /// It does not subscribe to the topic any more.
    case unsubscribed
  }

  // MARK: Filling up

  /// `to` was next in turn of those with less than `minimum`; it had `size`.
  case filled(TopicPartition, to: MemberID, size: Int, minimum: Int)

  /// Everybody had `minimum`, and `to` was the first that could have one more.
  case topped(TopicPartition, to: MemberID, minimum: Int)

  /// `to` has a replica in its `rack`, had `size`, and could have more.
  case filledNearby(TopicPartition, to: MemberID, size: Int, rack: RackName)

  /// `to` had the fewest partitions, `size`, of the topic's subscribers; with a `rack`, of those
  /// near a replica.
  case gaveToLeast(TopicPartition, to: MemberID, size: Int, rack: RackName?)

  /// `to` had room for `room` more, and took the next of the open partitions.
  case filledUp(PartitionList, to: MemberID, room: Int)

  // MARK: Balancing

  /// `member` can neither get nor lose a partition, and is left out from here on.
  case setAside(MemberID, size: Int)

  /// A partition went from a member that had `fromSize` to one that had `toSize`.
  ///
  /// If it went `insteadOf` another, that one was to move, but this one had gone the other way
  /// before.
  case moved(
    TopicPartition, from: MemberID, fromSize: Int, to: MemberID, toSize: Int, because: Moving,
    insteadOf: TopicPartition?)

  /// Why a partition moved.
  public enum Moving: Hashable, Sendable {
    /// The new owner had it in an earlier generation, and has room again.
    case previousOwner
    /// The sizes differed by two or more.
    case balance
  }

  /// All moves since the last partition was dealt are taken back: they made nothing more even.
  case undidMoves(scoreBefore: Int, scoreAfter: Int)

  // MARK: Waiting: cooperative-sticky

  /// `from` is to get the partition, but not in this round: the members in `until` have it still.
  case withheld(TopicPartition, from: MemberID, until: [MemberID])
}
