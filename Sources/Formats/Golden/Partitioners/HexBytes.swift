extension [UInt8] {
  /// Reads pairs of hexadecimal digits, of either case, with nothing between them.
  ///
  /// - Returns: `nil` if a digit is missing or no digit.
  package init?(hex text: String) {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
