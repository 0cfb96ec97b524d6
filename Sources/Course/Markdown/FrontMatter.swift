/// The lines between two `---` at the very start of a file, which describe it.
struct FrontMatter {
  /// The lines as they stand there, without the two `---`.
  let lines: [String]

  /// The first of the lines, counted from 1 in the file.
  let firstLine = 2

  /// How many lines of the file come before its text, both `---` included.
  var lineCount: Int { lines.count + 2 }

  /// Takes the front matter off a text.
  ///
  /// - Returns: `nil` if the text starts with none: a `---` that is not followed by `key:` is a
  ///   page break.
  static func split(_ bytes: [UInt8]) -> (matter: FrontMatter, body: [UInt8])? {
    let mark = Array("\u{FEFF}".utf8)
    var rest = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    guard rest.takeLine() == "---" else { return nil }
    var lines: [String] = []
    while !rest.isEmpty {
      guard let line = rest.takeLine() else { return nil }
      if line == "---" { return (FrontMatter(lines: lines), Array(rest)) }
      if lines.isEmpty && !line.startsWithKey { return nil }
      lines.append(line)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Removes the first line, and returns it without spaces at its end; `nil` if it is not UTF-8.
  fileprivate mutating func takeLine() -> String? {
    let line = prefix { !$0.isLineEnd }
    self = self[line.endIndex...]
    if starts(with: "\r\n".utf8) { removeFirst(2) } else { self = dropFirst() }
    return String(validating: line, as: UTF8.self).map {
      String($0.reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

extension String {
  fileprivate var startsWithKey: Bool {
    let key = prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    return !key.isEmpty && dropFirst(key.count).hasPrefix(":")
  }
}
