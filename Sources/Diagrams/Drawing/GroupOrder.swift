internal import KafkaModel

extension [Member] {
  /// The members in group order, by which most strategies deal.
  var inGroupOrder: Self {
    // Positions break ties, because Swift does not promise that its sort is stable.
    enumerated().sorted {
      $0.element.precedesInGroup($1.element)
        || !$1.element.precedesInGroup($0.element) && $0.offset < $1.offset
    }.map(\.element)
  }
}
