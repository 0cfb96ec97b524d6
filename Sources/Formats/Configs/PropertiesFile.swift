package import Texts

/// The settings in a file: Java's properties, librdkafka's lines of `name=value`, or an INI file.
package struct PropertiesFile: Hashable, Sendable {
  /// One setting.
  package struct Entry: Hashable, Sendable {
    package var section: String?
    package var name: String
    package var value: String

    /// The number of the line on which it begins, from one.
    package var line: Int
  }

  package private(set) var entries: [Entry] = []

  /// The numbers of lines that are neither settings nor anything else.
  package private(set) var malformed: [Int] = []

  /// Whether the file has sections, as INI files do and properties do not.
  package let hasSections: Bool

  /// The largest file that is read, in bytes.
  package static let byteLimit = 16 * 1_048_576

  /// Reads a file; a heading in brackets tells that it is INI.
  ///
  /// Lines are read as `java.util.Properties` reads them: `=`, `:` or a space ends the name, `#` and
  /// `!` begin comments, a backslash at the end of a line continues it and escapes within. In an INI
  /// file `#` and `;` begin comments, nothing is escaped, and an indented line continues a value.
  ///
  /// - Throws: ``PropertiesProblem``.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(_ bytes: [UInt8]) throws(PropertiesProblem) {
    guard bytes.count <= Self.byteLimit else { throw .tooLarge(limit: Self.byteLimit) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(TextPlace(ofByte: UTF8Place.firstInvalidByte(of: bytes), in: bytes))
    }
    // U+FEFF is a mark that editors on Windows leave, and no part of the first name.
    let content =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    let lines = Self.lines(content)
    hasSections = lines.contains { Self.section($0) != nil }
    if hasSections { readINI(lines) } else { readProperties(lines) }
    guard !entries.isEmpty || !malformed.isEmpty else { throw .noSettings }
  }

  package init(_ text: String) throws(PropertiesProblem) { try self.init(Array(text.utf8)) }

  typealias Line = Substring.UnicodeScalarView

  /// The lines, which end with LF, CR LF or CR.
  private static func lines(_ text: Line) -> [Line] {
    var lines: [Line] = []
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != "\n" && $0 != "\r" }
      lines.append(line)
      rest = rest[line.endIndex...]
      let isPair = rest.first == "\r" && rest.dropFirst().first == "\n"
      rest = rest.dropFirst(isPair ? 2 : 1)
    }
    return lines
  }

  /// The name of the section that a line opens; `nil` if it opens none.
  private static func section(_ line: Line) -> String? {
    let line = String(line).trimmed
    guard line.hasPrefix("["), line.hasSuffix("]"), line.count > 2, !line.contains("=") else {
      return nil
    }
    return String(line.dropFirst().dropLast())
  }
}

// MARK: - INI

extension PropertiesFile {
  private mutating func readINI(_ lines: [Line]) {
    var section: String?
    for (index, line) in lines.enumerated() {
      let text = String(line).trimmed
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix(";") { continue }
      if let name = Self.section(line) {
        section = name
        continue
      }
      let isIndented = line.first == " " || line.first == "\t"
      if isIndented, let last = entries.indices.last, entries[last].section == section {
        entries[last].value += "\n" + text
        continue
      }
      guard let mark = text.firstIndex(where: { $0 == "=" || $0 == ":" }), mark > text.startIndex
      else {
        malformed.append(index + 1)
        continue
      }
      entries.append(
        Entry(
          section: section, name: String(text[..<mark]).trimmed,
          value: String(text[text.index(after: mark)...]).trimmed, line: index + 1))
    }
  }
}

// MARK: - Properties

extension PropertiesFile {
  private mutating func readProperties(_ lines: [Line]) {
    var index = 0
    while index < lines.count {
      let number = index + 1
      var logical = Array(lines[index].drop(while: Self.isBlank))
      index += 1
      guard let first = logical.first, first != "#", first != "!" else { continue }
      while Self.isContinued(logical) {
        logical.removeLast()
        guard index < lines.count else { break }
        logical += lines[index].drop(while: Self.isBlank)
        index += 1
      }
      guard let entry = Self.entry(logical, line: number) else {
        malformed.append(number)
        continue
      }
      entries.append(entry)
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{C}"
  }

  /// Whether the line ends in a backslash that is not itself escaped.
  private static func isContinued(_ line: [Unicode.Scalar]) -> Bool {
    line.reversed().prefix { $0 == "\\" }.count % 2 == 1
  }

  /// Divides a logical line; `nil` if it has an escape that is none, at which Java stops reading.
  private static func entry(_ line: [Unicode.Scalar], line number: Int) -> Entry? {
    var end = 0
    while end < line.count, line[end] != "=", line[end] != ":", !isBlank(line[end]) {
      end += line[end] == "\\" ? 2 : 1
    }
    end = min(end, line.count)
    var start = line[end...].firstIndex { !isBlank($0) } ?? line.count
    if start < line.count, line[start] == "=" || line[start] == ":" {
      start = line[(start + 1)...].firstIndex { !isBlank($0) } ?? line.count
    }
    guard let name = unescaped(line[..<end]), let value = unescaped(line[start...]) else {
      return nil
    }
    return Entry(section: nil, name: name, value: value, line: number)
  }

  private static func unescaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    var units: [UInt16] = []
    var rest = scalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        if scalar != "\\" { units += UTF16.encode(scalar).map { Array($0) } ?? [] }
        continue
      }
      switch escaped {
      case "t": units.append(0x09)
      case "n": units.append(0x0A)
      case "f": units.append(0x0C)
      case "r": units.append(0x0D)
      case "u":
        let digits = rest.prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit),
          let unit = UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
        else { return nil }
        units.append(unit)
        rest = rest.dropFirst(4)
      default: units += UTF16.encode(escaped).map { Array($0) } ?? []
      }
    }
    // Java holds lone surrogates too; shown they are a replacement character everywhere.
    return String(decoding: units, as: UTF16.self)
  }
}

extension String {
  /// The text without white space at either end.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
