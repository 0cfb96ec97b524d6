package import KafkaModel

/// Where the coordinator takes the ids of new members from.
///
/// Kafka draws them at random, and they decide leaders and ties. A recorded run is therefore given
/// the ids of its recording; any other run draws them from its seed.
package struct MemberIDSource: Sendable {
  private var recorded: [ClientName: ArraySlice<MemberID>]
  private var random: SplitMix64

  /// Makes a source of random ids.
  ///
  /// - Parameters:
  ///   - seed: The seed of the ids.
  ///   - recorded: For each client the ids that it was given, in the order of time.
  package init(seed: UInt64 = 0, recorded: [ClientName: [MemberID]] = [:]) {
    random = SplitMix64(seed: seed)
    self.recorded = recorded.mapValues { $0[...] }
  }

  /// The next id for a client: `prefix` and a UUID, as Kafka makes them.
  package mutating func next(for client: ClientName, prefix: String) -> MemberID {
    if let id = recorded[client]?.popFirst() { return id }
    return MemberID("\(prefix)-\(random.uuid())")
  }

  /// The next id for a client that makes its own, or that is given no prefix: Kafka's `Uuid` alone.
  package mutating func next(for client: ClientName) -> MemberID {
    if let id = recorded[client]?.popFirst() { return id }
    return MemberID(random.shortUUID())
  }
}
