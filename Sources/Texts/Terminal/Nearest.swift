/// Finds what somebody may have meant.
package enum Nearest {
  /// The candidates that a slip of the finger away from `word`, the likeliest first.
  ///
  /// A candidate counts if it begins with the word, or if at most a third of its letters, and one at
  /// least, are missing, doubled, wrong or swapped with a neighbour. Case plays no part.
  ///
  /// - Complexity: O(*c* · *w* · *l*) for *c* candidates of length *l* and a word of length *w*.
  package static func matches(
    for word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    // Nobody types a name of hundreds of letters by hand, and the table below grows with both.
    guard !word.isEmpty, word.unicodeScalars.count <= 64 else { return [] }
    let typed = Array(word.lowercased().unicodeScalars)
    let rated = candidates.compactMap { candidate -> (cost: Int, name: String)? in
      let name = Array(candidate.lowercased().unicodeScalars)
      guard name.count <= 128 else { return nil }
      if name.starts(with: typed) { return (0, candidate) }
      let cost = distance(typed, name)
      return cost <= max(1, max(name.count, typed.count) / 3) && cost < name.count
        ? (cost, candidate) : nil
    }
    return rated.sorted { ($0.cost, $0.name) < ($1.cost, $1.name) }.prefix(limit).map(\.name)
  }

  /// The edits between two words, a swap of neighbours counting as one (Damerau–Levenshtein).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
