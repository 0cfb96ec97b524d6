/// Where a lesson stands in the course: `4.11` is the eleventh lesson of chapter 4.
package struct LessonNumber: Hashable, Sendable {
  package let chapter: Int
  package let index: Int

  package init(chapter: Int, index: Int) {
    self.chapter = chapter
    self.index = index
  }

  /// Reads `4.11`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let chapter = Int(digits: parts[0]), let index = Int(digits: parts[1])
    else { return nil }
    self.init(chapter: chapter, index: index)
  }
}

extension LessonNumber: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.chapter, lhs.index) < (rhs.chapter, rhs.index)
  }
}

extension LessonNumber: CustomStringConvertible {
  package var description: String { "\(chapter).\(index)" }
}

extension Int {
  /// A number of one to four digits, without a sign.
  init?(digits text: some StringProtocol) {
    guard (1...4).contains(text.utf8.count), text.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    self.init(text)
  }
}
