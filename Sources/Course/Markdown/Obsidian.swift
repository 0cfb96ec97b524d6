extension Markdown.Inline {
  /// Reads Obsidian's links in a text: `![[picture]]`, `[[page]]` and `[[page|shown]]`.
  ///
  /// CommonMark leaves them as text. They are read in the text between other markup, so that a
  /// name with markup in it stays as it is written.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func pieces(ofObsidian text: String) -> [Self] {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return [.text(text)] }
    var pieces: [Self] = []
    var plain = ""
    var rest = text[...]
    while let end = rest.firstRange(of: "]]") {
      let before = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      guard let start = before.lastOpening else {
        plain += before + "]]"
        continue
      }
      let name = before[start...].dropFirst(2)
      let isPicture = start > before.startIndex && before[before.index(before: start)] == "!"
      plain += before[..<start].dropLast(isPicture ? 1 : 0)
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = ""
      pieces.append(Self(obsidian: name, isPicture: isPicture))
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  private init(obsidian name: Substring, isPicture: Bool) {
    let parts = name.split(separator: "|", maxSplits: 1)
    let target = String(parts.first ?? name)
    if isPicture {
      // What follows the bar is as a rule a width in pixels, which says nothing in a terminal.
      self = .picture(description: "", address: target)
    } else {
      self = .text(String(parts.last ?? name))
    }
  }
}

extension Substring {
  /// Where the last `[[` starts.
  fileprivate var lastOpening: Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      let next = self.index(after: index)
      if self[index] == "[" && next < endIndex && self[next] == "[" { return index }
    }
    return nil
  }
}
