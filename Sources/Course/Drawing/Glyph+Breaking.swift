internal import Texts

extension Glyph {
  var isSpace: Bool { character == " " }

  /// Whether the character belongs to a script whose words may be broken between any two letters.
  ///
  /// Korean prefers to break at spaces; Chinese and Japanese have none.
  var isHangul: Bool {
    switch firstScalar {
    case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7FB: true
    default: false
    }
  }

  var isIdeographic: Bool {
    switch firstScalar {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether the character must not start a line.
  var closes: Bool { Self.closing.contains(character) }

  /// Whether the character must not end a line.
  var opens: Bool { Self.opening.contains(character) }

  /// Whether a long address or path is best broken behind this character.
  var joinsParts: Bool { Self.joints.contains(character) }

  private var firstScalar: UInt32 { character.unicodeScalars.first?.value ?? 0 }

  private static let closing = Set(".,:;!?)]}%’”…·、。，．：；！？）］｝〉》」』】〕〗ー々")
  private static let opening = Set("([{‘“（［｛〈《「『【〔〖")
  private static let joints = Set("/-_=&?#.,;:")
}

extension [Span] {
  /// The characters of the text, none of them wider than a number of cells.
  func glyphs(notWiderThan limit: Int) -> [Glyph] {
    flatMap { span in
      span.text.flatMap { character in
        let glyph = Glyph(character: character, cells: String(character).cells, look: span.look)
        // Marks that take cells of their own can pile up without end on one letter.
        if glyph.cells <= limit { return [glyph] }
        return character.unicodeScalars.map {
          Glyph(character: Character($0), cells: $0.cells, look: span.look)
        }
      }
    }
  }
}
