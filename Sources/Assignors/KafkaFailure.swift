public import KafkaModel

/// A case in which Kafka's own class throws instead of assigning, with the facts that lead there.
public enum KafkaFailure: Error, Hashable, Sendable {
  /// Partitions are left, `partition` the first of them, but every member has its share.
  ///
  /// `sticky` and `cooperative-sticky` get there when somebody still claims partitions that no
  /// longer exist.
  case nobodyLeftToFill(partition: TopicPartition)

  /// The partitions ran out while `member` had `count` of at least `minimum`.
  case partitionsRanOut(member: MemberID, count: Int, minimum: Int)

  /// `partition` should go back to `member`, which had been set aside because nothing it owns can
  /// be moved.
  case previousOwnerSetAside(partition: TopicPartition, member: MemberID)

  /// All members have their share, and `count` partitions are left over.
  case partitionsLeftOver(count: Int)

  /// `member` owns `partition`, which does not exist any more.
  case ownedPartitionGone(partition: TopicPartition, member: MemberID)

  /// The simple name of the Java exception.
  public var javaName: String {
    switch self {
    case .nobodyLeftToFill, .partitionsRanOut: "IllegalStateException"
    case .previousOwnerSetAside: "NullPointerException"
    case .ownedPartitionGone: "ArrayIndexOutOfBoundsException"
    case .partitionsLeftOver: "PartitionAssignorException"
    }
  }
}
