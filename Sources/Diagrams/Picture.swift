package import Texts

/// A value that can be looked at: as drawn text, as plain sentences, as SVG.
///
/// All renderings say the same and come from the value alone: equal values give equal bytes.
package protocol Picture: Sendable {
  /// The picture in characters, for a terminal of a given width.
  func drawing(_ style: TextStyle) -> Page

  /// The picture's facts in sentences, for a screen reader.
  func prose(_ language: Language) -> Prose

  /// The picture as an SVG document, which ends with a newline.
  func svg(_ language: Language) -> String
}

extension Picture {
  /// The picture for a terminal: every line at most `style.width` cells, ended by a newline.
  package func text(_ style: TextStyle) -> String {
    switch style.medium {
    case .sentences: prose(style.language).text(width: style.width)
    case .colour, .monochrome: drawing(style).text(style)
    }
  }
}
