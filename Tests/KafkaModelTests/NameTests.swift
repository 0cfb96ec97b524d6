import KafkaModel
import TestSupport
import Testing

@Suite("A name, as Java's strings are")
struct NameTests {
  /// The characters at which UTF-8, UTF-16 and Unicode's own order part ways.
  private static let characters: [Unicode.Scalar] = [
    "\0", "-", "1", "a", "\u{7F}", "\u{80}", "é", "\u{301}", "e", "\u{7FF}", "\u{800}", "가", "힣",
    "\u{D7FF}", "\u{E000}", "\u{EFFF}", "\u{F000}",
    "\u{FF01}", "\u{FFFF}", "\u{10000}", "😀", "\u{10FFFF}",
  ]

  @Test("Orders and tells apart as the UTF-16 units do, at every length")
  func agreesWithUTF16() {
    var random = SeededGenerator(seed: 20)
    let names = (0..<250).map { _ in Self.name(&random) }
    for one in names {
      for other in names {
        let (left, right) = (Array(one.utf16), Array(other.utf16))
        let shown = Comment(rawValue: "\(left) \(right)")
        let precedes = TopicName(one) < TopicName(other)
        let isSame = TopicName(one) == TopicName(other)
        if precedes != left.lexicographicallyPrecedes(right) { Issue.record(shown) }
        if isSame != (left == right) { Issue.record(shown) }
      }
    }
  }

  @Test("Sorts many as comparing them in pairs does, whatever they begin with", arguments: 0..<200)
  func sortsPlaces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let prefix = Self.name(&random)
    let names = (0..<30).map { _ in
      TopicName(prefix + Self.name(&random) + Self.name(&random) + Self.name(&random))
    }
    let expected = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    #expect(names.ascendingPlaces() == expected.map { Int32($0) })
  }

  @Test("Keeps two spellings of one character apart as keys")
  func spellings() {
    let names: Set<TopicName> = ["\u{E9}", "e\u{301}", "\u{E9}"]
    #expect(names.count == 2)
  }

  private static func name(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      text.append(characters.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }
}
