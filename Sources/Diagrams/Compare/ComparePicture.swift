package import KafkaModel
package import Texts

/// The same group under several strategies or settings, one column a variant.
package struct ComparePicture: Picture {
  /// What happened to the group in one variant.
  package enum Outcome: Sendable {
    case assigned(Assignment, Costs)
    /// Kafka's own code fails, or the variant could not be run.
    case failed(Sentence)
  }

  /// What a rebalance to the assignment costs; `nil` where nobody has measured it.
  package struct Costs: Hashable, Sendable {
    /// Partitions that change owner.
    package var moved: Int?

    /// Partitions that nobody reads for a while.
    package var stopped: Int?

    /// Rebalances until the group is stable.
    package var rounds: Int?

    /// Time without a reader, summed over partitions.
    package var unavailableMilliseconds: Int64?

    package init(
      moved: Int? = nil, stopped: Int? = nil, rounds: Int? = nil,
      unavailableMilliseconds: Int64? = nil
    ) {
      self.moved = moved
      self.stopped = stopped
      self.rounds = rounds
      self.unavailableMilliseconds = unavailableMilliseconds
    }
  }

  /// One column: a strategy's name, or the settings that differ.
  package struct Variant: Sendable {
    package let label: String
    package let outcome: Outcome

    package init(_ label: String, _ outcome: Outcome) {
      self.label = label
      self.outcome = outcome
    }
  }

  /// The members in the order of the rows.
  package let members: [MemberID]
  package let variants: [Variant]

  /// Takes variants of one group; `members` may come in any order.
  package init(members: [Member], variants: [Variant]) {
    self.members = members.inGroupOrder.map(\.id)
    self.variants = variants
  }

  /// A metric of every variant that has it, in the order of the variants.
  func values(_ metric: CompareWords.Metric) -> [Int64?] {
    variants.map { variant in
      guard case .assigned(let assignment, let costs) = variant.outcome else { return nil }
      return value(metric, assignment, costs)
    }
  }

  private func value(
    _ metric: CompareWords.Metric, _ assignment: Assignment, _ costs: Costs
  ) -> Int64? {
    let counts = members.map { assignment[$0].count }
    switch metric {
    case .spread: return Int64((counts.max() ?? 0) - (counts.min() ?? 0))
    case .idle: return Int64(counts.count { $0 == 0 })
    case .moved: return costs.moved.map(Int64.init)
    case .stopped: return costs.stopped.map(Int64.init)
    case .rounds: return costs.rounds.map(Int64.init)
    case .unavailable: return costs.unavailableMilliseconds
    }
  }

  /// The metrics that at least one variant has.
  var metrics: [CompareWords.Metric] {
    CompareWords.Metric.allCases.filter { metric in values(metric).contains { $0 != nil } }
  }

  /// The least value of a metric, if it tells the variants apart.
  func best(_ metric: CompareWords.Metric) -> Int64? {
    let values = values(metric).compactMap(\.self)
    return values.max() == values.min() ? nil : values.min()
  }

  static func worded(_ value: Int64, _ metric: CompareWords.Metric) -> String {
    metric == .unavailable ? Quantity.time(milliseconds: value) : Quantity.grouped(Int(value))
  }
}
