/// A place in a text, as editors count it: from one, and columns in Unicode scalars.
package struct TextPlace: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte of a text in UTF-8.
  ///
  /// Lines end with LF, CR LF or CR.
  ///
  /// - Complexity: O(*n*) for *n* bytes before it.
  package init(ofByte offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    var line = 1
    var lineStart = 0
    for (index, byte) in before.enumerated() {
      let endsLine =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && bytes.dropFirst(index + 1).first != UInt8(ascii: "\n")
      guard endsLine else { continue }
      line += 1
      lineStart = index + 1
    }
    // A scalar has one byte that does not continue another.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    self.init(line: line, column: column + 1)
  }

  package var sentence: Sentence {
    Sentence(ko: "\(line)행 \(column)열", en: "line \(line), column \(column)")
  }
}
