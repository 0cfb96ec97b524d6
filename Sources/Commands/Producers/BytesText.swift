internal import Texts

/// Sizes as people write them: `500000`, `12MB`, `1.5MB`, `16KiB`.
enum BytesText {
  /// The largest size that is read: 1000 GB.
  static let limit = 1_000_000_000_000

  // Longer endings first: `B` is the end of them all.
  private static let units: [(name: String, bytes: Int)] = [
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("kB", 1000), ("KB", 1000),
    ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1),
  ]

  /// Reads a whole number of bytes, at least 1.
  ///
  /// - Throws: ``ProducerRefusal/notBytes(_:of:)``.
  static func read(_ text: String, of what: String) throws(ProducerRefusal) -> Int {
    let unit = units.first { text.hasSuffix($0.name) }
    let digits = text.dropLast(unit?.name.count ?? 0)
    // `Double` would read "1e9", "0x10" and "inf" too.
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let number = Double(digits), let bytes = Int(exactly: number * Double(unit?.bytes ?? 1)),
      (1...limit).contains(bytes)
    else { throw .notBytes(text, of: what) }
    return bytes
  }
}
