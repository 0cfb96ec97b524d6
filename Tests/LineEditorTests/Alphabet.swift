import Testing

/// Three words, of the characters that a script of keys is tried with.
struct Alphabet: Hashable, Sendable, CustomTestStringConvertible {
  let name: String
  let words: [String]

  static let all = [
    Alphabet(name: "ASCII", words: ["topic", "orders", "six"]),
    Alphabet(name: "Hangul", words: ["토픽", "주문", "여섯"]),
    Alphabet(name: "mixed", words: ["to픽", "주order", "a여b"]),
  ]

  var testDescription: String { name }

  /// A text with `{1}` for the first word, `{1.}` for its first character, `{1,}` for the rest of it.
  func filled(_ template: String) -> String {
    words.indices.reduce(template) { text, index in
      text.replacing("{\(index + 1)}", with: words[index])
        .replacing("{\(index + 1).}", with: words[index].prefix(1))
        .replacing("{\(index + 1),}", with: words[index].dropFirst())
    }
  }

  /// The bytes of keys, written as themselves or as `<name>`.
  ///
  /// `<left:3>` is a key three times, `<left*2>` once for each character of the second word.
  func bytes(ofKeys template: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = filled(template)[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        bytes += key(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else {
        bytes += Array(String(character).utf8)
        rest.removeFirst()
      }
    }
    return bytes
  }

  private func key(_ name: String) -> [UInt8] {
    let parts = name.split(whereSeparator: { $0 == ":" || $0 == "*" })
    let key = Self.keys[String(parts[0])] ?? []
    guard parts.count == 2, let number = Int(parts[1]) else { return key }
    let count = name.contains("*") ? words[number - 1].count : number
    return Array(repeatElement(key, count: count).joined())
  }

  private static let keys: [String: [UInt8]] = {
    var keys: [String: [UInt8]] = [
      "enter": [13], "tab": [9], "bs": [127], "esc": [27], "bad": [0xFF],
      "up": Array("\u{1B}[A".utf8), "down": Array("\u{1B}[B".utf8),
      "right": Array("\u{1B}[C".utf8), "left": Array("\u{1B}[D".utf8),
      "app-up": Array("\u{1B}OA".utf8), "app-left": Array("\u{1B}OD".utf8),
      "home": Array("\u{1B}[H".utf8), "end": Array("\u{1B}[F".utf8),
      "del": Array("\u{1B}[3~".utf8), "f5": Array("\u{1B}[15~".utf8),
      "C-left": Array("\u{1B}[1;5D".utf8), "C-right": Array("\u{1B}[1;5C".utf8),
      "A-left": Array("\u{1B}[1;3D".utf8), "A-right": Array("\u{1B}[1;3C".utf8),
      "A-b": Array("\u{1B}b".utf8), "A-f": Array("\u{1B}f".utf8),
      "paste": Array("\u{1B}[200~".utf8), "/paste": Array("\u{1B}[201~".utf8),
    ]
    for letter in "abcdefghijklnoprstuwyz" {
      // Ctrl with a letter sends its number in the alphabet.
      if let code = letter.asciiValue { keys["C-\(letter)"] = [code & 0x1F] }
    }
    return keys
  }()
}
