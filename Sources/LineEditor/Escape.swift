/// The sequences of a VT100, as far as anything is drawn beside libedit.
enum Escape {
  static let eraseToLineEnd = "\u{1B}[K"
  static let eraseBelow = "\u{1B}[J"

  static func up(_ count: Int) -> String { move(count, "A") }
  static func down(_ count: Int) -> String { move(count, "B") }
  static func vertical(_ rows: Int) -> String { rows < 0 ? up(-rows) : down(rows) }
  static func right(_ count: Int) -> String { move(count, "C") }
  static func left(_ count: Int) -> String { move(count, "D") }

  static func grey(_ text: String) -> String { "\u{1B}[90m\(text)\u{1B}[0m" }

  // A count of 0 would mean 1.
  private static func move(_ count: Int, _ direction: Character) -> String {
    count > 0 ? "\u{1B}[\(count)\(direction)" : ""
  }
}
