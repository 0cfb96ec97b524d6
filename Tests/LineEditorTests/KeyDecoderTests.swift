import Testing

@testable import LineEditor

@Suite("Decoding keys")
struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.flatMap { decoder.decode($0) }
  }

  private func characters(_ text: String) -> [Key] { text.unicodeScalars.map(Key.character) }

  @Test("Reads UTF-8", arguments: ["a", "é", "한글", "🙂", "\u{1}", "\u{7F}", "토픽 topic"])
  func text(text: String) {
    #expect(keys(Array(text.utf8)) == characters(text))
  }

  @Test(
    "Shows bytes that are no UTF-8, and goes on behind them",
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x80, 0x61], "\u{FFFD}a"), ([0xED, 0x95, 0x61], "\u{FFFD}a"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80, 0x80], "\u{FFFD}"),
      ([0xC2, 0xED, 0x95, 0x9C], "\u{FFFD}한"), ([0xF5, 0x61], "\u{FFFD}a"),
    ] as [([UInt8], String)])
  func malformed(bytes: [UInt8], text: String) {
    #expect(keys(bytes) == characters(text))
  }

  @Test("Reads the sequence of every key it knows", arguments: Key.sequences.map { ($0, $1) })
  func sequence(sequence: String, key: Key) {
    #expect(keys(Array(("\u{1B}" + sequence).utf8)) == [key])
  }

  @Test("Waits to see what Esc begins, and gives up when told to")
  func escape() {
    var decoder = KeyDecoder()
    for begun in ["\u{1B}", "\u{1B}[", "\u{1B}\u{1B}["] {
      let early = begun.utf8.flatMap { decoder.decode($0) }
      #expect(early.isEmpty && decoder.isUndecided)
      let late = [decoder.flush(), decoder.flush()]
      #expect(late == [characters(begun), []] && !decoder.isUndecided)
    }
  }

  @Test("Passes Alt with a letter on to libedit", arguments: ["b", "한", "\u{7F}"])
  func alt(letter: String) {
    #expect(keys(Array(("\u{1B}" + letter).utf8)) == characters("\u{1B}" + letter))
  }

  @Test(
    "Swallows the sequences of other keys", arguments: ["[15~", "[1;2P", "[Z", "[?1;2c", "[200;1~"])
  func unknown(sequence: String) {
    #expect(keys(Array("\u{1B}\(sequence)x".utf8)) == characters("x"))
  }

  @Test(
    "Takes a paste for text, whatever is in it",
    arguments: [
      ("한글 topic", "한글 topic"), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("a\tb", "a b"),
      ("\u{1B}[A\u{3}\u{4}x", "[Ax"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("e\u{301}", "é"),
      ("[201~", "[201~"), ("\u{200D}", "\u{200D}"),
    ])
  func paste(pasted: String, text: String) {
    #expect(
      keys(Array("\u{1B}[200~\(pasted)\u{1B}[201~!".utf8)) == [.paste(text)] + characters("!"))
  }
}
