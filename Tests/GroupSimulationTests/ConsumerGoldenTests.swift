import Formats
import TestSupport
import Testing

@Suite("Consumer groups, as recorded")
struct ConsumerGoldenTests {
  @Test(
    "The broker answers and the applications see what they did in Kafka",
    arguments: [
      ("preset-consumer", 12), ("timeline-java-client-consumer", 14), ("random-java-client", 6),
    ])
  func recorded(file: String, count: Int) throws {
    let lines = try Golden.lines("coordinator/\(file)")
      .filter { $0.contains("ConsumerGroupHeartbeat") }
    try #require(lines.count == count)
    for line in lines {
      let result = try #require(verifyCoordinatorCase(try JSONValue(json: line)))
      #expect(result.verdict == .equal, "\(result.id)")
    }
  }
}
