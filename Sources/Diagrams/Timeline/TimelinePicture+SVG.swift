internal import KafkaModel
package import Texts

extension TimelinePicture {
  package func svg(_ language: Language) -> String {
    let window = TimelineWords.window(
      Quantity.time(window.lowerBound), Quantity.time(window.upperBound))
    let title = "\(title(language)) · \(window(language))"
    var canvas = SVGCanvas()
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    drawLanes(on: &canvas, language)
    drawLegend(on: &canvas, language)
    drawMarkList(on: &canvas, language)
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }

  private static let plotWidth = 760
  private static let laneHeight = 28

  private func drawLanes(on canvas: inout SVGCanvas, _ language: Language) {
    let labels = shownLanes.map { $0.name.label(cells: 24) }
    let left =
      SVGCanvas.margin + SVGCanvas.Size.body.width(cells: labels.map(\.cells).max() ?? 0) + 20
    let scale = TimeScale(window, length: Self.plotWidth)
    let marks = placedMarks(scale)
    let top = 84 + 22 * ((marks.map(\.row).max() ?? -1) + 1)
    let bottom = top + 8 + labels.count * Self.laneHeight
    canvas.axis(scale, x: left, y: top, to: bottom)
    for (row, (lane, label)) in zip(shownLanes, labels).enumerated() {
      let y = top + 8 + row * Self.laneHeight
      let ink: Ink = lane.isMember ? .hue(Hue(of: lane.name)) : .plain
      canvas.text(TextLine(label, ink), x: SVGCanvas.margin, y: y + 18)
      // Gaps come last, so that nothing covers a short one.
      for interval in lane.intervals.filter({ !$0.state.isGap })
        + lane.intervals.filter(\.state.isGap)
      {
        let steps = scale.steps(interval.time)
        if steps.isEmpty { continue }
        canvas.group("\(lane.name.label(cells: 60)): \(interval.sentence(language))") { canvas in
          interval.state.draw(
            on: &canvas, name: lane.name, x: left + steps.lowerBound, y: y + 4, width: steps.count,
            language)
        }
      }
    }
    drawMarks(marks, on: &canvas, x: left, top: top, bottom: bottom, language)
    if shownLanes.count < lanes.count {
      let more = "… " + TimelineWords.moreLanes(lanes.count - shownLanes.count)(language)
      canvas.text(more, .dim, x: SVGCanvas.margin, y: bottom + 18)
    }
    canvas.grow(left + Self.plotWidth, bottom + 4)
  }

  /// Where each mark stands, and how high, so that no number covers another; at most three high.
  private func placedMarks(_ scale: TimeScale) -> [(number: Int, mark: Mark, x: Int, row: Int)] {
    var ends: [Int] = []
    return shownMarks.map { number, mark in
      let x = scale.position(mark.at)
      let row = ends.firstIndex { $0 < x - 10 } ?? min(ends.count, 2)
      if row == ends.count { ends.append(x + 10) } else { ends[row] = x + 10 }
      return (number, mark, x, row)
    }
  }

  private func drawMarks(
    _ marks: [(number: Int, mark: Mark, x: Int, row: Int)], on canvas: inout SVGCanvas, x: Int,
    top: Int, bottom: Int, _ language: Language
  ) {
    for (number, mark, position, row) in marks {
      let x = x + position
      let y = top - 36 - row * 20
      canvas.group("\(number). \(Quantity.time(mark.at)): \(mark.label(language))") { canvas in
        canvas.line(x, top, x, bottom, "axis")
        canvas.circle(x: x, y: y, radius: 9, "mark")
        canvas.text(
          TextLine("\(number)", .onFill), x: x, y: y + 4, size: .small, alignment: .centre)
      }
    }
  }

  private func drawLegend(on canvas: inout SVGCanvas, _ language: Language) {
    var x = SVGCanvas.margin
    let y = canvas.bottom + 18
    for state in shownStates {
      let name = state.name(language)
      state.draw(on: &canvas, name: "", x: x, y: y, width: 28, language)
      canvas.text(name, .dim, x: x + 36, y: y + 14, size: .small)
      x += 36 + SVGCanvas.Size.small.width(cells: name.cells) + 24
    }
    canvas.grow(0, y + 24)
  }

  private func drawMarkList(on canvas: inout SVGCanvas, _ language: Language) {
    var page = Page(width: 110)
    for (number, mark) in shownMarks.prefix(Self.markLimit) {
      page.flow(
        mark.label(language).words(),
        after: TextLine("\(number)  \(Quantity.time(mark.at))  ", .strong))
    }
    if shownMarks.count > Self.markLimit {
      page.add(
        TextLine("… " + TimelineWords.moreEvents(shownMarks.count - Self.markLimit)(language), .dim)
      )
    }
    canvas.page(page)
  }
}

extension TimelinePicture.State {
  fileprivate var isGap: Bool { [.stopped, .unowned, .heldTwice].contains(self) }

  /// Draws a stretch; states differ in shape as well as in colour.
  fileprivate func draw(
    on canvas: inout SVGCanvas, name: String, x: Int, y: Int, width: Int, _ language: Language
  ) {
    let hue = name.isEmpty ? "fill" : Hue(of: name).fillClass
    let width = max(1, width)
    switch self {
    case .consuming:
      canvas.rectangle(x: x, y: y, width: width, height: 18, radius: min(3, width / 2), hue)
    case .busy:
      canvas.rectangle(x: x, y: y, width: width, height: 18, radius: min(3, width / 2), hue, "half")
      canvas.rectangle(x: x, y: y + 8, width: width, height: 2, hue)
    case .rejoining:
      canvas.rectangle(x: x, y: y + 5, width: width, height: 8, hue, "half")
    case .stopped, .unowned:
      canvas.rectangle(x: x, y: y, width: max(3, width), height: 18, "paper")
      canvas.rectangle(x: x, y: y + 2, width: max(3, width), height: 14, "gap")
    case .heldTwice:
      canvas.rectangle(x: x, y: y, width: max(3, width), height: 18, "paper")
      canvas.rectangle(x: x, y: y + 1, width: max(3, width), height: 6, "mark")
      canvas.rectangle(x: x, y: y + 11, width: max(3, width), height: 6, "mark")
    case .idle:
      canvas.rectangle(x: x, y: y + 8, width: width, height: 2, "dim")
    case .dead:
      canvas.text("×", .alert, x: x + 2, y: y + 14)
    case .owned(let member):
      let hue = member.rawValue.isEmpty ? "fill" : Hue(of: member).fillClass
      canvas.rectangle(x: x, y: y, width: width, height: 18, radius: min(3, width / 2), hue)
      let label = member.label(cells: 16)
      if SVGCanvas.Size.small.width(cells: label.cells) + 10 <= width {
        canvas.text(TextLine(label, .onFill), x: x + 6, y: y + 13, size: .small)
      }
    }
  }
}

extension SVGCanvas {
  /// Draws labels at the top and a faint line down from each.
  mutating func axis(_ scale: TimeScale, x: Int, y: Int, to bottom: Int) {
    for tick in scale.ticks(size: { Size.small.width(cells: $0.cells) }) {
      text(
        tick.label, .dim, x: x + tick.position, y: y - 8, size: .small, alignment: .centre)
      line(x + tick.position, y, x + tick.position, bottom, "line")
    }
    line(x, y, x + scale.length, y, "axis")
  }
}
