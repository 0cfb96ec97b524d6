import Formats
import KafkaModel
import TestSupport
import Testing
import Texts

/// Readers meet whatever people paste, so that no text may trap, loop or overflow the stack.
@Suite("Readers of texts that are broken at random")
struct RobustnessTests {
  /// Pieces that mean something to one reader or another.
  private static let fragments = [
    "\n", "\r", "\t", " ", "  ", "-", "- ", ":", ": ", "#", "[", "]", "{", "}", ",", "'", "\"",
    "\\",
    "\\u", "\\ud83d", "&a", "*a", "!t", "|", ">", "?", "%", "---", "...", "0", "-1",
    "9999999999999",
    "1e400", "ms", "s", "GROUP TOPIC PARTITION CURRENT-OFFSET\n", "CONSUMER-ID #PARTITIONS HOST\n",
    "COORDINATOR (ID) STATE #MEMBERS\n", "(", ")", "(1)", "/", "/10.0.0.1", "-81fe8a2a",
    "--group", "Consumer group '", "'", "`", "null", "\u{0}", "\u{1B}", "\u{202E}", "\u{FEFF}", "é",
    "e\u{301}", "주", "😀", "=", "[default]",
  ]

  private static func mutate(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1:
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 2: bytes.insert(.random(in: .min ... .max, using: &random), at: place)
      case 3: bytes.removeSubrange(end...)
      default:
        let fragment = fragments.randomElement(using: &random) ?? ""
        let count = Int.random(in: 0..<20, using: &random) == 0 ? 200 : 1
        bytes.insert(contentsOf: (0..<count).flatMap { _ in fragment.utf8 }, at: place)
      }
    }
    return bytes
  }

  @Test("Scenario files are read or refused, and what is read can be written", arguments: 0..<4)
  func scenarios(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var scenarios = RandomScenario(seed: seed)
    let texts =
      [ScenarioFileTests.example] + (0..<10).map { _ in ScenarioFile.write(scenarios.scenario()) }
    for _ in 0..<250 {
      let bytes = Self.mutate(
        Array((texts.randomElement(using: &random) ?? "").utf8), using: &random)
      do throws(ScenarioProblems) {
        let scenario = try ScenarioFile.read(bytes)
        let isSame = try ScenarioFile.read(ScenarioFile.write(scenario)) == scenario
        #expect(isSame, "seed \(seed)\n\(String(decoding: bytes, as: UTF8.self))")
      } catch {
        #expect(error.sentence(.en).count > 10 && error.sentence(.ko).count > 10)
        // No line of a message is anything but harmless.
        let isHarmless = error.sentence(.ko).split(separator: "\n").allSatisfy {
          String($0).harmless == $0
        }
        #expect(isHarmless, "seed \(seed)\n\(error.sentence(.ko))")
      }
    }
  }

  @Test("Outputs of kafka-consumer-groups are read or refused", arguments: 0..<4)
  func groups(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = try GroupImportTests.cases.map { try GroupImportTests.corpus($0.file) }
    for _ in 0..<400 {
      let bytes = Self.mutate(texts.randomElement(using: &random) ?? [], using: &random)
      guard let result = try? GroupImport(bytes) else { continue }
      for group in result.groups {
        let text = GroupTable.members(group, verbose: true).text + GroupTable.offsets(group).text
        #expect(!text.isEmpty)
        let scenario = group.scenario
        #expect(scenario.topics.allSatisfy { $0.partitionCount <= Scenario.partitionLimit })
      }
    }
  }

  @Test("Files of settings are read or refused, and checked", arguments: 0..<4)
  func properties(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = [
      "# c\nbootstrap.servers=a:9092\\\n  ,b:9092\nsession.timeout.ms = 30s\nsasl.jaas.config=x\n",
      "[default]\nbootstrap.servers=a\n[consumer]\ngroup.id=g\nacks=all\n  more\n",
      "partition.assignment.strategy=org.apache.kafka.clients.consumer.RangeAssignor,x.Y\nlinger.ms=\\u0035\n",
    ]
    for _ in 0..<100 {
      let bytes = Self.mutate(
        Array((texts.randomElement(using: &random) ?? "").utf8), using: &random)
      guard let file = try? PropertiesFile(bytes) else { continue }
      let check = ConfigCheck(file)
      #expect(check.lines.count == file.entries.count + file.malformed.count)
    }
  }

  @Test("Durations and JSON are read or refused", arguments: 0..<4)
  func smallTexts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let duration = Self.mutate(Array("12.5s".utf8), using: &random)
      if let read = try? DurationText.read(String(decoding: duration, as: UTF8.self)) {
        #expect(read >= .zero && read <= .seconds(3_600_000_000))
      }
      let json = Self.mutate(
        Array(#"{"a":[1,-2.5e3,"x\u00e9\n",null,true],"b":{}}"#.utf8), using: &random)
      if let value = try? JSONValue(json: json) {
        #expect((try? JSONValue(json: value.text)) != nil)
      }
    }
  }
}
