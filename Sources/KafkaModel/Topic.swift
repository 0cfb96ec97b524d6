/// A topic as the cluster's metadata shows it.
public struct Topic: Hashable, Sendable {
  public var name: TopicName

  /// The number of partitions, which are numbered from zero.
  ///
  /// Zero means that there is no metadata, as client assignors see it.
  public var partitionCount: Int32

  /// For each partition the racks of its replicas, in replica order; empty if nobody knows them.
  public var racks: [[RackName]]

  /// The topic's UUID, which only the server-side `uniform` assignor looks at (KIP-848).
  ///
  /// `nil` derives one from the name, so that a lab needs no ids and its runs repeat.
  public var id: TopicID?

  public init(
    _ name: TopicName, partitionCount: Int32, racks: [[RackName]] = [], id: TopicID? = nil
  ) {
    self.name = name
    self.partitionCount = partitionCount
    self.racks = racks
    self.id = id
  }
}

/// A topic's UUID, as Kafka's `Uuid`: two signed halves.
public struct TopicID: Hashable, Sendable {
  public let mostSignificantBits: Int64
  public let leastSignificantBits: Int64

  public init(mostSignificantBits: Int64, leastSignificantBits: Int64) {
    self.mostSignificantBits = mostSignificantBits
    self.leastSignificantBits = leastSignificantBits
  }
}
