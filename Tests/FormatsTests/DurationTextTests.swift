import Formats
import KafkaModel
import TestSupport
import Testing
import Texts

@Suite("Durations as text")
struct DurationTextTests {
  @Test(
    "Reads a number with its unit",
    arguments: [
      ("500ms", 500), ("12.5s", 12_500), ("5m", 300_000), ("1h", 3_600_000), ("0.001s", 1),
      ("1.50m", 90_000), ("0s", 0), ("0", 0), ("20 s", 20_000), ("1000000h", 3_600_000_000_000),
      ("007ms", 7),
    ])
  func reads(text: String, milliseconds: Int64) throws {
    #expect(try DurationText.read(text) == .milliseconds(milliseconds))
  }

  @Test("Takes a bare number for milliseconds only where the name says so")
  func bareNumber() throws {
    #expect(try DurationText.read("3000", bareNumber: .milliseconds) == .seconds(3))
    let problem = try #require(throws: DurationProblem.self) { try DurationText.read("30") }
    #expect(
      problem.sentence(.en) == "'30' has no unit: write 30ms for milliseconds or 30s for seconds.")
    #expect(problem.sentence(.ko) == "'30': 단위가 없습니다. 밀리초이면 30ms, 초이면 30s라고 씁니다.")
  }

  @Test(
    "Says what is wrong with everything else",
    arguments: [
      ("", DurationProblem.unreadable("")), ("s", .unreadable("s")), (".5s", .unreadable(".5s")),
      ("1.s", .unreadable("1.s")), ("1e3s", .unreadable("1e3s")), ("1m30s", .unreadable("1m30s")),
      ("+1s", .unreadable("+1s")), ("-5s", .negative("-5s")), ("-", .unreadable("-")),
      ("5S", .unknownUnit("5S", unit: "S")), ("5초", .unknownUnit("5초", unit: "초")),
      ("5  s", .unreadable("5  s")), ("٣s", .unreadable("٣s")), ("0.5ms", .tooFine("0.5ms")),
      ("0.00000001h", .tooFine("0.00000001h")), ("1000000.001h", .tooLong("1000000.001h")),
      ("99999999999999999999ms", .tooLong("99999999999999999999ms")),
    ])
  func problems(text: String, problem: DurationProblem) {
    #expect(throws: problem) { try DurationText.read(text) }
  }

  @Test("Reads what it writes, and writes it short")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let scale: Int64 = [1, 10, 500, 1000, 60_000, 3_600_000].randomElement(using: &random) ?? 1
      let duration = Duration.milliseconds(Int64.random(in: 0...1000, using: &random) * scale)
      #expect(try DurationText.read(duration.text) == duration)
      #expect(duration.text.count <= 9)
    }
    #expect(Duration.milliseconds(12_500).text == "12.5s")
    #expect(Duration.milliseconds(12_050).text == "12.05s")
  }
}
