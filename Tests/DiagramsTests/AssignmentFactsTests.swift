import Diagrams
import Foundation
import KafkaModel
import TestSupport
import Testing
import Texts

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Renderings of one assignment")
struct AssignmentFactsTests {
  /// Who owns what, as `orders-0: c1`.
  typealias Facts = Set<String>

  @Test("Say the same, to the last partition", arguments: 0..<40 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    var random = RandomPictures(generator: SeededGenerator(seed: seed))
    let picture = random.assignment(plain: true)
    let truth = Self.facts(of: picture)
    func expect(_ facts: Facts, _ rendering: String) {
      let different = facts.symmetricDifference(truth).sorted()
      #expect(different.isEmpty, "seed \(seed), \(rendering)")
    }
    expect(Self.facts(inSentences: picture), "sentences")
    expect(try Self.facts(inSVG: picture), "SVG")
    for width in [20, 40, 80, 120] {
      expect(Self.facts(inDrawing: picture, width: width), "drawn for \(width) cells")
    }
  }

  private static func facts(of picture: AssignmentPicture) -> Facts {
    Facts(
      picture.assignment.members.flatMap { member in
        picture.assignment[member].map { "\($0): \(member)" }
      })
  }

  /// Read from lines such as `1. c1 [i1] (joined): 3 partitions, t0-0 to 2, 5, t1-1.`: see there.
  private static func facts(inSentences picture: AssignmentPicture) -> Facts {
    let style = TextStyle(language: .en, width: 100_000, medium: .sentences)
    var facts: Facts = []
    for line in picture.text(style).split(separator: "\n") {
      guard let match = line.wholeMatch(of: /\d+\. (c\d+)[^:]*: \d+ partitions?, (.*)\./) else {
        continue
      }
      var topic = ""
      for part in match.2.split(separator: ", ") {
        let pieces = part.split(separator: "-")
        if pieces.count == 2 { topic = String(pieces[0]) }
        let ends = (pieces.last ?? "").split(separator: " to ").compactMap { Int32($0) }
        for number in (ends.first ?? 0)...(ends.last ?? -1) {
          facts.insert("\(topic)-\(number): \(match.1)")
        }
      }
    }
    return facts
  }

  /// From the titles of cells, `t0-3: c1` or `+ t0-3: c1`.
  private static func facts(inSVG picture: AssignmentPicture) throws -> Facts {
    let root = try XMLDocument(xmlString: picture.svg(.en)).rootElement()
    let titles = (root?.elements(forName: "g") ?? []).compactMap {
      $0.elements(forName: "title").first?.stringValue
    }
    return Facts(
      titles.compactMap { $0.wholeMatch(of: /(?:\+ )?(t\d+-\d+: c\d+)/).map { String($0.1) } })
  }

  private static func facts(inDrawing picture: AssignmentPicture, width: Int) -> Facts {
    let lines = picture.text(TextStyle(language: .en, width: width))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = Array(lines.drop { !$0.isEmpty }.dropFirst().prefix { !$0.isEmpty })
    return body.contains { $0.contains("┼") }
      ? facts(inMatrix: body, picture) : facts(inLanes: body)
  }

  /// From rows between a header with the topics' names and the end, marks below numbers.
  private static func facts(inMatrix lines: [String], _ picture: AssignmentPicture) -> Facts {
    let topics = lines[0].split(separator: "│").dropFirst().map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let counts = Dictionary(
      picture.topics.map { ($0.name.rawValue, $0.partitionCount) },
      uniquingKeysWith: { first, _ in first })
    var facts: Facts = []
    for line in lines.dropFirst(3) where !line.hasPrefix("no owner") {
      let cells = line.split(separator: "│", omittingEmptySubsequences: false)
      let member = cells[0].split(separator: " ").first ?? ""
      for (topic, cell) in zip(topics, cells.dropFirst()) where !topic.isEmpty {
        let count = Int(counts[topic] ?? 0)
        // A space before and after; columns of two digits are three wide, dense ones one.
        let marks = Array(cell.dropFirst().dropLast())
        let digits = String(count - 1).count
        let step = marks.count >= count * (digits + 1) - 1 ? digits + 1 : 1
        for number in 0..<count {
          let mark = marks[number * step + (step == 1 ? 0 : digits - 1)]
          if mark == "■" || mark == "+" { facts.insert("\(topic)-\(number): \(member)") }
        }
      }
    }
    return facts
  }

  /// From lanes such as `c1  t0-0…2,5 +t1-1 −t1-2   4`, which may go on in indented lines.
  private static func facts(inLanes lines: [String]) -> Facts {
    var facts: Facts = []
    var member = ""
    var topic = ""
    var goesOn = false
    for line in lines {
      var words = line.split(separator: " ")
      if !line.hasPrefix(" "), !words.isEmpty { member = String(words.removeFirst()) }
      for word in words where member.hasPrefix("c") {
        var numbers = word[...]
        if let match = word.prefixMatch(of: /([+−]?)(t\d+)-/) {
          topic = match.1 == "−" ? "" : String(match.2)
          numbers = word[match.range.upperBound...]
        } else if !goesOn {
          continue
        }
        goesOn = word.hasSuffix(",")
        if topic.isEmpty { continue }
        for run in numbers.split(separator: ",") {
          let ends = run.split(separator: "…").compactMap { Int($0) }
          for number in (ends.first ?? 0)...(ends.last ?? -1) {
            facts.insert("\(topic)-\(number): \(member)")
          }
        }
      }
    }
    return facts
  }
}
