package import Texts

extension [UInt8] {
  /// Reads pairs of hexadecimal digits, of either case, with nothing between them.
  ///
  /// - Throws: ``HexProblem`` with what is no digit, or that one is missing.
  package init(hex text: String) throws(HexProblem) {
    var digits: [UInt8] = []
    for character in text {
      // Full-width digits have a value too, but nobody writes bytes with them.
      guard character.isASCII, let value = character.hexDigitValue else {
        throw .notADigit(String(character), in: text)
      }
      digits.append(UInt8(value))
    }
    guard digits.count.isMultiple(of: 2) else { throw .oddLength(text) }
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
