/// The lines of a text, by which the reader tells what cmark's tree leaves out.
struct SourceLines {
  private let bytes: [UInt8]

  /// Where each line starts.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let next = index + 1
      let isLineFeed = byte == UInt8(ascii: "\n")
      let isLoneReturn =
        byte == UInt8(ascii: "\r") && (next == bytes.count || bytes[next] != UInt8(ascii: "\n"))
      if isLineFeed || isLoneReturn { starts.append(next) }
    }
    self.starts = starts
  }

  /// The bytes of a line, counted from 1, without the end of the line and spaces before it.
  private subscript(line: Int) -> ArraySlice<UInt8> {
    guard starts.indices.contains(line - 1) else { return [] }
    var slice = bytes[starts[line - 1]..<(line < starts.count ? starts[line] : bytes.count)]
    while let last = slice.last, last.isSpace || last.isLineEnd { slice.removeLast() }
    return slice
  }

  /// Whether a thematic break is drawn with `-`, and not with `*` or `_`.
  func endsInDash(line: Int) -> Bool { self[line].last == UInt8(ascii: "-") }

  /// How many dashes stand below the text of a heading and make it one.
  ///
  /// - Parameters:
  ///   - line: The line on which the heading's text starts, counted from 1.
  ///   - column: The byte of that line with which it starts, counted from 1.
  /// - Returns: `nil` for a heading that is marked by `##` in front of it.
  func dashes(belowHeadingAt line: Int, column: Int) -> Int? {
    let text = self[line].dropFirst(column - 1)
    let marker = text.prefix { $0 == UInt8(ascii: "#") }
    if marker.count == 2 && (text.count == 2 || text.dropFirst(2).first?.isSpace == true) {
      return nil
    }
    // The text may have several lines; the first one below of nothing but dashes ends it.
    for below in (line + 1)..<max(line + 2, starts.count + 1) {
      let dashes = self[below].drop { $0.isSpace || $0 == UInt8(ascii: ">") }
      if dashes.isEmpty { return nil }
      if dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) { return dashes.count }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
