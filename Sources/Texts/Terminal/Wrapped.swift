/// Prose broken into lines by cells.
package enum Wrapped {
  /// Breaks each line of a text at spaces, and inside a word only if it is wider than a line.
  ///
  /// The text's own line breaks stay; the second and later lines of a paragraph begin `indent` cells
  /// further right.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { paragraph($0, width: width, indent: min(indent, width / 2)) }
      .joined(separator: "\n")
  }

  private static func paragraph(_ text: Substring, width: Int, indent: Int) -> String {
    guard text.cells > width else { return String(text) }
    var lines: [String] = []
    var line = ""
    var used = 0
    let margin = String(repeating: " ", count: indent)
    func endLine() {
      lines.append(line)
      line = margin
      used = indent
    }
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      var rest = word
      let gap = index == 0 || used == indent && !lines.isEmpty ? 0 : 1
      if used + gap + rest.cells <= width {
        line += (gap == 1 ? " " : "") + rest
        used += gap + rest.cells
        continue
      }
      if used > (lines.isEmpty ? 0 : indent) { endLine() }
      while rest.cells > width - used {
        // At least one character, or a width of one would never get past Hangul.
        let head = rest.prefix(cells: max(1, width - used))
        let taken = head.isEmpty ? rest.prefix(1) : head
        line += taken
        rest = rest.dropFirst(taken.count)
        endLine()
      }
      line += rest
      used += rest.cells
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }
}
