import Diagrams
import KafkaModel
import Testing
import Texts

@Suite("Pictures of time")
struct TimelinePictureTests {
  private static func lane(
    _ intervals: [(ClosedRange<Int64>, TimelinePicture.State)], window: ClosedRange<Int64>,
    width: Int = 42
  ) -> String {
    let picture = TimelinePicture(
      title: Sentence(ko: "t", en: "t"),
      window: .milliseconds(window.lowerBound)..<(.milliseconds(window.upperBound)),
      lanes: [
        .init(
          "c",
          intervals.map { interval, state in
            .init(
              .milliseconds(interval.lowerBound)..<(.milliseconds(interval.upperBound)), state)
          })
      ])
    let text = picture.text(TextStyle(language: .en, width: width))
    return text.split(separator: "\n").first { $0.hasPrefix("c ") }.map { String($0.dropFirst(2)) }
      ?? ""
  }

  @Test("Shows a gap that is shorter than a character")
  func shortGap() {
    let lane = Self.lane(
      [(0...30_000, .consuming), (30_000...30_001, .stopped), (30_001...60_000, .consuming)],
      window: 0...60_000)
    #expect(lane == String(repeating: "█", count: 20) + "░" + String(repeating: "█", count: 19))
  }

  @Test("Draws each state with a character of its own, in proportion")
  func states() {
    let states: [TimelinePicture.State] = [
      .consuming, .busy, .rejoining, .stopped, .idle, .dead, .owned(by: "c1"), .unowned,
      .heldTwice,
    ]
    let lane = Self.lane(
      states.enumerated().map { (Int64($0) * 5000...Int64($0) * 5000 + 5000, $1) },
      window: 0...45_000, width: 47)
    #expect(lane == "█████▓▓▓▓▓▒▒▒▒▒░░░░░─────×    c1━━━░░░░░═════")
  }

  @Test("Zooms, and leaves out what lies outside")
  func zoom() {
    let intervals: [(ClosedRange<Int64>, TimelinePicture.State)] = [
      (0...10_000, .rejoining), (10_000...20_000, .consuming), (20_000...30_000, .idle),
    ]
    #expect(
      Self.lane(intervals, window: 15_000...25_000)
        == String(repeating: "█", count: 20) + String(repeating: "─", count: 20))
    #expect(Self.lane(intervals, window: 12_000...13_000) == String(repeating: "█", count: 40))
  }

  @Test("Labels the axis at round times that do not touch", arguments: [20, 40, 80, 120])
  func axis(width: Int) throws {
    let lines = Samples.memberLanes.text(TextStyle(language: .en, width: width))
      .split(separator: "\n")
    let rule = try #require(lines.firstIndex { $0.contains("┬") })
    let labels = lines[rule - 1].split(separator: " ")
    #expect(labels.count >= 2 && labels[0] == "0s")
    #expect(labels.allSatisfy { $0.wholeMatch(of: /\d+s/) != nil })
  }

  @Test("Numbers marks on the axis and lists them with their times")
  func marks() {
    let text = Samples.memberLanes.text(TextStyle(language: .en, width: 80))
    #expect(text.contains("1    20s  c3 joins\n2  20.2s  generation 2\n3    40s  c2 crashes\n"))
    let svg = Samples.memberLanes.svg(.en)
    #expect(svg.contains("<title>2. 20.2s: generation 2</title>"))
  }

  @Test("Says every interval in sentences and in SVG alike")
  func intervals() {
    let sentences = Samples.memberLanes.text(
      TextStyle(language: .en, width: 10_000, medium: .sentences))
    let svg = Samples.memberLanes.svg(.en)
    for lane in Samples.memberLanes.lanes {
      let said = sentences.split(separator: "\n").first { $0.contains(". \(lane.name): ") }
      let titles = svg.matches(of: #/<title>(\w+): ([^<]*)</title>/#).filter { $0.1 == lane.name }
      #expect(titles.count == lane.intervals.count)
      for title in titles { #expect(said?.contains(title.2) == true, "\(title.2)") }
    }
  }

  @Test("Shows the first of many lanes and counts the others")
  func manyLanes() {
    let picture = TimelinePicture(
      title: Sentence(ko: "멤버", en: "Members"), window: .zero..<(.seconds(1)),
      lanes: (0..<300).map { .init("c\($0)", []) })
    let text = picture.text(TextStyle(language: .en))
    #expect(text.split(separator: "\n").count < 24)
    #expect(text.contains("… 284 more lanes"))
  }

  @Test("Draws an arrow from sender to receiver, and none to where a message never arrives")
  func messages() {
    let rows = Samples.messages.text(TextStyle(language: .en, width: 80)).split(separator: "\n")
    #expect(rows[1].contains("├") && rows[1].contains("JoinGroup") && rows[1].contains("▶"))
    #expect(rows[2].contains("◀") && rows[2].contains("MEMBER_ID_REQUIRED"))
    #expect(rows[4].contains("Heartbeat") && rows[4].contains("✗") && !rows[4].contains("▶"))
    let sentences = Samples.messages.text(TextStyle(language: .en, medium: .sentences))
    #expect(sentences.contains("900ms: Heartbeat from c1 to coordinator, never arrives."))
  }

  @Test("Lists events up to a limit and counts the others")
  func events() {
    let picture = EventListPicture(
      (0..<50).map { .init(at: .seconds($0), "c1", Sentence(ko: "\($0)", en: "\($0)")) }, limit: 10)
    let text = picture.text(TextStyle(language: .en))
    #expect(text.split(separator: "\n").count == 13)
    #expect(text.contains("… 40 more events"))
    let none = EventListPicture([]).text(TextStyle(language: .en))
    #expect(none.hasPrefix("Nothing is recorded") && none.contains("Heartbeats"))
  }
}
