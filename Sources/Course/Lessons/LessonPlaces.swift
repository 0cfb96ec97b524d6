/// Where things stand in a lesson's file, for whoever has to put them right.
package struct LessonPlaces: Hashable, Sendable {
  /// The file.
  package let path: String

  private let lines: [String]

  /// The line with which each page begins, counted from 1.
  private let pageLines: [Int]

  init(path: String, bytes: [UInt8], frontMatterLines: Int) {
    self.path = path
    let text = String(decoding: bytes, as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    pageLines = Self.pageLines(of: lines, after: frontMatterLines)
  }

  /// The line with which a page begins; pages are counted from 1.
  package func line(ofPage page: Int) -> Int {
    pageLines.indices.contains(page - 1) ? pageLines[page - 1] : pageLines.last ?? 1
  }

  /// The first line of a page on which a piece of text stands, or else the page's first.
  package func line(of text: String, onPage page: Int) -> Int {
    let first = line(ofPage: page)
    let end = pageLines.indices.contains(page) ? pageLines[page] - 1 : lines.count
    return (first...max(first, end)).first { $0 <= lines.count && lines[$0 - 1].contains(text) }
      ?? first
  }

  /// The line of an entry of the front matter.
  package func line(ofEntry key: String) -> Int {
    (lines.firstIndex { $0.hasPrefix(key + ":") } ?? 0) + 1
  }

  private static func pageLines(of lines: [String], after frontMatterLines: Int) -> [Int] {
    var starts: [Int] = []
    var isAtStart = true
    var isInFence = false
    for (index, line) in lines.enumerated().dropFirst(frontMatterLines) {
      if line.hasPrefix("```") { isInFence.toggle() }
      if line == "---", !isInFence {
        isAtStart = true
      } else if isAtStart, line.contains(where: { !$0.isWhitespace }) {
        starts.append(index + 1)
        isAtStart = false
      }
    }
    return starts
  }
}
