internal import Texts

extension AssignmentPicture {
  /// One line a member with the runs that it owns; `false` if that would be a wall.
  func drawLanes(on page: inout Page, _ ownership: Ownership, _ language: Language) -> Bool {
    guard ownership.isSmall || ownership.people.count <= Limits.rows else { return false }
    let lanes = ownership.people.indices.map { place in
      Lane(ownership, place, nameCells: page.nameCells, language)
    }
    // More words than lines could ever hold: no need to lay them out.
    if lanes.contains(where: { $0.words.count > Limits.words }) { return false }
    let widths = Widths(lanes)
    var lines = Page(width: page.width)
    for lane in lanes {
      if widths.oneLine <= page.width {
        lines.add(lane.inOneLine(widths))
      } else {
        lines.flow(lane.words + lane.note.words, after: lane.lead(widths))
      }
    }
    guard ownership.isSmall || lines.lines.count <= Limits.lines else { return false }
    for line in lines.lines { page.add(line) }
    if ownership.hasBefore {
      page.gap()
      let seen = Set(lanes.flatMap(\.marks))
      page.flow(ownership.legend(seen.subtracting([.owned]), language))
    }
    return true
  }
}

/// How much a picture shows before it summarises.
enum Limits {
  static let rows = 20
  static let columns = 120
  static let lines = 24
  static let words = 400
}

/// How wide the columns of lanes are.
private struct Widths {
  let label: Int
  let count: Int
  let words: Int
  let note: Int

  var oneLine: Int { label + 2 + words + 3 + count + note }

  init(_ lanes: [Lane]) {
    label = lanes.map(\.label.cells).max() ?? 0
    count = lanes.map(\.count.cells).max() ?? 0
    words = lanes.map { $0.words.joined.cells }.max() ?? 0
    note = lanes.map { $0.note.isEmpty ? 0 : $0.note.cells + 2 }.max() ?? 0
  }
}

/// One member's line of partitions.
private struct Lane {
  let label: TextLine
  let count: TextLine
  let note: TextLine
  private(set) var words: [Word] = []
  private(set) var marks: [Ownership.Mark] = []

  init(_ ownership: Ownership, _ place: Int, nameCells: Int, _ language: Language) {
    label = ownership.label(place, cells: max(6, min(28, nameCells)))
    count = TextLine(Quantity.grouped(ownership.held[place].count), .strong)
    note = TextLine(ownership.note(place)?(language) ?? "", .dim)
    let hue = Ink.hue(Hue(of: ownership.people[place].id))
    let (kept, gained, lost) = ownership.difference(place)
    for (positions, mark, sign, ink) in [
      (kept, Ownership.Mark.owned, "", hue), (gained, .gained, "+", hue), (lost, .lost, "−", .dim),
    ] where !positions.isEmpty {
      words += ownership.words(positions, ink: ink, nameCells: nameCells, limit: Limits.words)
        .marked(sign, ink)
      marks.append(mark)
    }
  }

  /// Everything side by side: `c1  orders-0,1 payments-0   3`.
  func inOneLine(_ widths: Widths) -> TextLine {
    var line = label.fitted(to: widths.label)
    line.append("  ")
    line.append(words.joined.fitted(to: widths.words + 3))
    line.append(count.fitted(to: widths.count, alignment: .trailing))
    if !note.isEmpty {
      line.append("  ")
      line.append(note)
    }
    return line
  }

  /// What stands before the words that go on in further lines.
  func lead(_ widths: Widths) -> TextLine {
    var lead = label.fitted(to: widths.label)
    lead.append("  ")
    lead.append(count.fitted(to: widths.count, alignment: .trailing))
    lead.append("  ")
    return lead
  }
}

extension [Word] {
  /// The words with a sign before each topic's name.
  fileprivate func marked(_ sign: String, _ ink: Ink) -> Self {
    sign.isEmpty
      ? self
      : map { word in
        guard word.isApart else { return word }
        var line = TextLine(sign, ink)
        line.append(word.line)
        return Word(line)
      }
  }
}
