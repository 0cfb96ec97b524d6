package import Formats

extension JSONValue {
  /// A copy with one to three values, at any depth, taken away or made nonsense of; and what was
  /// done, for a failing test to show.
  package func damaged(
    using random: inout SeededGenerator
  ) -> (value: JSONValue, description: String) {
    var value = self
    var damage: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = value.randomPlace(using: &random)
      let nonsense = Self.nonsense.randomElement(using: &random) ?? nil
      value = value.replacing(place.path[...], with: nonsense)
      damage.append("\(place.path) = \(nonsense?.text ?? "nothing")")
    }
    return (value, damage.joined(separator: ", "))
  }

  /// Values that no recording has; `nil` takes a value away.
  private static let nonsense: [JSONValue?] = [
    nil, nil, nil, .null, true, "", "poison", [], .object([]), 0, -1, -2, 1, 7, 100_000,
    .integer(Int64(Int32.max)), .integer(Int64(Int32.min)), .integer(.max), .integer(.min),
    .number(1e300), .number(0.5), [1, "t", .null], .object([("t", [0, 0, -1, 3_000_000_000])]),
    .object([("t", [2_147_483_647])]), "\u{0}\u{202e}\u{301}",
  ]

  /// A random value, inputs included: each level of the case is as likely as the others.
  private func randomPlace(using random: inout SeededGenerator) -> JSONPlace {
    var place = JSONPlace()
    var value = self
    let depth = Int.random(in: 1...8, using: &random)
    while place.path.count < depth {
      switch value {
      case .object(let entries) where !entries.isEmpty:
        let entry = entries[Int.random(in: entries.indices, using: &random)]
        place = place.inside(entry.key)
        value = entry.value
      case .array(let elements) where !elements.isEmpty:
        let number = Int.random(in: elements.indices, using: &random)
        place = place.inside(number)
        value = elements[number]
      default: return place
      }
    }
    return place
  }
}
