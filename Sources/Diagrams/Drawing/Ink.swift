internal import KafkaModel

/// What a piece of text is, from which a medium with colours picks how it looks.
///
/// Ink never carries a fact of its own: the same drawing without it says the same.
package enum Ink: Hashable, Sendable {
  case plain
  /// Frames, axes and what is there only to be skipped.
  case dim
  case strong
  /// Something that the reader should not miss.
  case alert
  case hue(Hue)
  /// On a cell filled with a colour, which only a drawing in pixels has.
  case onFill

  /// The parameters of the terminal's "select graphic rendition"; `nil` for none.
  var graphicRendition: String? {
    switch self {
    case .plain, .onFill: nil
    case .dim: "2"
    case .strong: "1"
    case .alert: "1;31"
    case .hue(let hue): hue.graphicRendition
    }
  }
}

/// One of six colours, which a member keeps in every picture.
package struct Hue: Hashable, Sendable {
  static let count = 6

  let index: Int

  /// The colour of a name, from its number if it ends in one (`c1`, `c2`), else from its bytes.
  ///
  /// Six colours cannot tell seven members apart: colour helps the eye and names say who it is.
  init(of name: String) {
    let digits = name.utf8.suffix(while: { (0x30...0x39).contains($0) }).suffix(6)
    if digits.isEmpty {
      // FNV-1a: the same in every run, unlike Swift's own hash.
      let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
      }
      index = Int(hash % UInt64(Self.count))
    } else {
      let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      index = (number + Self.count - 1) % Self.count
    }
  }

  init(of member: MemberID) { self.init(of: member.rawValue) }

  /// The terminal's own colours, so that a reader's theme keeps them legible: blue first, red last.
  fileprivate var graphicRendition: String { ["94", "33", "35", "32", "36", "91"][index] }
}

extension BidirectionalCollection {
  /// The longest end whose elements all satisfy a condition.
  fileprivate func suffix(while isIncluded: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex {
      let previous = index(before: start)
      guard isIncluded(self[previous]) else { break }
      start = previous
    }
    return self[start...]
  }
}
