/// How much work a text could make for cmark-gfm, estimated from its lines before it is parsed.
///
/// For a few constructions the library takes time that grows with the square of the text's length:
/// containers in containers with many lines, tables (whose short rows are filled up), addresses in
/// long words, markup without end in one paragraph, references to long definitions. The estimates
/// count steps of the library, or bytes that it makes up; ordinary texts, however long, stay far
/// below the ``limit``.
struct ParsingCost {
  /// What a text may cost beyond its length, in steps or bytes: about a second.
  static let limit = 400_000_000

  /// What a text costs whatever extensions are used.
  private(set) var text = 0

  /// What it costs more with tables.
  private(set) var tables = 0

  /// What it costs more with addresses that become links by themselves.
  private(set) var autolinks = 0

  init(_ bytes: [UInt8]) {
    var deepest = 0
    var lineCount = 0
    var longestDefinition = 0
    var paragraph = Paragraph()
    var rows = Rows()

    for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd) {
      lineCount += 1
      deepest = max(deepest, line.columnOfLastMarker)
      autolinks.add(line.squaresOfWordLengths)

      let isBlank = line.allSatisfy(\.isSpace)
      if isBlank || line.startsItem {
        text.add(paragraph.cost)
        longestDefinition = max(longestDefinition, paragraph.longestDefinition)
        paragraph = Paragraph()
      }
      if isBlank {
        tables.add(rows.cost)
        rows = Rows()
      } else {
        paragraph.add(line)
        rows.add(line)
      }
    }
    text.add(paragraph.cost)
    tables.add(rows.cost)
    longestDefinition = max(longestDefinition, paragraph.longestDefinition)
    text.add(lineCount, times: deepest)
    text.add(bytes.count { $0 == UInt8(ascii: "]") }, times: longestDefinition)
  }
}

/// Lines that may be one paragraph: markup that is opened in it is closed in it or not at all.
private struct Paragraph {
  private var byteCount = 0
  private var markupCount = 0

  /// The bytes since the last line that may start a link definition; `nil` before the first.
  private var definition: Int?

  private(set) var longestDefinition = 0

  mutating func add(_ line: ArraySlice<UInt8>) {
    byteCount += line.count
    markupCount += line.count(where: \.isMarkup)
    if line.mayDefineLink { definition = 0 }
    definition? += line.count
    longestDefinition = max(longestDefinition, definition ?? 0)
  }

  /// Each piece of markup may search all of the paragraph for its other half.
  var cost: Int { markupCount.multiplied(by: byteCount) }
}

/// Lines without a blank one between them, which may be rows of tables.
private struct Rows {
  private var byteCount = 0
  private var lineCount = 0
  private var squaresOfPipes = 0
  private var delimiterRows = 0
  private var mostColumns = 0

  mutating func add(_ line: ArraySlice<UInt8>) {
    byteCount += line.count
    lineCount += 1
    let pipes = line.count { $0 == UInt8(ascii: "|") }
    squaresOfPipes.add(pipes, times: pipes)
    if line.allSatisfy(\.mayDelimitColumns) {
      delimiterRows += 1
      mostColumns = max(mostColumns, pipes + 1)
    }
  }

  /// The search for headers above each row of dashes, and two hundred bytes for each cell.
  var cost: Int {
    guard delimiterRows > 0 else { return 0 }
    var cost = squaresOfPipes
    cost.add(delimiterRows, times: byteCount)
    // Every row has as many cells as the header, also if it is shorter.
    cost.add(lineCount, times: mostColumns * 200)
    return cost
  }
}

extension ArraySlice<UInt8> {
  /// The column of the last marker of a quote or list at the start of the line, from 1; 0 if none.
  ///
  /// As each level takes a column at least, the containers of the line are no deeper.
  fileprivate var columnOfLastMarker: Int {
    var last = 0
    for (column, byte) in enumerated() {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: ")"):
        last = column + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return last
      }
    }
    return last
  }

  /// Whether the line is certain to start an item of a list, and so ends the paragraph before it.
  ///
  /// With more spaces before it, or with a number, it might also continue the paragraph.
  fileprivate var startsItem: Bool {
    let text = drop { $0 == UInt8(ascii: " ") }
    guard text.startIndex - startIndex < 4, let marker = text.first else { return false }
    let isBullet = [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(marker)
    return isBullet && text.dropFirst().first == UInt8(ascii: " ")
      && !text.dropFirst().allSatisfy(\.isSpace)
  }

  fileprivate var squaresOfWordLengths: Int {
    var sum = 0
    var length = 0
    for byte in self {
      length = byte.isSpace ? 0 : length + 1
      sum.add(length)  // 1 + 2 + … + n is half of the square.
    }
    return sum
  }

  /// Whether the line has the end of a definition's label, `]:`, in it.
  fileprivate var mayDefineLink: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
  }
}

extension UInt8 {
  fileprivate var isMarkup: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"):
      true
    default: false
    }
  }

  fileprivate var mayDelimitColumns: Bool {
    switch self {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"): true
    default: isSpace
    }
  }
}

extension Int {
  /// The product, or the largest number if that is too small for it.
  fileprivate func multiplied(by factor: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    return overflows ? .max : product
  }

  /// Adds, and stays at the largest number rather than overflow.
  fileprivate mutating func add(_ other: Int, times factor: Int = 1) {
    let (sum, overflows) = addingReportingOverflow(other.multiplied(by: factor))
    self = overflows ? .max : sum
  }
}
