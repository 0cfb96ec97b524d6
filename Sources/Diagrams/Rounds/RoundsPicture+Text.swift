internal import KafkaModel
package import Texts

extension RoundsPicture {
  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.phrases(headline(style.language))
    page.flow(RoundsWords.explanation(rebalanceProtocol)(style.language).words(.dim))
    page.gap()
    if members.count > 6 || !drawSequence(on: &page, style.language) {
      drawList(on: &page, style.language)
    }
    page.gap()
    page.flow(legend(style.language))
    if rounds.count > shownRounds.count {
      page.gap()
      page.flow([
        Word("… " + RoundsWords.rounds(rounds.count - shownRounds.count)(style.language), .dim)
      ])
    }
    return page
  }

  /// What the marks mean that stand before partitions.
  func legend(_ language: Language) -> [Word] {
    let steps = shownRounds.flatMap(\.steps)
    return [
      ("−", RoundsWords.revokes, steps.contains { !$0.revoked.isEmpty }),
      ("+", RoundsWords.gets, steps.contains { !$0.assigned.isEmpty }),
      ("=", RoundsWords.keeps, steps.contains { !$0.kept.isEmpty }),
    ].filter(\.2).map { mark, word, _ in
      Word(TextLine("\(mark) \(word(language))", .dim), separator: "   ")
    }
  }

  /// A column a member, a row a round: its lifelines are the columns' bars.
  private func sequence(_ language: Language) -> Grid {
    var rows: [[[Word]]] = [
      [[]] + members.map { [Word($0.label(cells: 20), .hue(Hue(of: $0)))] }
    ]
    for (index, round) in shownRounds.enumerated() {
      // The first step of a member counts, should somebody pass two.
      let steps = Dictionary(
        round.steps.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
      rows.append(
        [name(index, language).flatMap { $0.words.onNewLine }]
          + members.map { steps[$0]?.words(inColumn: true) ?? [] })
    }
    let column = Grid.Column(wraps: true, least: 14)
    return Grid(
      columns: [Grid.Column(wraps: true, least: 8)] + members.map { _ in column }, rows: rows,
      gap: TextLine(" │ ", .dim))
  }

  /// Draws the grid; `false` if it does not fit.
  private func drawSequence(on page: inout Page, _ language: Language) -> Bool {
    let grid = sequence(language)
    guard let rows = grid.lines(width: page.width), let rule = grid.rule(width: page.width, "─"),
      let dots = grid.rule(width: page.width, "┄")
    else { return false }
    for (index, lines) in rows.enumerated() {
      for line in lines { page.add(line) }
      if index == 0 {
        page.add(rule)
        continue
      }
      drawWithheld(rounds[index - 1], on: &page, language)
      if index < rows.count - 1 { page.add(dots) }
    }
    return true
  }

  /// Rounds one under another, for many members or little room.
  private func drawList(on page: inout Page, _ language: Language) {
    for (index, round) in shownRounds.enumerated() {
      page.gap()
      page.phrases(name(index, language))
      let steps = round.shownSteps
      let labels = steps.map { $0.member.label(cells: max(6, page.width / 4)) }
      let width = labels.map(\.cells).max() ?? 0
      for (step, label) in zip(steps, labels) {
        var lead: TextLine = "  "
        lead.append(label, .hue(Hue(of: step.member)))
        page.flow(step.words(), after: lead.fitted(to: width + 4))
      }
      for others in round.others {
        page.flow(("… " + others(language)).words(.dim), after: "  ")
      }
      drawWithheld(round, on: &page, language)
    }
  }

  private func drawWithheld(_ round: Round, on page: inout Page, _ language: Language) {
    for withheld in round.withheld.prefix(8) {
      let words = withheld.partitions.groups.words(limit: 12) + [withheld.way]
      page.flow(words, after: TextLine("  ◌ \(RoundsWords.withheld(language))  ", .alert))
    }
  }
}

extension RoundsPicture.Withheld {
  /// Who gives up and who waits: `c1 → c3`.
  var way: Word {
    var line = TextLine(from.label(cells: 24), .hue(Hue(of: from)))
    line.append(" → ", .dim)
    line.append(to.label(cells: 24), .hue(Hue(of: to)))
    return Word(line)
  }
}

extension RoundsPicture.Step {
  /// What the member does, each thing after its mark: `− orders-2 + orders-4`.
  func words(inColumn: Bool = false) -> [Word] {
    var words: [Word] = []
    for (list, mark, ink) in [
      (revoked, "−", Ink.dim), (assigned, "+", .hue(Hue(of: member))), (kept, "=", .plain),
    ] where !list.isEmpty {
      let part = [Word(mark, .strong)] + list.groups.words(ink, limit: 12)
      words += inColumn ? part.onNewLine : part
    }
    return words.isEmpty ? [Word("·", .dim)] : words
  }
}
