internal import Texts

/// Whole numbers as people write them.
enum CountText {
  /// Reads a number within a range.
  ///
  /// - Throws: ``ValueRefusal/notACount(_:of:range:)``, also for numbers too large for the machine.
  static func read(
    _ text: String, of what: String, in range: ClosedRange<Int>
  ) throws(ValueRefusal) -> Int {
    // Swift reads "+6" too; here a sign in front means "more".
    guard !text.hasPrefix("+"), let count = Int(text), range.contains(count) else {
      throw .notACount(text, of: what, range: range)
    }
    return count
  }
}
