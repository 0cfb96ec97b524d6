internal import Formats
internal import Texts

/// The keys of records as people give them: words of a line, or lines of a file.
enum RecordKeys {
  /// The largest file of keys, in bytes.
  static let byteLimit = 16 << 20

  /// The most records that one command places.
  static let limit = 1_000_000

  /// Reads one key: its text, or its bytes in hexadecimal.
  ///
  /// - Throws: ``HexProblem``.
  static func read(_ text: String, asHex: Bool) throws(HexProblem) -> [UInt8] {
    asHex ? try [UInt8](hex: text) : Array(text.utf8)
  }

  /// Reads one key a line; empty lines are none.
  ///
  /// Bytes that are no UTF-8 are a key all the same.
  ///
  /// - Throws: ``HexProblem``, ``ProducerRefusal/noKeys(file:)`` or ``ValueRefusal``.
  static func read(_ bytes: [UInt8], of file: String, asHex: Bool) throws -> [[UInt8]] {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    let keys = try lines.filter { !$0.isEmpty }.map { line in
      asHex ? try read(String(decoding: line, as: UTF8.self), asHex: true) : Array(line)
    }
    guard !keys.isEmpty else { throw ProducerRefusal.noKeys(file: file) }
    guard keys.count <= limit else {
      throw ValueRefusal.tooLarge(what: file, asked: keys.count, limit: limit)
    }
    return keys
  }
}
