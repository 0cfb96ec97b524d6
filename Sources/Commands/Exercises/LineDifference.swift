/// How one text becomes another, line by line.
struct LineDifference {
  struct Line: Hashable {
    /// `-` for a line that goes, `+` for one that comes, a space for one that stays.
    let mark: String
    let text: String
  }

  let lines: [Line]

  var isEmpty: Bool { lines.allSatisfy { $0.mark == " " } }

  /// Compares two texts.
  init(from old: String, to new: String) {
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    let changes = newLines.difference(from: oldLines)
    var removed: Set<Int> = []
    var inserted: [Int: String] = [:]
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, let line, _): inserted[offset] = line
      }
    }
    var lines: [Line] = []
    var place = 0
    for (offset, line) in oldLines.enumerated() {
      if removed.contains(offset) {
        lines.append(Line(mark: "-", text: line))
        continue
      }
      while let new = inserted[place] {
        lines.append(Line(mark: "+", text: new))
        place += 1
      }
      lines.append(Line(mark: " ", text: line))
      place += 1
    }
    while let new = inserted[place] {
      lines.append(Line(mark: "+", text: new))
      place += 1
    }
    self.lines = lines
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
