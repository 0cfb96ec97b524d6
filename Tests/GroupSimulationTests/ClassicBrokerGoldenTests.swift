import Formats
import TestSupport
import Testing

@Suite("The classic broker, as recorded")
struct ClassicBrokerGoldenTests {
  @Test(
    "Answers, parks and times out step by step as Kafka did",
    arguments: ["broker-classic", "preset-classic", "timeline-java-client"])
  func recorded(file: String) throws {
    let lines = try Golden.lines("coordinator/\(file)")
    try #require(lines.count > 10)
    for line in lines {
      let result = try #require(verifyCoordinatorCase(try JSONValue(json: line)))
      #expect(result.verdict == .equal, "\(result.id)")
    }
  }
}

extension ClassicBrokerGoldenTests {
  @Test("Does the same in random runs")
  func random() throws {
    let lines = try Golden.lines("coordinator/random-java-client")
    var count = 0
    for line in lines where !line.contains("ConsumerGroupHeartbeat") {
      let result = try #require(verifyCoordinatorCase(try JSONValue(json: line)))
      #expect(result.verdict == .equal, "\(result.id)")
      count += 1
    }
    #expect(count >= 10)
  }
}

extension ClassicBrokerGoldenTests {
  @Test("Calls librdkafka's listeners in the recorded order")
  func librdkafka() throws {
    let lines = try Golden.lines("coordinator/clients-librdkafka")
    #expect(lines.count == 7)
    for line in lines {
      let result = try #require(verifyCoordinatorCase(try JSONValue(json: line)))
      #expect(result.verdict == .equal, "\(result.id)")
    }
  }
}
