extension String {
  /// The text with every character that could deceive a reader or steer a terminal written out.
  ///
  /// Control, bidirectional, zero-width and line-separating characters become `\n`, `\t` or
  /// `\u{…}`. All text that came from a file or a person is shown through this; everything else in
  /// it, Hangul and combining marks included, stays as it is.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  package var harmless: String {
    // Nearly every text is harmless already, and a copy of it would be waste.
    guard unicodeScalars.contains(where: \.isDeceptive) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isDeceptive:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is invisible and yet does something.
  fileprivate var isDeceptive: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
