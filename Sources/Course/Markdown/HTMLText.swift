extension String {
  /// The text of a piece of HTML: without tags and comments, with the commonest entities read.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  var withoutTags: String {
    var text: [UInt8] = []
    var rest = utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      text += rest[..<start]
      rest = rest[start...]
      if let afterTag = rest.afterTag {
        rest = afterTag
      } else {
        text.append(rest.removeFirst())
      }
    }
    text += rest
    return String(decoding: text, as: UTF8.self).withEntitiesRead
  }

  /// Whether the text is the tag that breaks a line.
  var isLineBreakTag: Bool {
    let name = utf8.dropFirst().prefix { $0 | 0x20 >= UInt8(ascii: "a") }
    return String(Substring(name)).lowercased() == "br"
  }

  private var withEntitiesRead: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      rest = rest[start...]
      if let (name, character) = Self.entities.first(where: { rest.hasPrefix($0.name) }) {
        text.append(character)
        rest = rest.dropFirst(name.count)
      } else {
        text.append(rest.removeFirst())
      }
    }
    return text + rest
  }

  // Markdown's own entities are read by cmark, all of them; these are for blocks of HTML.
  private static let entities: [(name: String, character: Character)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
  ]
}

extension Substring.UTF8View {
  /// What follows the tag or comment at whose `<` the text starts; `nil` if the `<` starts neither.
  fileprivate var afterTag: Self? {
    if starts(with: "<!--".utf8) { return afterFirst("-->") ?? self[endIndex...] }
    guard let next = dropFirst().first, next.startsTag else { return nil }
    return afterFirst(">") ?? self[endIndex...]
  }

  private func afterFirst(_ ending: String) -> Self? {
    var rest = self
    while !rest.isEmpty {
      if rest.starts(with: ending.utf8) { return rest.dropFirst(ending.utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte behind a `<` makes it the start of a tag.
  fileprivate var startsTag: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without spaces and line ends around it.
  var trimmingSpaces: SubSequence {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }
}
