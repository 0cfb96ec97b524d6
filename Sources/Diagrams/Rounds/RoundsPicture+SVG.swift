internal import KafkaModel
package import Texts

extension RoundsPicture {
  package func svg(_ language: Language) -> String {
    let title = headline(language).map(\.characters).joined(separator: " · ")
    var canvas = SVGCanvas()
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    canvas.text(
      RoundsWords.explanation(rebalanceProtocol)(language), .dim, x: SVGCanvas.margin, y: 64)
    canvas.grow(480, 72)
    if members.count <= 8 {
      drawSequence(on: &canvas, language)
    } else {
      var style = TextStyle(language: language, width: 110)
      style.medium = .monochrome
      canvas.page(drawing(style).without(lines: 3))
    }
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }

  private static let columnCells = 24

  /// Lifelines from top to bottom, a card for each member and round.
  private func drawSequence(on canvas: inout SVGCanvas, _ language: Language) {
    let members = members
    let names = shownRounds.indices.flatMap { name($0, language) }.map(\.cells).max() ?? 0
    let left = SVGCanvas.margin + SVGCanvas.Size.body.width(cells: names) + 24
    let width = SVGCanvas.Size.body.width(cells: Self.columnCells) + 32
    let top = canvas.bottom + 28
    var y = top + 20
    var shapes = SVGCanvas()
    for (index, round) in shownRounds.enumerated() {
      for (line, phrase) in name(index, language).enumerated() {
        shapes.text(phrase, x: SVGCanvas.margin, y: y + 22 + line * SVGCanvas.lineHeight)
      }
      var height = 2 * SVGCanvas.lineHeight
      for step in round.steps {
        guard let column = members.firstIndex(of: step.member) else { continue }
        let lines = step.lines(width: Self.columnCells, language)
        drawCard(
          step, lines, x: left + column * width, y: y, width: width - 16, on: &shapes, language)
        height = max(height, lines.count * SVGCanvas.lineHeight)
      }
      y += height + 16
      for withheld in round.withheld.prefix(8) {
        drawWithheld(withheld, members, left: left, width: width, y: y + 4, on: &shapes, language)
        y += 30
      }
      y += 14
    }
    for (column, member) in members.enumerated() {
      let x = left + column * width + (width - 16) / 2
      let hue = Hue(of: member)
      canvas.text(
        TextLine(member.label(cells: 20), .hue(hue)), x: x, y: top, alignment: .centre)
      canvas.line(x, top + 8, x, y, "line")
    }
    canvas.draw(shapes)
    canvas.text(
      legend(language).joined, x: SVGCanvas.margin, y: canvas.bottom + 24, size: .small)
  }

  private func drawCard(
    _ step: Step, _ lines: [TextLine], x: Int, y: Int, width: Int, on canvas: inout SVGCanvas,
    _ language: Language
  ) {
    guard step.isChange || !step.kept.isEmpty else { return }
    let sentence = RoundsWords.step(
      step.member.label(), revoked: step.revoked.groups.sentence(language, limit: 12),
      assigned: step.assigned.groups.sentence(language, limit: 12),
      kept: step.kept.groups.sentence(language, limit: 12))(language)
    canvas.group(sentence) { canvas in
      let height = lines.count * SVGCanvas.lineHeight + 10
      canvas.rectangle(x: x, y: y, width: width, height: height, radius: 5, "paper")
      canvas.rectangle(
        x: x, y: y, width: width, height: height, radius: 5, "card",
        Hue(of: step.member).strokeClass)
      for (index, line) in lines.enumerated() {
        canvas.text(line, x: x + 8, y: y + 19 + index * SVGCanvas.lineHeight)
      }
    }
  }

  /// An arrow from who gives up to who gets, with what waits on it.
  private func drawWithheld(
    _ withheld: Withheld, _ members: [MemberID], left: Int, width: Int, y: Int,
    on canvas: inout SVGCanvas, _ language: Language
  ) {
    guard let from = members.firstIndex(of: withheld.from),
      let to = members.firstIndex(of: withheld.to)
    else { return }
    let start = left + from * width + (width - 16) / 2
    let end = left + to * width + (width - 16) / 2
    let sentence = RoundsWords.withheld(
      withheld.partitions.groups.sentence(language, limit: 12), from: withheld.from.label(),
      to: withheld.to.label())
    canvas.group(sentence(language)) { canvas in
      canvas.line(start, y + 12, end, y + 12, "dash", "warn")
      let back = start < end ? -8 : 8
      canvas.polygon([(end, y + 12), (end + back, y + 7), (end + back, y + 17)], "alert")
      canvas.text(
        TextLine(
          "\(RoundsWords.withheld(language)): \(withheld.partitions.groups.sentence(language, limit: 12))",
          .alert),
        x: (start + end) / 2, y: y + 6, size: .small, alignment: .centre)
    }
  }
}

extension RoundsPicture.Step {
  /// What the member does, laid out in a narrow column.
  fileprivate func lines(width: Int, _ language: Language) -> [TextLine] {
    [(revoked, "− "), (assigned, "+ "), (kept, "= ")].filter { !$0.0.isEmpty }.flatMap {
      list, mark in
      let ink: Ink = mark == "+ " ? .hue(Hue(of: member)) : mark == "− " ? .dim : .plain
      return Flow(list.groups.words(ink, limit: 12), after: TextLine(mark, .strong), width: width)
        .lines
    }
  }
}
