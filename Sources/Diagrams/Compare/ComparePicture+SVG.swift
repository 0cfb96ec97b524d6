internal import KafkaModel
package import Texts

extension ComparePicture {
  package func svg(_ language: Language) -> String {
    let title = CompareWords.variants(variants.count)(language)
    var canvas = SVGCanvas()
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    canvas.grow(480, 52)
    drawColumns(on: &canvas, language)
    var notes = Page(width: 96)
    for variant in variants {
      guard case .failed(let reason) = variant.outcome else { continue }
      notes.flow(
        CompareWords.failure(variant.label.label(cells: 40), reason)(language).words(.alert))
    }
    if metrics.contains(where: { best($0) != nil }) {
      notes.flow(CompareWords.best(language).words(.dim))
    }
    canvas.page(notes)
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }

  /// A column a variant: a bar a member, then the metrics.
  private func drawColumns(on canvas: inout SVGCanvas, _ language: Language) {
    let names = shownMembers.map { $0.label(cells: 24) } + metrics.map { $0.name(language) }
    let left =
      SVGCanvas.margin + 16 + SVGCanvas.Size.body.width(cells: names.map(\.cells).max() ?? 0) + 24
    let labels = variants.map { $0.label.label(cells: 24) }
    let width = max(150, SVGCanvas.Size.body.width(cells: labels.map(\.cells).max() ?? 0) + 24)
    let right = left + variants.count * width
    let most = shownMembers.flatMap { member in counts(of: member).compactMap(\.self) }.max() ?? 0
    var y = canvas.bottom + 28
    for (index, label) in labels.enumerated() {
      canvas.text(TextLine(label, .strong), x: left + index * width, y: y)
    }
    y += 10
    canvas.line(SVGCanvas.margin - 8, y, right, y, "axis")

    for (row, member) in shownMembers.enumerated() {
      let hue = Hue(of: member)
      if row % 2 == 0 { stripe(y: y + 4, right: right, on: &canvas) }
      canvas.circle(x: SVGCanvas.margin + 4, y: y + 16, radius: 4, hue.fillClass)
      canvas.text(
        TextLine(member.label(cells: 24), .hue(hue)), x: SVGCanvas.margin + 16, y: y + 21)
      for (index, count) in counts(of: member).enumerated() {
        let x = left + index * width
        guard let count else {
          canvas.text("✗", .alert, x: x, y: y + 21)
          continue
        }
        let length = most == 0 ? 0 : count * (width - 72) / most
        canvas.group("\(labels[index]), \(member.label(cells: 60)): \(count)") { canvas in
          canvas.rectangle(
            x: x, y: y + 8, width: max(2, length), height: 16, radius: 3,
            count == 0 ? "fill" : hue.fillClass)
        }
        canvas.text(
          Quantity.grouped(count), count == 0 ? .alert : .strong, x: x + length + 10, y: y + 21)
      }
      y += 26
    }
    if shownMembers.count < members.count {
      let more = AssignmentWords.moreMembers(members.count - shownMembers.count)(language)
      canvas.text("… " + more, .dim, x: SVGCanvas.margin + 16, y: y + 21)
      y += 26
    }
    y += 8
    canvas.line(SVGCanvas.margin - 8, y, right, y, "axis")
    drawMetrics(on: &canvas, y: y, left: left, width: width, right: right, language)
  }

  private func drawMetrics(
    on canvas: inout SVGCanvas, y: Int, left: Int, width: Int, right: Int, _ language: Language
  ) {
    for (row, metric) in metrics.enumerated() {
      let y = y + row * 26
      if row % 2 == 0 { stripe(y: y + 4, right: right, on: &canvas) }
      canvas.group(metric.meaning(language)) { canvas in
        canvas.text(metric.name(language), x: SVGCanvas.margin + 16, y: y + 21)
      }
      for (index, value) in values(metric).enumerated() {
        let x = left + index * width
        guard let value else {
          canvas.text("–", .dim, x: x, y: y + 21)
          continue
        }
        let isBest = value == best(metric)
        canvas.text(
          Self.worded(value, metric) + (isBest ? " ✓" : ""), isBest ? .strong : .plain, x: x,
          y: y + 21)
      }
    }
    canvas.grow(right, y + metrics.count * 26 + 8)
  }

  private func stripe(y: Int, right: Int, on canvas: inout SVGCanvas) {
    canvas.rectangle(
      x: SVGCanvas.margin - 8, y: y, width: right - SVGCanvas.margin + 8, height: 26, radius: 4,
      "stripe")
  }

  /// How many partitions a member has in each variant; `nil` where the variant failed.
  private func counts(of member: MemberID) -> [Int?] {
    variants.map { variant in
      if case .assigned(let assignment, _) = variant.outcome {
        assignment[member].count
      } else {
        nil
      }
    }
  }
}
