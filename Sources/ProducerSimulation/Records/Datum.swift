/// A structured value as an application hands it to a serializer.
package indirect enum Datum: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case bytes([UInt8])
  case array([Datum])

  /// Entries in their order: a record's fields, or a map's.
  case object([Entry])

  /// One field of a record or one entry of a map.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let value: Datum

    package init(_ name: String, _ value: Datum) {
      self.name = name
      self.value = value
    }
  }

  /// The value of the entry of that name; `nil` if there is none.
  package subscript(name: String) -> Datum? {
    guard case .object(let entries) = self else { return nil }
    return entries.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}

// MARK: - JSON

extension Datum {
  /// The value as JSON without spaces, as a JSON serializer writes it.
  ///
  /// Bytes become a string with one character for each, as in Avro's own JSON; a number that JSON
  /// has no word for becomes null.
  package var json: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += number.isFinite ? String(number) : "null"
    case .string(let string): Self.write(string.unicodeScalars, to: &text)
    case .bytes(let bytes): Self.write(bytes.map { Unicode.Scalar($0) }, to: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    case .object(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += "," }
        Self.write(entry.name.unicodeScalars, to: &text)
        text += ":"
        entry.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ scalars: some Sequence<Unicode.Scalar>, to text: inout String) {
    text += "\""
    for scalar in scalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
