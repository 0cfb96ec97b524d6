internal import Texts

/// The spelling of answers, taken out of the way.
enum AnswerText {
  /// The text without full-width forms, typographic signs and outer spaces.
  ///
  /// Input methods leave them behind without anybody noticing.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { scalars.append(ascii) }
      case 0x3000, 0xA0: scalars.append(" ")
      case 0x2010...0x2015, 0x2212: scalars.append("-")
      case 0x3001: scalars.append(",")
      case 0x2018, 0x2019: scalars.append("'")
      case 0x200B...0x200F, 0xFEFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(String(scalars).trimmingSpaces)
  }

  /// A text by which two spellings of the same words are equal.
  static func key(_ text: String) -> String {
    let lowered = plain(text).lowercased().map { character -> Character in
      character.isLetter || character.isNumber || character == "-" || character == "."
        ? character : " "
    }
    return String(lowered).split(separator: " ").joined(separator: " ")
  }

  /// Words for "nothing at all".
  static let none: Set<String> = [
    "none", "nothing", "nobody", "empty", "no one", "zero", "-", "0", "없음", "없다", "없습니다",
    "아무도", "비어 있음", "빈 목록",
  ]
}
