package import KafkaModel

/// One round of a rebalance: what the members claimed, what was decided, who gives up and gets what.
package struct RebalanceRound: Sendable {
  /// What a round is.
  package enum Kind: Hashable, Sendable {
    /// The assignor ran, and every member learns its assignment.
    case assigned
    /// Nothing was computed: what the round before took away goes to its new owners (KIP-848).
    case handedOver
  }

  package let kind: Kind

  /// The generation, or the group's epoch, that begins with this round.
  package let generation: Int32

  /// What the assignor was given.
  package let group: Group

  /// What every member has after this round.
  package let assignment: Assignment

  /// By member, in the group's order: what it stops reading in this round.
  package let revoked: [PartitionList]

  /// By member, in the group's order: what it begins to read in this round.
  package let added: [PartitionList]

  /// How many partitions stop in this round.
  package var revokedCount: Int { revoked.reduce(0) { $0 + $1.count } }
}
