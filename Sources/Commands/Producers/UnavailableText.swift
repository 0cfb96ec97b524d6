internal import Texts

/// Partitions without a leader as people write them: `1,2`, or `all`.
enum UnavailableText {
  /// Reads numbers of partitions, of which there are `count`.
  ///
  /// - Throws: ``ValueRefusal/notACount(_:of:range:)`` for one that the topic does not have.
  static func read(_ text: String?, of count: Int32) throws(ValueRefusal) -> [Int32] {
    guard let text else { return [] }
    if text == "all" { return Array(0..<count) }
    var numbers: [Int32] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let number = try CountText.read(
        String(word), of: "--unavailable", in: 0...max(0, Int(count) - 1))
      if !numbers.contains(Int32(number)) { numbers.append(Int32(number)) }
    }
    return numbers
  }
}
