import Diagrams
import Testing
import Texts

@Suite("Charts, strips and bytes")
struct ChartPictureTests {
  private static let english = TextStyle(language: .en, width: 80)

  @Test("Draws bars in proportion, something for one and nothing for none")
  func bars() {
    let picture = HistogramPicture(
      title: Sentence(ko: "t", en: "t"),
      bars: [.init("a", 1000), .init("b", 500), .init("c", 1), .init("d", 0)])
    let rows = picture.text(Self.english).split(separator: "\n")
    #expect(rows[1] == "a  1,000  " + String(repeating: "█", count: 60))
    #expect(rows[2] == "b    500  " + String(repeating: "█", count: 30))
    #expect(rows[3] == "c      1  ▏")
    #expect(rows[4] == "d      0")
    #expect(rows[5] == "total 1,501 · least 0 · most 1,000")
  }

  @Test("Shows the first and the last of many bars")
  func manyBars() {
    let picture = HistogramPicture(
      title: Sentence(ko: "t", en: "t"), bars: (0..<1000).map { .init("p\($0)", $0) })
    let text = picture.text(Self.english)
    #expect(text.split(separator: "\n").count == 23)
    #expect(text.contains("… 980 more") && text.contains("p999"))
  }

  @Test("Counts switches, and separates neighbours that differ")
  func strip() {
    let picture = StripPicture(
      title: Sentence(ko: "t", en: "t"), cells: ["3", "3", "0", "0", "0", "3"])
    #expect(picture.text(Self.english) == "t\n\n3 3│0 0 0│3\n\n2 switches\n")
    let sentences = picture.text(TextStyle(language: .en, medium: .sentences))
    #expect(sentences.contains("2. Numbers 3 to 5: 0.\n3. Number 6: 3.\n"))
  }

  @Test("Numbers the fields of bytes below them")
  func bytes() {
    #expect(
      Samples.bytes.text(Self.english) == #"""
        19 bytes

        0000  00 00 00 00 2a 7b 22 69 64 22 3a 31 7d ed 95 9c  ····*{"id":1}···
              1  2────────── 3───────────────────────────────
        0010  ea b8 80                                         ···
              3───────

        1  byte 0      magic byte
        2  bytes 1–4   schema ID, big-endian int32
        3  bytes 5–18  payload

        """#)
  }

  @Test("Says when a bound was exceeded, and when it never was")
  func bound() {
    #expect(Samples.throughput.text(Self.english).contains("above the bound from 4s to 6s"))
    #expect(Samples.throughput.svg(.en).contains("<title>above the bound from 4s to 6s</title>"))
    let calm = LineChartPicture(
      title: Sentence(ko: "t", en: "t"), unit: "B/s", window: .zero..<(.seconds(2)),
      points: [.init(at: .zero, 10), .init(at: .seconds(1), 20)], bound: 20)
    #expect(
      calm.text(TextStyle(language: .en, medium: .sentences))
        == "t: peak 20 B/s at 1s; bound 20 B/s; never above the bound.\n")
  }

  @Test("Aligns columns, wraps what may wrap, and falls to blocks where even that does not fit")
  func table() {
    let picture = TablePicture(
      columns: [.init("k"), .init("n", alignment: .trailing), .init("text", wraps: true)],
      rows: [["이름", "7", "one two three four five six"], ["b", "1000", "x"]])
    #expect(
      picture.text(TextStyle(width: 28)) == """
        k        n  text
        ────────────────────────────
        이름     7  one two three
                    four five six
        b     1000  x

        """)
    #expect(
      picture.text(TextStyle(width: 20)) == """
        k  이름
        n  7
        text  one two three
              four five six

        k  b
        n  1000
        text  x

        """)
  }
}
