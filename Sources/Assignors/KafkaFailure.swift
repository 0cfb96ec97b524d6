/// An exception that Kafka's own code would throw for the same input, by Java's class name.
public enum KafkaFailure: Error, Hashable, Sendable {
  case illegalStateException(String)
  case nullPointerException(String)
  case partitionAssignorException(String)

  /// The simple name of the Java class.
  public var javaName: String {
    switch self {
    case .illegalStateException: "IllegalStateException"
    case .nullPointerException: "NullPointerException"
    case .partitionAssignorException: "PartitionAssignorException"
    }
  }
}
