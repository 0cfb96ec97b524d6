internal import Texts

extension AssignmentPicture {
  func drawHeadline(on page: inout Page, _ ownership: Ownership, _ language: Language) {
    page.phrases(headline(ownership, language))
    page.gap()
  }

  /// The strategy, the generation and the sizes.
  func headline(_ ownership: Ownership, _ language: Language) -> [TextLine] {
    var phrases: [TextLine] = []
    if let strategy { phrases.append(TextLine(strategy.label(cells: 40), .strong)) }
    if let generation { phrases.append(TextLine(AssignmentWords.generation(generation)(language))) }
    phrases.append(TextLine(AssignmentWords.members(ownership.memberCount)(language)))
    phrases.append(TextLine(AssignmentWords.partitions(ownership.partitionCount)(language)))
    return phrases
  }

  /// One line a member with the runs that it owns; `false` if that would be a wall.
  func drawLanes(on page: inout Page, _ ownership: Ownership, _ language: Language) -> Bool {
    guard ownership.isSmall || ownership.people.count <= Limits.rows else { return false }
    let nameCells = max(6, min(40, page.width / 3))
    let lanes = ownership.people.indices.map { place in
      Lane(ownership, place, nameCells: nameCells, language)
    }
    let labelWidth = lanes.map(\.label.cells).max() ?? 0
    let countWidth = lanes.map(\.count.cells).max() ?? 0
    let noteWidth = lanes.map { $0.note.isEmpty ? 0 : $0.note.cells + 2 }.max() ?? 0
    let wordsWidth = lanes.map(\.wordsWidth).max() ?? 0

    var lines = Page(width: page.width)
    for lane in lanes {
      if labelWidth + 2 + wordsWidth + 3 + countWidth + noteWidth <= page.width {
        var line = lane.label.fitted(to: labelWidth)
        line.append("  ")
        line.append(lane.words.joined.fitted(to: wordsWidth + 3))
        line.append(lane.count.fitted(to: countWidth, alignment: .trailing))
        if !lane.note.isEmpty { line.append("  " + lane.note.characters, .dim) }
        lines.add(line)
      } else {
        var lead = lane.label.fitted(to: labelWidth)
        lead.append("  ")
        lead.append(lane.count.fitted(to: countWidth, alignment: .trailing))
        lead.append("  ")
        lines.flow(lane.words + lane.note.characters.words(.dim), after: lead)
      }
    }
    guard ownership.isSmall || lines.lines.count <= Limits.lines else { return false }
    for line in lines.lines { page.add(line) }
    return true
  }

  /// What moved, what was gained, what has no owner; then what a reader could stumble over.
  func drawChanges(on page: inout Page, _ ownership: Ownership, _ language: Language) {
    let changes = Changes(ownership)
    page.gap()
    if ownership.hasBefore {
      drawFlows(changes, on: &page, ownership, language)
    }
    if !changes.unowned.isEmpty {
      let lead = TextLine(
        "\(AssignmentWords.nobody(language)) \(Quantity.grouped(changes.unowned.count))  ", .alert)
      page.flow(
        ownership.words(changes.unowned, nameCells: page.width / 2, limit: 40),
        after: lead, limit: ownership.isSmall ? .max : 3)
    }
    for position in ownership.shared.prefix(5) {
      let owners = ownership.owners(of: position).map { ownership.people[$0].id.label() }
      let name = ownership.words([position]).map(\.line.characters).joined()
      page.flow(
        AssignmentWords.shared(name, owners.joined(separator: ", "))(language).words(.alert))
    }
    if let (first, second) = ownership.surprisingOrder {
      page.gap()
      page.flow(
        AssignmentWords.order(first.label(), second.label())(language).words(.dim))
    }
  }

  private func drawFlows(
    _ changes: Changes, on page: inout Page, _ ownership: Ownership, _ language: Language
  ) {
    var phrases = [
      (AssignmentWords.moved, changes.moved), (AssignmentWords.gained, changes.gained),
      (AssignmentWords.lost, changes.lost),
    ].filter { $0.1 > 0 }.map { TextLine("\($0.0(language)) \(Quantity.grouped($0.1))", .strong) }
    if phrases.isEmpty { phrases = [TextLine(AssignmentWords.unchanged(language))] }
    page.phrases(phrases)

    let flows = changes.shown(ownership)
    let nameCells = max(8, page.width / 4)
    let ways = flows.map { flow in
      var way: TextLine = "  "
      way.append(ownership.name(flow.from, cells: nameCells, language))
      way.append(" → ", .dim)
      way.append(ownership.name(flow.to, cells: nameCells, language))
      return way
    }
    let wayWidth = (ways.map(\.cells).max() ?? 0) + 2
    for (flow, way) in zip(flows, ways) {
      let words = ownership.words(flow.positions, nameCells: max(8, page.width / 3), limit: 60)
      if wayWidth > page.width / 2 {
        page.flow([Word(way)] + words, after: "")
      } else {
        page.flow(words, after: way.fitted(to: wayWidth), limit: ownership.isSmall ? .max : 2)
      }
    }
    if changes.flows.count > flows.count {
      let more = AssignmentWords.more(changes.flows.count - flows.count)(language)
      page.add(TextLine("  … " + more, .dim))
    }
  }
}

/// How much a picture shows before it summarises.
enum Limits {
  static let rows = 20
  static let columns = 120
  static let lines = 24
}

/// One member's line of partitions.
private struct Lane {
  let label: TextLine
  let count: TextLine
  let note: TextLine
  let words: [Word]

  var wordsWidth: Int { words.joined.cells }

  init(_ ownership: Ownership, _ place: Int, nameCells: Int, _ language: Language) {
    let person = ownership.people[place]
    label = ownership.label(place, cells: nameCells)
    note = TextLine(ownership.note(place)?(language) ?? "", .dim)
    let held = ownership.held[place]
    let had = Set(ownership.had[place])
    let hue = Ink.hue(Hue(of: person.id))
    count = TextLine(Quantity.grouped(held.count), .strong)
    let isChange = ownership.hasBefore
    let kept = isChange ? held.filter(had.contains) : held
    let gained = isChange ? held.filter { !had.contains($0) } : []
    let lost = isChange ? ownership.had[place].filter { !Set(held).contains($0) } : []
    words =
      ownership.words(kept, ink: hue, nameCells: nameCells)
      + ownership.words(gained, ink: hue, nameCells: nameCells).marked("+", hue)
      + ownership.words(lost, ink: .dim, nameCells: nameCells).marked("−", .dim)
  }
}

extension [Word] {
  /// The words with a mark before each name.
  fileprivate func marked(_ mark: String, _ ink: Ink) -> Self {
    map { word in
      guard word.isApart else { return word }
      var line = TextLine(mark, ink)
      line.append(word.line)
      return Word(line)
    }
  }
}
