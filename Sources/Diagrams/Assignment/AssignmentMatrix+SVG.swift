internal import Texts

/// The matrix of an assignment laid out in pixels.
struct AssignmentMatrix {
  private let ownership: Ownership
  private let language: Language
  private let cell: Int
  private let gap: Int
  private let labelWidth: Int

  /// Where each topic's columns begin, and how wide they are with their name.
  private let columns: [(topic: Ownership.Span, x: Int, width: Int)]

  private let unowned: [Int32]
  private let top = 116

  /// Lays out a matrix; `nil` if there is nothing to draw or too much.
  init?(_ ownership: Ownership, _ changes: Changes, _ language: Language) {
    guard ownership.people.count <= Limits.rows, !ownership.people.isEmpty,
      (1...Limits.columns).contains(ownership.partitionCount)
    else { return nil }
    self.ownership = ownership
    self.language = language
    let isDense = ownership.partitionCount > 36
    cell = isDense ? 12 : 24
    gap = isDense ? 2 : 4
    unowned = changes.unowned
    let labels = ownership.people.indices.map { ownership.label($0, cells: 28).cells }
    let nobody = unowned.isEmpty ? 0 : AssignmentWords.nobody(language).cells
    labelWidth = SVGCanvas.Size.body.width(cells: (labels + [nobody]).max() ?? 0)
    var x = SVGCanvas.margin + labelWidth + 24
    var columns: [(Ownership.Span, Int, Int)] = []
    for topic in ownership.topics where topic.end > topic.start {
      let cells = (topic.end - topic.start) * (cell + gap) - gap
      let name = SVGCanvas.Size.body.width(cells: topic.name.label(cells: 24).cells)
      columns.append((topic, x, max(cells, name)))
      x += max(cells, name) + 24
    }
    self.columns = columns
  }

  func draw(on canvas: inout SVGCanvas) {
    let rows = ownership.people.count + (unowned.isEmpty ? 0 : 1)
    let end = (columns.last.map { $0.x + $0.width } ?? 0) + 16
    let counts = ownership.people.indices.map { ownership.count($0, language).cells }
    let right = end + 8 + SVGCanvas.Size.body.width(cells: counts.max() ?? 0)
    for row in stride(from: 0, to: rows, by: 2) {
      canvas.rectangle(
        x: SVGCanvas.margin - 8, y: y(row) - rowGap / 2, width: right - SVGCanvas.margin + 16,
        height: rowHeight, radius: 4, "stripe")
    }
    drawHeader(on: &canvas)
    for place in ownership.people.indices { drawRow(place, end: end, on: &canvas) }
    if !unowned.isEmpty { drawUnowned(row: rows - 1, end: end, on: &canvas) }
    canvas.grow(end, y(rows))
    drawLegend(on: &canvas, y: y(rows) + 16)
  }

  // MARK: - Rows

  private var rowGap: Int { 8 }
  private var rowHeight: Int { max(cell, 16) + rowGap }
  private func y(_ row: Int) -> Int { top + row * rowHeight }
  private func baseline(_ row: Int) -> Int { y(row) + max(cell, 16) / 2 + 5 }

  private func x(_ position: Int, in column: (topic: Ownership.Span, x: Int, width: Int)) -> Int {
    column.x + (position - column.topic.start) * (cell + gap)
  }

  private func drawHeader(on canvas: inout SVGCanvas) {
    for column in columns {
      canvas.text(
        TextLine(column.topic.name.label(cells: 24), .strong), x: column.x, y: top - 36)
      canvas.line(column.x, top - 28, column.x + column.width, top - 28, "axis")
      for position in column.topic.start..<column.topic.end {
        let offset = position - column.topic.start
        if cell < 24, offset % 10 != 0 { continue }
        canvas.text(
          "\(column.topic.number(at: position))", .dim, x: x(position, in: column) + cell / 2,
          y: top - 12, size: .small, alignment: .centre)
      }
    }
  }

  private func drawRow(_ place: Int, end: Int, on canvas: inout SVGCanvas) {
    let person = ownership.people[place]
    let hue = Hue(of: person.id)
    canvas.circle(x: SVGCanvas.margin + 4, y: baseline(place) - 5, radius: 4, hue.fillClass)
    canvas.text(
      ownership.label(place, cells: 28), x: SVGCanvas.margin + 16, y: baseline(place))
    let marks = ownership.marks(place)
    for column in columns {
      for position in column.topic.start..<column.topic.end {
        let title = "\(column.topic.name.label(cells: 60))-\(column.topic.number(at: position))"
        drawCell(
          marks[position], "\(title): \(person.id.label(cells: 60))", hue,
          number: column.topic.number(at: position), x: x(position, in: column), y: y(place),
          on: &canvas)
      }
    }
    canvas.text(ownership.count(place, language), x: end + 8, y: baseline(place))
  }

  private func drawUnowned(row: Int, end: Int, on canvas: inout SVGCanvas) {
    canvas.text(
      AssignmentWords.nobody(language), .alert, x: SVGCanvas.margin + 16, y: baseline(row))
    for position in unowned.map(Int.init) {
      guard let column = columns.first(where: { position < $0.topic.end }) else { continue }
      let x = x(position, in: column)
      let title = "\(column.topic.name.label(cells: 60))-\(column.topic.number(at: position))"
      canvas.group("\(title): \(AssignmentWords.nobody(language))") { canvas in
        canvas.rectangle(
          x: x + 1, y: y(row) + 1, width: cell - 2, height: cell - 2, radius: 4, "dash", "warn")
        canvas.text(
          "!", .alert, x: x + cell / 2, y: baseline(row), size: cell < 24 ? .small : .body,
          alignment: .centre)
      }
    }
    canvas.text("\(unowned.count)", .alert, x: end + 8, y: baseline(row))
  }

  // MARK: - Cells

  private func drawCell(
    _ mark: Ownership.Mark, _ title: String, _ hue: Hue, number: Int32, x: Int, y: Int,
    on canvas: inout SVGCanvas
  ) {
    let y = y + (max(cell, 16) - cell) / 2
    let middle = x + cell / 2
    switch mark {
    case .blank: break
    case .others:
      canvas.circle(x: middle, y: y + cell / 2, radius: cell < 24 ? 1 : 2, "fill")
    case .owned, .gained:
      let isGained = mark == .gained
      canvas.group(isGained ? "+ " + title : title) { canvas in
        canvas.rectangle(x: x, y: y, width: cell, height: cell, radius: cell / 5, hue.fillClass)
        if cell >= 24 {
          canvas.text(
            "\(isGained ? "+" : "")\(number)", .onFill, x: middle, y: y + 16, size: .small,
            alignment: .centre)
        } else if isGained {
          canvas.text(
            "+", .onFill, x: middle, y: y + 10, size: .small, alignment: .centre)
        }
      }
    case .lost:
      canvas.group("− " + title) { canvas in
        canvas.rectangle(
          x: x + 1, y: y + 1, width: cell - 2, height: cell - 2, radius: cell / 5, "dash",
          hue.strokeClass)
        canvas.text(
          "−", .dim, x: middle, y: y + (cell < 24 ? 10 : 16), size: cell < 24 ? .small : .body,
          alignment: .centre)
      }
    }
  }

  private func drawLegend(on canvas: inout SVGCanvas, y: Int) {
    var seen: Set<Ownership.Mark> = []
    for place in ownership.people.indices { seen.formUnion(ownership.marks(place)) }
    let words = ownership.legend(seen, language).joined.characters
    canvas.text(words, .dim, x: SVGCanvas.margin, y: y, size: .small)
  }
}
