internal import Texts

extension AssignmentPicture {
  /// The strategy, the generation and the sizes.
  func headline(_ ownership: Ownership, _ language: Language) -> [TextLine] {
    var phrases: [TextLine] = []
    if let strategy { phrases.append(TextLine(strategy.label(cells: 40), .strong)) }
    if let generation { phrases.append(TextLine(AssignmentWords.generation(generation)(language))) }
    phrases.append(TextLine(AssignmentWords.members(ownership.memberCount)(language)))
    phrases.append(TextLine(AssignmentWords.partitions(ownership.partitionCount)(language)))
    return phrases
  }

  /// What moved, what was gained, what has no owner; then what a reader could stumble over.
  func drawChanges(
    _ changes: Changes, on page: inout Page, _ ownership: Ownership, _ language: Language
  ) {
    page.gap()
    if ownership.hasBefore {
      drawFlows(changes, on: &page, ownership, language)
    }
    if !changes.unowned.isEmpty {
      let lead = TextLine(
        "\(AssignmentWords.nobody(language)) \(Quantity.grouped(changes.unowned.count))  ", .alert)
      page.flow(
        ownership.words(changes.unowned, nameCells: page.nameCells, limit: 40), after: lead,
        limit: ownership.isSmall ? .max : 3)
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
    let nameCells = max(10, page.width / 4)
    let ways = flows.map { flow in
      var way = TextLine()
      way.append(ownership.name(flow.from, cells: nameCells, language))
      way.append(" → ", .dim)
      way.append(ownership.name(flow.to, cells: nameCells, language))
      return way
    }
    let wayWidth = (ways.map(\.cells).max() ?? 0) + 2
    let isNarrow = wayWidth + 2 > page.width / 2
    for (flow, way) in zip(flows, ways) {
      let words = ownership.words(flow.positions, nameCells: page.nameCells, limit: 60)
      var lead: TextLine = "  "
      if !isNarrow { lead.append(way.fitted(to: wayWidth)) }
      page.flow(
        (isNarrow ? way.words : []) + words, after: lead, limit: ownership.isSmall ? .max : 2)
    }
    if changes.flows.count > flows.count {
      let more = AssignmentWords.moreFlows(changes.flows.count - flows.count)(language)
      page.add(TextLine("  … " + more, .dim))
    }
  }
}
