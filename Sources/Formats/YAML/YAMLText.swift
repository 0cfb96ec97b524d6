internal import Texts

/// A document to be written: what goes where, before any question of lines and quotes.
indirect enum YAMLText {
  /// Text that is written as it is: a number, a duration, a word of the format.
  case word(String)
  /// Text that may be anything, and is quoted if any reader could take it for something else.
  case text(String)
  case list([YAMLText])
  case mapping([(key: YAMLText, value: YAMLText)])
}

extension YAMLText {
  /// The value on one line.
  var flow: String {
    switch self {
    case .word(let word): word
    case .text(let text): Self.needsQuotes(text) ? Self.quoted(text) : text
    case .list(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries) where entries.isEmpty: "{}"
    case .mapping(let entries):
      "{ " + entries.map { "\($0.key.flow): \($0.value.flow)" }.joined(separator: ", ") + " }"
    }
  }
}

// MARK: - Quotes

extension YAMLText {
  /// Whether text without quotes could be read as something else, here or by other readers.
  private static func needsQuotes(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isPlain(first), !isDigit(first), first != ".", first != "-"
    else { return true }
    return !scalars.allSatisfy(isPlain) || reserved.contains(text.lowercased())
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a character means nothing to YAML, wherever it stands, and everybody can see it.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "-", "/": true
    default: !scalar.isASCII && isVisible(scalar)
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .unassigned, .surrogate:
      false
    default: true
    }
  }

  /// What YAML 1.1 or 1.2 takes for a truth value or for nothing.
  private static let reserved: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar == " " || isVisible(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let width = hexadecimal.count > 4 ? 8 : 4
        quoted += width == 4 ? "\\u" : "\\U"
        quoted += String(repeating: "0", count: width - hexadecimal.count) + hexadecimal
      }
    }
    return quoted + "\""
  }
}

// MARK: - Lines

extension YAMLText {
  /// The most cells of a line, as long as no single word is wider.
  private static let width = 100

  /// The value after `before` on its line: there if it fits, otherwise on lines of its own.
  ///
  /// - Parameters:
  ///   - before: What is on the line already.
  ///   - indent: How far the line is indented.
  /// - Returns: The whole of the lines, each with its end.
  func lines(after before: String, indent: Int) -> String {
    let flow = flow
    if before.cells + flow.cells <= Self.width { return before + flow + "\n" }
    switch self {
    case .word, .text: return before + flow + "\n"
    case .list(let elements): return before + Self.wrapped(elements, indent: indent)
    case .mapping(let entries):
      let block = Self.block(entries, indent: indent + 2)
      // After a dash the first entry stays on the line.
      return before.hasSuffix("- ")
        ? before + block.drop { $0 == " " }
        : String(before.dropLast()) + "\n" + block
    }
  }

  /// Entries one below the other.
  static func block(_ entries: [(key: YAMLText, value: YAMLText)], indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return entries.map { $0.value.lines(after: "\(space)\($0.key.flow): ", indent: indent) }
      .joined()
  }

  /// A long list in brackets, with as many elements on a line as there is room for.
  private static func wrapped(_ elements: [YAMLText], indent: Int) -> String {
    let space = String(repeating: " ", count: indent + 2)
    var text = "[\n"
    var line = space
    for (index, element) in elements.enumerated() {
      let word = element.flow + (index == elements.count - 1 ? "" : ",")
      if line.cells + 1 + word.cells > width, line != space {
        text += line + "\n"
        line = space
      }
      line += (line == space ? "" : " ") + word
    }
    return text + line + "\n" + String(repeating: " ", count: indent) + "]\n"
  }
}
