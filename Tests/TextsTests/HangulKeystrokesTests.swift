import Testing
import Texts

@Suite("Hangul keystrokes")
struct HangulKeystrokesTests {
  @Test(
    "Reads back what was typed with Hangul switched on",
    arguments: [
      ("ㅗ디ㅔ", "help"), ("새ㅔㅑㅊ ㅐㄱㅇㄷㄱㄴ 6", "topic orders 6"), ("ㅁㄴ냐후 ㄱ뭏ㄷ", "assign range"),
      ("브ㅡ", "qmm"), ("ㅈㅎ", "wg"), ("뷁", "qnpfr"), ("ㄳㅄ", "rtqt"), ("쌔ㅒㅖ", "ToOP"),
      ("의왜뒤", "dmldhoenl"), ("ㅂ!", "q!"),
    ])
  func typed(hangul: String, latin: String) {
    #expect(HangulKeystrokes.latin(hangul) == latin)
  }

  @Test("Leaves a text without Hangul alone", arguments: ["", "help", "6", "é", "漢字", "かな"])
  func notTyped(text: String) {
    #expect(HangulKeystrokes.latin(text) == nil)
  }

  @Test("Takes every syllable apart into keys of its own")
  func everySyllable() {
    let keys = (0xAC00...0xD7A3).compactMap(Unicode.Scalar.init).compactMap {
      HangulKeystrokes.latin(String($0))
    }
    #expect(keys.count == 11172)
    // No two syllables are typed alike: the keyboard would not know which was meant.
    #expect(Set(keys).count == 11172)
    #expect(keys.allSatisfy { (2...5).contains($0.count) && $0.allSatisfy(\.isLetter) })
  }
}
