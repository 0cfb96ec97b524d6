internal import KafkaModel
package import Texts

extension LineChartPicture {
  package func svg(_ language: Language) -> String {
    var canvas = SVGCanvas()
    canvas.text(title(language), x: SVGCanvas.margin, y: 40, size: .title)
    let scale = TimeScale(window, length: 720)
    let labels = [worded(top), bound.map(worded) ?? ""]
    let left =
      SVGCanvas.margin + 12
      + SVGCanvas.Size.small.width(cells: labels.map(\.cells).max() ?? 0)
    let y = 72
    let height = 200
    func level(_ value: Int) -> Int {
      y + height - Int(Double(value) / Double(top) * Double(height))
    }

    for tick in scale.ticks(size: { SVGCanvas.Size.small.width(cells: $0.cells) }) {
      canvas.line(left + tick.position, y, left + tick.position, y + height, "line")
      canvas.text(
        tick.label, .dim, x: left + tick.position, y: y + height + 18, size: .small,
        alignment: .centre)
    }
    canvas.line(left, y + height, left + scale.length, y + height, "axis")
    if bound != top {
      canvas.text(worded(top), .dim, x: left - 8, y: y + 4, size: .small, alignment: .trailing)
    }
    canvas.text("0", .dim, x: left - 8, y: y + height + 4, size: .small, alignment: .trailing)
    for excess in excesses {
      let steps = scale.steps(excess)
      canvas.group(
        ChartWords.above(Quantity.time(excess.lowerBound), Quantity.time(excess.upperBound))(
          language)
      ) { canvas in
        canvas.rectangle(
          x: left + steps.lowerBound, y: y, width: steps.count, height: height, "alert", "faint")
      }
    }
    canvas.polyline(curve(scale).map { (left + $0.x, level($0.value)) }, "curve", "k0")
    if let bound {
      canvas.line(left, level(bound), left + scale.length, level(bound), "dash", "warn")
      canvas.text(
        TextLine(worded(bound), .alert), x: left - 8, y: level(bound) + 4, size: .small,
        alignment: .trailing)
    }
    canvas.grow(left + scale.length, y + height + 24)
    draw(lanes, on: &canvas, scale, left: left, language)
    var page = Page(width: 100)
    page.phrases(facts(language).map { TextLine($0) })
    canvas.page(page)
    return canvas.document(title: title(language), description: prose(language).oneLine, language)
  }

  /// Draws each lane under the axis: its name, and a bar where it was so.
  private func draw(
    _ lanes: [Lane], on canvas: inout SVGCanvas, _ scale: TimeScale, left: Int,
    _ language: Language
  ) {
    var y = canvas.bottom + 8
    for (index, lane) in lanes.enumerated() {
      canvas.text(lane.label(language), x: left, y: y + 14, size: .small)
      canvas.rectangle(x: left, y: y + 20, width: scale.length, height: 12, "fill")
      for interval in lane.intervals {
        let steps = scale.steps(interval)
        let times = "\(Quantity.time(interval.lowerBound))–\(Quantity.time(interval.upperBound))"
        canvas.group("\(lane.label(language)): \(times)") { canvas in
          canvas.rectangle(
            x: left + steps.lowerBound, y: y + 20, width: max(1, steps.count), height: 12,
            Hue(of: "\(index)").fillClass)
        }
      }
      y += 42
    }
    canvas.grow(left, y)
  }

  /// The corners of the curve, which steps from value to value; at most two a pixel.
  private func curve(_ scale: TimeScale) -> [(x: Int, value: Int)] {
    var corners: [(x: Int, value: Int)] = []
    for point in points where point.at < window.upperBound {
      let x = scale.position(point.at)
      if let last = corners.last {
        if last.x == x, last.value >= point.value { continue }
        corners.append((x, last.value))
      }
      corners.append((x, point.value))
    }
    if let last = corners.last { corners.append((scale.length, last.value)) }
    return corners
  }
}
