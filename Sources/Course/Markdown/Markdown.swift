/// A document written in Markdown, as a tree of values.
///
/// CommonMark with GitHub's tables, strikethrough, autolinks and task lists. Three things are
/// different from what a browser would show, because documents are read page by page in a
/// terminal:
///
/// - `---` on a line of its own, outside code, is always a ``Block/pageBreak``, also where
///   CommonMark would make a heading of the text above it. One or two dashes there are the start of
///   a list that nobody finished, and show nothing.
/// - HTML is reduced to its text.
/// - Obsidian's `![[picture]]` and `[[page]]` are read too.
///
/// No text nests blocks or inlines deeper than a fixed number of levels: what lies deeper joins
/// the level above it. Recursion over a document therefore never overflows the stack.
package struct Markdown: Hashable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block]) { self.blocks = blocks }

  /// One piece of a document, on lines of its own.
  package indirect enum Block: Hashable, Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case code(Code)
    case quote([Block])
    case list(List)
    case table(Table)
    case rule
    case pageBreak
  }

  /// One piece of a line of text.
  package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case struck([Inline])
    case link([Inline], address: String)
    case picture(description: String, address: String)
    case lineBreak
  }

  /// A fenced or indented block of code.
  package struct Code: Hashable, Sendable {
    /// What follows the opening fence: as a rule a language.
    package var info: String

    package var text: String

    /// The line of the document on which the block starts, counted from 1.
    package var line: Int

    package init(info: String = "", text: String, line: Int = 1) {
      self.info = info
      self.text = text
      self.line = line
    }
  }

  package struct List: Hashable, Sendable {
    /// The first number, if the items are numbered.
    package var start: Int?

    /// Whether the items stand without blank lines between them.
    package var isTight: Bool

    package var items: [Item]

    package init(start: Int? = nil, isTight: Bool = true, items: [Item]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }

    package struct Item: Hashable, Sendable {
      /// Whether the box is ticked, if the item has one.
      package var isDone: Bool?

      package var blocks: [Block]

      package init(isDone: Bool? = nil, blocks: [Block]) {
        self.isDone = isDone
        self.blocks = blocks
      }
    }
  }

  package struct Table: Hashable, Sendable {
    /// One alignment a column; it says how many columns there are.
    package var alignments: [Alignment]

    package var header: [[Inline]]

    package var rows: [[[Inline]]]

    package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }

    package enum Alignment: Hashable, Sendable {
      case leading, centre, trailing
    }
  }
}
