/// A line as it stands while it is edited.
struct EditedLine: Hashable, Sendable {
  var scalars: [Unicode.Scalar] = []

  /// How many scalars are before the cursor.
  var cursor = 0

  var text: String { Self.string(scalars[...]) }

  var textBeforeCursor: String { Self.string(scalars[..<cursor]) }

  var isCursorAtEnd: Bool { cursor == scalars.count }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

// MARK: - Words

extension EditedLine {
  /// Where the cursor goes with Ctrl-→: behind the word that it is in or before.
  var nextWordEnd: Int {
    var index = cursor
    while index < scalars.count, !scalars[index].isPartOfWord { index += 1 }
    while index < scalars.count, scalars[index].isPartOfWord { index += 1 }
    return index
  }

  /// Where the cursor goes with Ctrl-←: to the start of the word that it is in or behind.
  var previousWordStart: Int {
    var index = cursor
    while index > 0, !scalars[index - 1].isPartOfWord { index -= 1 }
    while index > 0, scalars[index - 1].isPartOfWord { index -= 1 }
    return index
  }
}

extension Unicode.Scalar {
  // The language's own separators, so that the cursor stops at each topic of `a,b` and at each
  // side of `c1=orders-0`.
  fileprivate var isPartOfWord: Bool {
    !properties.isWhitespace && !",;=:'\"".unicodeScalars.contains(self)
  }
}
