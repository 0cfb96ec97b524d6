/// What may stand at the cursor.
package struct Completion: Hashable, Sendable {
  /// The candidates in the order to show them, each a whole word, already quoted if it needs it.
  package var candidates: [String]

  /// How many characters before the cursor the candidates replace.
  package var replacedCount: Int

  package init(candidates: [String] = [], replacedCount: Int = 0) {
    self.candidates = candidates
    self.replacedCount = replacedCount
  }
}
