import Diagrams
import KafkaModel
import Testing
import Texts

@Suite("Picture of variants")
struct ComparePictureTests {
  @Test("Marks the best of each row, and nothing where all are equal")
  func best() {
    let rows = Samples.compared.text(TextStyle(language: .en)).split(separator: "\n")
    func row(_ name: String) -> [Substring] {
      rows.first { $0.hasPrefix(name) }?.split(separator: " ") ?? []
    }
    #expect(row("spread") == ["spread", "3", "0", "✓", "–"])
    #expect(row("idle") == ["idle", "0", "0", "–"])
    #expect(row("rounds") == ["rounds", "1", "✓", "2", "–"])
    #expect(row("unavailable") == ["unavailable", "27.012s", "350ms", "✓", "–"])
  }

  @Test("Says why a variant failed, in every rendering")
  func failure() {
    for width in [20, 40, 80] {
      let text = Samples.compared.text(TextStyle(language: .en, width: width))
      #expect(
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .contains("The subscriptions differ."))
    }
    let sentences = Samples.compared.text(TextStyle(language: .ko, medium: .sentences))
    #expect(sentences.contains("protocol=consumer: 실패. 구독이 서로 다릅니다."))
    #expect(Samples.compared.svg(.en).contains("failed. The subscriptions differ."))
  }

  @Test("Has one column a variant where columns fit, else one block")
  func blocks() {
    #expect(Samples.compared.text(TextStyle(language: .en, width: 80)).contains("───"))
    let narrow = Samples.compared.text(TextStyle(language: .en, width: 40))
    #expect(!narrow.contains("───"))
    #expect(narrow.contains("\nrange\n  c1 4, c2 4, c3 1\n"))
  }

  @Test("Leaves out what nobody measured, and shows zero where it was measured")
  func unmeasured() {
    let picture = ComparePicture(
      members: [Member("c1", topics: [])],
      variants: [
        .init("a", .assigned(.empty, .init())), .init("b", .assigned(.empty, .init(moved: 0))),
      ])
    let text = picture.text(TextStyle(language: .en))
    #expect(text.contains("moved    –   0"))
    #expect(!text.contains("stopped"))
  }

  @Test("Says the same numbers in SVG and in text")
  func facts() {
    let svg = Samples.compared.svg(.en)
    for fact in ["range, c1: 4", "range, c3: 1", "cooperative-sticky, c3: 3"] {
      #expect(svg.contains("<title>\(fact)</title>"))
    }
    for value in ["27.012s", "350ms ✓", "1 ✓", "0 ✓"] { #expect(svg.contains(">\(value)</text>")) }
  }
}
