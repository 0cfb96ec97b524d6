/// What the line editor says by itself.
package enum EditorText {
  /// Stands for pasted lines that are too many to edit.
  package static func pastedLines(_ count: Int) -> Sentence {
    Sentence(ko: "[붙여 넣은 \(count)줄]", en: "[\(count) pasted lines]")
  }

  /// The prompt of a search through the history.
  package static func search(for query: String, hasFailed: Bool) -> Sentence {
    hasFailed
      ? Sentence(ko: "검색 '\(query)' 없음: ", en: "no '\(query)': ")
      : Sentence(ko: "검색 '\(query)': ", en: "search '\(query)': ")
  }

  /// The last row of a list that is longer than the terminal.
  package static func moreCandidates(_ count: Int) -> Sentence {
    Sentence(ko: "… 외 \(count)개", en: "… and \(count) more")
  }
}
