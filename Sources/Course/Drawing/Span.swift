internal import Texts

/// Text that looks the same from its first character to its last.
struct Span: Hashable {
  /// The text as it will be shown: harmless, without line ends.
  var text: String
  var look: Look

  init(_ text: String, _ look: Look = []) {
    self.text = text
    self.look = look
  }

  /// How text stands out where there is colour.
  struct Look: OptionSet, Hashable {
    let rawValue: UInt8

    static let strong = Look(rawValue: 1 << 0)
    static let emphasis = Look(rawValue: 1 << 1)
    static let struck = Look(rawValue: 1 << 2)
    static let code = Look(rawValue: 1 << 3)
    static let dim = Look(rawValue: 1 << 4)

    /// The terminal's codes for the look, empty for plain text.
    var codes: String {
      let codes: [(Look, String)] = [
        (.strong, "1"), (.dim, "2"), (.emphasis, "3"), (.struck, "9"), (.code, "36"),
      ]
      return codes.filter { contains($0.0) }.map(\.1).joined(separator: ";")
    }
  }
}

/// A character as it is laid out on a line.
struct Glyph: Hashable {
  let character: Character
  let cells: Int
  let look: Span.Look
}

/// A line that is ready to be shown, apart from what goes before it.
struct StyledLine: Hashable {
  var glyphs: [Glyph]

  init(_ glyphs: some Sequence<Glyph> = []) { self.glyphs = Array(glyphs) }

  var cells: Int { glyphs.reduce(0) { $0 + $1.cells } }

  /// The line with the terminal's codes in it where the medium has colour, and without elsewhere.
  func text(_ medium: TextStyle.Medium) -> String {
    guard medium == .colour else { return String(glyphs.map(\.character)) }
    var text = ""
    var rest = glyphs[...]
    while let look = rest.first?.look {
      let run = String(rest.prefix { $0.look == look }.map(\.character))
      rest = rest.drop { $0.look == look }
      text += look.isEmpty ? run : "\u{1B}[\(look.codes)m\(run)\u{1B}[0m"
    }
    return text
  }
}
