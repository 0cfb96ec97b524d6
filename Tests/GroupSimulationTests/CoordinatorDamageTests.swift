import Formats
import TestSupport
import Testing

@Suite("Recorded groups that are damaged")
struct CoordinatorDamageTests {
  @Test(
    "Are answered with a verdict, whatever is missing or makes no sense",
    arguments: CoordinatorPoisonTests.files)
  func damaged(file: String) throws {
    var random = SeededGenerator(seed: 2)
    let lines = try Golden.lines("coordinator/\(file)").map { try JSONValue(json: $0) }
    for _ in 0..<Thoroughness.times(20) {
      guard var line = lines.randomElement(using: &random) else { continue }
      var damage: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Self.place(in: line, using: &random)
        let value = Self.nonsense.randomElement(using: &random) ?? nil
        line = line.replacing(place.path[...], with: value)
        damage.append("\(place.path) = \(value?.text ?? "nothing")")
      }
      // Reached at all is the point: a trap would end the test run.
      let report = try? GoldenReport(verifying: line.text)
      #expect(report != nil || line["scenario"]?.string == nil, "\(damage)")
    }
  }

  /// Values that no recording has; `nil` takes a value away.
  private static let nonsense: [JSONValue?] = [
    nil, nil, nil, .null, true, "", "poison", [], .object([]), 0, -1, -2, 1, 7, 100_000,
    .integer(Int64(Int32.max)), .integer(Int64(Int32.min)), .integer(.max), .integer(.min),
    .number(1e300), .number(0.5), [1, "t", .null], .object([("t", [0, 0, -1, 3_000_000_000])]),
    .object([("t", [2_147_483_647])]), "\u{0}\u{202e}\u{301}",
  ]

  /// A random value, inputs included: each level of the case is as likely as the others.
  private static func place(
    in line: JSONValue, using random: inout SeededGenerator
  ) -> JSONPlace {
    var place = JSONPlace()
    var value = line
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
