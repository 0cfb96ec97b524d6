import Testing
import Texts

@Suite("Text for a terminal")
struct TerminalTests {
  @Test(
    "Counts cells, not characters",
    arguments: [
      ("orders", 6), ("주문", 4), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2),
      ("┌─┐", 3), ("ｱ", 1), ("Ａ", 2), ("", 0),
    ])
  func cells(text: String, cells: Int) { #expect(text.cells == cells) }

  @Test("Cuts between characters and never in the middle of a wide one")
  func truncation() {
    #expect("주문접수".truncated(toCells: 6) == "주문…")
    #expect("주문접수".truncated(toCells: 5) == "주문…")
    #expect("주문".truncated(toCells: 4) == "주문")
    #expect("주문".padded(toCells: 6) == "주문  ")
  }

  @Test(
    "Writes out what could steer a terminal or deceive a reader",
    arguments: [
      ("a\u{1B}[31m", "a\\u{1B}[31m"), ("a\nb\tc", "a\\nb\\tc"), ("\u{202E}evil", "\\u{202E}evil"),
      ("zero\u{200B}width", "zero\\u{200B}width"), ("주문 e\u{301}", "주문 e\u{301}"),
      ("\u{FEFF}bom", "\\u{FEFF}bom"), ("\u{2028}", "\\u{2028}"), ("\u{9B}", "\\u{9B}"),
    ])
  func harmless(text: String, shown: String) { #expect(text.harmless == shown) }

  @Test(
    "Reads Hangul back as the keys of the two-set keyboard",
    arguments: [
      ("ㅗ디ㅔ", "help"), ("메ㅔㅣㅛ", "apply"), ("ㅁㄴ냐후", "assign"), ("새ㅔㅑㅊ", "topic"),
      ("ㅂ", "q"), ("닭ㅆ", "ekfrT"), ("왜 3", "dho 3"), ("help", nil), ("3", nil),
    ])
  func keystrokes(text: String, keys: String?) { #expect(HangulKeystrokes.latin(text) == keys) }
}
