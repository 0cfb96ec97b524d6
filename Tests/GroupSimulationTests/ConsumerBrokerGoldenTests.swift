import Formats
import TestSupport
import Testing

@Suite("The broker of consumer groups, as recorded")
struct ConsumerBrokerGoldenTests {
  @Test(
    "Answers, reconciles and times out step by step as Kafka did",
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
