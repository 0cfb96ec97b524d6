/// An assignment as a consumer counts them, so that a new one is told from the same one again.
struct LocalAssignment: Equatable, Sendable {
  /// How many assignments came before since the consumer last had none; -1 if it has none.
  let epoch: Int

  let partitions: PartitionSet

  /// Nothing was ever assigned, which is not the same as nothing assigned.
  static let none = Self(epoch: -1, partitions: .empty)

  var isNone: Bool { epoch < 0 }

  /// The next assignment, or this one if it says the same.
  func updated(with partitions: PartitionSet) -> Self {
    isNone || partitions != self.partitions ? Self(epoch: epoch + 1, partitions: partitions) : self
  }
}
