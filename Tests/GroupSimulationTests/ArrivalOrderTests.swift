import Formats
import TestSupport
import Testing

@Suite("The order of what happens in one millisecond")
struct ArrivalOrderTests {
  @Test(
    "Lets requests reach the coordinator one after another as recorded",
    arguments: [
      ("timeline-java-client", 34), ("timeline-java-client-consumer", 14),
      ("random-java-client", 16),
    ])
  func arrivals(file: String, count: Int) throws {
    let lines = try Golden.lines("coordinator/\(file)")
    #expect(lines.count == count)
    for line in lines {
      let json = try JSONValue(json: line)
      let arrivals = try #require(RecordedArrivals(json))
      let place = zip(arrivals.recorded, arrivals.simulated).prefix { $0 == $1 }.count
      #expect(
        arrivals.recorded == arrivals.simulated,
        "\(json["scenario"]?.string ?? ""): request \(place)")
    }
  }
}
