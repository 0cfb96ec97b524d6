/// Turns the bytes of a terminal into keys: UTF-8, the sequences of special keys, pastes.
///
/// Bytes that are no UTF-8 become U+FFFD, which one sees, where libedit would drop them.
struct KeyDecoder: Sendable {
  private enum State: Hashable {
    case plain
    /// Behind ESC, with the characters that may yet become the sequence of a key.
    case escape(String)
    case paste
  }

  private var state = State.plain

  /// The bytes of an unfinished character, or all of an unfinished paste.
  private var bytes: [UInt8] = []

  /// Whether ESC has come and its meaning depends on what follows soon, or does not.
  var isUndecided: Bool { if case .escape = state { true } else { false } }

  /// Whether a paste is under way.
  var isPasting: Bool { state == .paste }

  /// Takes one byte, and returns the keys that it completes.
  mutating func decode(_ byte: UInt8) -> [Key] {
    if state == .paste { return decodePasted(byte) }
    return decodeScalars(byte).flatMap { decode($0) }
  }

  private mutating func decode(_ scalar: Unicode.Scalar) -> [Key] {
    if case .escape(let begun) = state { return decode(sequence: begun + String(scalar)) }
    if scalar == "\u{1B}" {
      state = .escape("")
      return []
    }
    return [.character(scalar)]
  }

  /// Gives up waiting for more of a sequence: ESC was a key, and so was what followed.
  mutating func flush() -> [Key] {
    guard case .escape(let begun) = state else { return [] }
    state = .plain
    return [.character("\u{1B}")] + begun.unicodeScalars.map(Key.character)
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private mutating func decode(sequence: String) -> [Key] {
    state = .escape(sequence)
    if sequence == "[200~" {
      state = .paste
      return []
    }
    if let key = Key.sequences[sequence] {
      state = .plain
      return [key]
    }
    if Self.mayGoOn(sequence) { return [] }
    // The sequence of a key that means nothing here would leave its tail in the line.
    if sequence.hasPrefix("["), sequence.count > 1 {
      state = .plain
      return []
    }
    return flush()
  }

  /// Whether more characters could make this the sequence of a key (ECMA-48, 5.4).
  private static func mayGoOn(_ sequence: String) -> Bool {
    var rest = sequence.unicodeScalars[...]
    // Some terminals send Alt with an arrow as two ESC.
    if rest.first == "\u{1B}" { rest = rest.dropFirst() }
    guard let introducer = rest.popFirst() else { return true }
    switch introducer {
    case "O": return rest.isEmpty
    case "[": return rest.allSatisfy { (0x20...0x3F).contains($0.value) } && rest.count < 16
    default: return false
    }
  }
}

// MARK: - Pastes

extension KeyDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func decodePasted(_ byte: UInt8) -> [Key] {
    bytes.append(byte)
    guard byte == Self.pasteEnd.last, bytes.suffix(Self.pasteEnd.count) == Self.pasteEnd[...]
    else { return [] }
    let text = Self.cleaned(bytes.dropLast(Self.pasteEnd.count))
    self = KeyDecoder()
    return text.isEmpty ? [] : [.paste(text)]
  }

  /// Pasted bytes as text that can stand in a line.
  // A paste may hold anything, ESC included, and none of it may steer the terminal or be a command.
  private static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
    var kept = String.UnicodeScalarView()
    kept.append(
      contentsOf: text.unicodeScalars.filter {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
    return String(kept).composed
  }
}

// MARK: - UTF-8

extension KeyDecoder {
  /// Takes one byte, and returns the characters that it completes.
  ///
  /// Two, if it begins a character before the last one was complete.
  private mutating func decodeScalars(_ byte: UInt8) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    if byte & 0xC0 != 0x80, !bytes.isEmpty {
      scalars.append("\u{FFFD}")
      bytes = []
    }
    bytes.append(byte)
    // A continuation byte that continues nothing has length 1 and is no character.
    let length = [0xC2...0xDF: 2, 0xE0...0xEF: 3, 0xF0...0xF4: 4].first { $0.key ~= bytes[0] }
    guard bytes.count >= length?.value ?? 1 else { return scalars }
    defer { bytes = [] }
    return scalars + [String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"]
  }
}
