extension String {
  /// The text as a message may show it: harmless, and no longer than a line has room for.
  package var shown: String { harmless.truncated(toCells: 60) }
}

extension [String] {
  /// The words as alternatives: `a`, `a or b`, `a, b or c`.
  package func choice(_ language: Language) -> String {
    let words = map(\.shown)
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let first = words.dropLast().joined(separator: ", ")
    return Sentence(ko: "\(first) 또는 \(last)", en: "\(first) or \(last)")(language)
  }
}
