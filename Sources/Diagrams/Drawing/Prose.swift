internal import Texts

/// Facts in plain sentences: paragraphs and numbered lists, without a drawn character.
package struct Prose: Hashable, Sendable {
  enum Block: Hashable, Sendable {
    case paragraph(String)
    case list([String])
  }

  private(set) var blocks: [Block] = []

  package init() {}

  mutating func say(_ sentence: String) { blocks.append(.paragraph(sentence)) }

  /// Adds a numbered list; nothing if there are no items.
  mutating func list(_ items: [String]) {
    if !items.isEmpty { blocks.append(.list(items)) }
  }

  /// Everything on one line, for the description of an SVG.
  var oneLine: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): text
      case .list(let items):
        items.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: " ")
      }
    }.joined(separator: " ")
  }

  func text(width: Int) -> String {
    var page = Page(width: width)
    for block in blocks {
      switch block {
      case .paragraph(let text): page.flow(text.words())
      case .list(let items):
        for (index, item) in items.enumerated() {
          page.flow(item.words(), after: TextLine("\(index + 1). "))
        }
      }
    }
    return page.text(TextStyle(width: width, medium: .sentences))
  }
}

extension String {
  /// The words between spaces.
  func words(_ ink: Ink = .plain) -> [Word] { split(separator: " ").map { Word(String($0), ink) } }
}
