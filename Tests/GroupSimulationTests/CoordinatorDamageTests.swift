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
      guard let line = lines.randomElement(using: &random) else { continue }
      let damaged = line.damaged(using: &random)
      // Reached at all is the point: a trap would end the test run.
      let report = try? GoldenReport(verifying: damaged.value.text)
      #expect(
        report != nil || damaged.value["scenario"]?.string == nil, "\(damaged.description)")
    }
  }
}
