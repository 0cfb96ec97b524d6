/// How text is to be drawn, decided at the edge and passed down.
package struct TextStyle: Hashable, Sendable {
  /// What the reader's terminal, or pipe, can show.
  package enum Medium: Hashable, Sendable {
    /// Colours and box drawing.
    case colour
    /// Box drawing, not one escape byte: `NO_COLOR`, `TERM=dumb`, pipes.
    case monochrome
    /// Sentences in place of pictures: `ACCESSIBLE=1`, `--format plain`.
    case sentences
  }

  package var language: Language

  /// The number of cells in a line, at least 10 whatever the terminal says.
  package var width: Int

  package var medium: Medium

  package init(language: Language = .en, width: Int = 80, medium: Medium = .monochrome) {
    self.language = language
    self.width = max(10, width)
    self.medium = medium
  }
}
