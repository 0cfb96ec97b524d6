import Assignors
import Formats
import TestSupport
import Testing

@Suite("Recorded runs of Kafka's assignors")
struct GoldenAssignorTests {
  @Test("Are repeated to the partition", arguments: Strategy.allCases)
  func golden(strategy: Strategy) throws {
    let lines = try Golden.lines("assignors/\(strategy.rawValue)")
    // An empty file agrees with everything.
    try #require(lines.count >= 420)
    let reports = try lines.map { try GoldenReport(verifying: $0) }
    let wrong = reports.filter { $0.verdict != .equal }
    #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count), first \(wrong.prefix(3))")
  }
}
