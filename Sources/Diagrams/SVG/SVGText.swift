internal import Texts

/// Text on its way into a document.
enum SVGText {
  /// The text as the content of an element: harmless, valid in XML 1.0 and escaped.
  ///
  /// Everything that a picture writes passes here.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.harmless.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // XML 1.0 has no way to write these two at all; control characters are harmless by now.
      case "\u{FFFE}", "\u{FFFF}":
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
