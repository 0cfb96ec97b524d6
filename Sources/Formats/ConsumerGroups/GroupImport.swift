package import Texts

/// Groups read from what kafka-consumer-groups printed, and the lines that came to nothing.
package struct GroupImport: Hashable, Sendable {
  /// The groups, in the order in which they were named.
  package var groups: [DescribedGroup] = []

  package var ignored: [IgnoredLine] = []

  /// The largest output that is read, in bytes.
  package static let byteLimit = 16 * 1_048_576

  /// Reads the output of `kafka-consumer-groups.sh --describe`, any of its views, one or several.
  ///
  /// All versions since 0.9 are read: with and without a column for the group, with assignments as
  /// `orders(0,1)` or `orders:0,1`, offsets that are missing, and whatever else a terminal has shown
  /// in between. Views of one group become one group.
  ///
  /// - Throws: ``GroupImportProblem`` if there is no group in it.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(_ bytes: [UInt8]) throws(GroupImportProblem) {
    guard bytes.count <= Self.byteLimit else { throw .tooLarge(limit: Self.byteLimit) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(TextPlace(ofByte: UTF8Place.firstInvalidByte(of: bytes), in: bytes))
    }
    var reader = GroupTableReader()
    // `isNewline` holds for CR LF, which is one character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
    groups = reader.groups
    ignored = reader.ignored
    guard !groups.isEmpty else { throw .noTable(lines: lines.count) }
  }

  package init(_ text: String) throws(GroupImportProblem) { try self.init(Array(text.utf8)) }
}
