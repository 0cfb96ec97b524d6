package import Texts

/// Reads durations as people type them: `500ms`, `12.5s`, `5m`, `1h`.
///
/// `Duration.text` writes them.
package enum DurationText {
  /// What a number without a unit means.
  package enum BareNumber: Sendable {
    /// Nothing: the reader is asked which unit was meant.
    ///
    /// Zero is let through, as it is the same in any unit.
    case refused
    /// Milliseconds, as after a name that ends in `.ms`.
    case milliseconds
  }

  /// Reads a duration of whole milliseconds, at most 1,000,000 hours.
  ///
  /// One space may stand before the unit, as in the workbook's own output.
  ///
  /// - Throws: ``DurationProblem`` with the text as it was found.
  package static func read(
    _ text: String, bareNumber: BareNumber = .refused
  ) throws(DurationProblem) -> Duration {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var rest = text.utf8[...].dropFirst(isNegative ? 1 : 0)
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty else { throw .unreadable(text) }
    guard !isNegative else { throw .negative(text) }
    rest = rest[whole.endIndex...]

    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { throw .unreadable(text) }
      rest = rest[fraction.endIndex...]
    }
    let isZero = [whole, fraction].allSatisfy { $0.allSatisfy { $0 == UInt8(ascii: "0") } }
    let scale: Int64
    switch (rest.isEmpty, bareNumber) {
    case (true, .refused) where !isZero: throw .noUnit(text)
    case (true, _): scale = 1
    case (false, _): scale = try milliseconds(inUnit: rest, of: text)
    }
    return .milliseconds(
      try count(whole: whole, fraction: fraction, scale: scale, of: text))
  }

  private static let limit: Int64 = 1_000_000 * 3_600_000

  private static func milliseconds(
    inUnit unit: Substring.UTF8View, of text: String
  ) throws(DurationProblem) -> Int64 {
    let unit = unit.first == UInt8(ascii: " ") ? unit.dropFirst() : unit
    switch String(Substring(unit)) {
    case "ms": return 1
    case "s": return 1000
    case "m": return 60_000
    case "h": return 3_600_000
    case let unit where unit.allSatisfy(\.isLetter): throw .unknownUnit(text, unit: unit)
    default: throw .unreadable(text)
    }
  }

  private static func count(
    whole: Substring.UTF8View, fraction: Substring.UTF8View, scale: Int64, of text: String
  ) throws(DurationProblem) -> Int64 {
    let (count, overflow) = (Int64(Substring(whole)) ?? .max)
      .multipliedReportingOverflow(by: scale)
    guard !overflow, count <= limit else { throw .tooLong(text) }

    var digits = fraction
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { return count }
    // An hour has 3,600,000 ms = 2⁷·3²·5⁵, so that no eighth digit can end on a whole millisecond.
    guard digits.count <= 7, let numerator = Int64(Substring(digits)) else { throw .tooFine(text) }
    let denominator = (0..<digits.count).reduce(Int64(1)) { power, _ in power * 10 }
    let (part, rest) = (numerator * scale).quotientAndRemainder(dividingBy: denominator)
    guard rest == 0 else { throw .tooFine(text) }
    guard count + part <= limit else { throw .tooLong(text) }
    return count + part
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
