/// Reads Hangul back as the Latin keys that were pressed for it.
///
/// Somebody who forgets to switch the input method types `ㅗ디ㅔ` for `help`. On the two-set
/// keyboard (KS X 5002) every jamo is one key or two, so the keys can be told from the text.
package enum HangulKeystrokes {
  /// The keys behind a text, or `nil` if it holds no Hangul.
  ///
  /// Characters that are no Hangul stay as they are.
  package static func latin(_ text: String) -> String? {
    var keys = ""
    var isHangul = false
    for scalar in text.unicodeScalars {
      if let pressed = pressed(for: scalar) {
        keys += pressed
        isHangul = true
      } else {
        keys.unicodeScalars.append(scalar)
      }
    }
    return isHangul ? keys : nil
  }

  private static func pressed(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xAC00...0xD7A3:
      // A syllable's number counts finals fastest, then vowels, then initials (Unicode 3.12).
      let number = Int(scalar.value - 0xAC00)
      let initial = initials[number / (21 * 28)]
      let vowel = vowels[number / 28 % 21]
      return initial + vowel + finals[number % 28]
    case 0x3131...0x3163: return compatibilityJamo[Int(scalar.value - 0x3131)]
    default: return nil
    }
  }

  private static let initials = [
    "r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
  ]

  private static let vowels = [
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l",
  ]

  private static let finals = [
    "", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g",
  ]

  /// U+3131 to U+3163: jamo that stand alone, as they do before a syllable is complete.
  private static let compatibilityJamo = [
    "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l",
  ]
}
