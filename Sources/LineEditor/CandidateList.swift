internal import Texts

/// The candidates of a completion, set in columns as `ls` does.
struct CandidateList {
  let candidates: [String]

  /// The cells in a row.
  let width: Int

  /// The most rows to fill.
  let rowLimit: Int

  /// The rows, and how many candidates found no place in them.
  ///
  /// - Complexity: O(*n*) for *n* candidates.
  func rows() -> (rows: [String], omittedCount: Int) {
    let columnWidth = (candidates.map(\.cells).max() ?? 0) + 2
    // The last column needs no gap behind it.
    let columnCount = max(1, (width + 2) / columnWidth)
    let shown = Array(candidates.prefix(columnCount * max(1, rowLimit)))
    let rowCount = (shown.count + columnCount - 1) / columnCount
    let rows = (0..<rowCount).map { row in
      var text = ""
      // Down the columns: that is how the eye looks for a name.
      for index in stride(from: row, to: shown.count, by: rowCount) {
        let isLast = index + rowCount >= shown.count
        text += isLast ? shown[index] : shown[index].padded(toCells: columnWidth)
      }
      return text.truncated(toCells: width)
    }
    return (rows, candidates.count - shown.count)
  }

  /// What all candidates begin with.
  static func commonPrefix(of candidates: [String]) -> String {
    guard var prefix = candidates.first else { return "" }
    for candidate in candidates.dropFirst() {
      prefix = String(zip(prefix, candidate).prefix { $0 == $1 }.map(\.0))
    }
    return prefix
  }
}
