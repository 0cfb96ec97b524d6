internal import KafkaModel
package import Texts

/// A quantity over simulated time against a bound: the throughput of a client under a quota.
package struct LineChartPicture: Picture {
  /// A sample; the value holds until the next one.
  package struct Point: Hashable, Sendable {
    package let at: Duration
    package let value: Int

    package init(at: Duration, _ value: Int) {
      self.at = at
      self.value = value
    }
  }

  package let title: Sentence

  /// What the numbers count, such as `B/s`.
  package let unit: String
  package let window: Range<Duration>

  /// In order of time.
  package let points: [Point]

  /// What the value should not exceed.
  package let bound: Int?

  /// Under the curve and on its scale of time: when something was so.
  package let lanes: [Lane]

  /// One state that comes and goes, such as a muted channel.
  package struct Lane: Hashable, Sendable {
    package let label: Sentence

    /// In order of time.
    package let intervals: [Range<Duration>]

    package init(_ label: Sentence, _ intervals: [Range<Duration>]) {
      self.label = label
      self.intervals = intervals
    }
  }

  package init(
    title: Sentence, unit: String, window: Range<Duration>, points: [Point], bound: Int? = nil,
    lanes: [Lane] = []
  ) {
    self.lanes = lanes
    self.title = title
    self.unit = unit
    self.window = window
    self.points = points
    self.bound = bound
  }

  var top: Int { max(1, points.map(\.value).max() ?? 0, bound ?? 0) }

  func worded(_ value: Int) -> String { "\(Quantity.grouped(value)) \(unit)" }

  /// When the value was above the bound.
  var excesses: [Range<Duration>] {
    guard let bound else { return [] }
    var excesses: [Range<Duration>] = []
    for (index, point) in points.enumerated() where point.value > bound {
      let end = index + 1 < points.count ? points[index + 1].at : window.upperBound
      if end <= point.at { continue }
      if let last = excesses.last, last.upperBound == point.at {
        excesses[excesses.count - 1] = last.lowerBound..<end
      } else {
        excesses.append(point.at..<end)
      }
    }
    return excesses
  }

  /// What is worth saying: the bound, the peak, and when the bound was exceeded.
  func facts(_ language: Language) -> [String] {
    guard let peak = points.max(by: { $0.value < $1.value }) else {
      return [ChartWords.empty(language)]
    }
    var facts = [ChartWords.peak(worded(peak.value), at: Quantity.time(peak.at))(language)]
    guard let bound else { return facts }
    facts.append("\(ChartWords.bound(language)) \(worded(bound))")
    let excesses = excesses
    if excesses.isEmpty { facts.append(ChartWords.neverAbove(language)) }
    for excess in excesses.prefix(6) {
      facts.append(
        ChartWords.above(Quantity.time(excess.lowerBound), Quantity.time(excess.upperBound))(
          language))
    }
    if excesses.count > 6 { facts.append("… " + ChartWords.more(excesses.count - 6)(language)) }
    return facts
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say("\(title(language)): \(facts(language).joined(separator: "; ")).")
    prose.list(
      lanes.map { lane in
        let times = lane.intervals.prefix(20).map {
          "\(Quantity.time($0.lowerBound))–\(Quantity.time($0.upperBound))"
        }
        let rest = lane.intervals.count > 20 ? " …" : ""
        return
          "\(lane.label(language)): \(times.isEmpty ? "–" : times.joined(separator: ", "))\(rest)"
      })
    return prose
  }

  private static let height = 8

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.flow(title(style.language).words(.strong))
    page.gap()
    let labels = [Quantity.grouped(top), bound.map(Quantity.grouped) ?? "", "0"]
    let left = min(page.width / 2, (labels.map(\.cells).max() ?? 0) + 1)
    let scale = TimeScale(window, length: page.width - left)
    let values = columns(scale)
    let boundRow = bound.map { row(of: $0) }
    for row in stride(from: Self.height - 1, through: 0, by: -1) {
      // The bound's own number matters more than the top's, should both stand here.
      let number = row == boundRow ? bound : row == Self.height - 1 ? top : nil
      var line = TextLine(number.map(Quantity.grouped) ?? "", .dim)
        .fitted(to: left - 1, alignment: .trailing)
      line.append(row == boundRow ? "╌" : " ", .alert)
      for value in values { line.append(cell(value, row: row, isBound: row == boundRow)) }
      page.add(line)
    }
    let axis = scale.axis()
    for line in axis.reversed() {
      var row = TextLine(line == axis[1] ? "0" : "", .dim).fitted(
        to: left - 1, alignment: .trailing)
      row.pad(to: left)
      row.append(line)
      page.add(row)
    }
    drawLanes(on: &page, scale, left: left, style.language)
    page.gap()
    page.phrases(facts(style.language).map { TextLine($0) })
    return page
  }

  /// Each lane's name, and below it a bar where it was so.
  private func drawLanes(
    on page: inout Page, _ scale: TimeScale, left: Int, _ language: Language
  ) {
    for (index, lane) in lanes.enumerated() {
      var cells = Array(repeating: false, count: scale.length)
      for interval in lane.intervals { for step in scale.steps(interval) { cells[step] = true } }
      var bar = TextLine()
      bar.pad(to: left)
      for isSo in cells { bar.append(isSo ? "█" : "·", isSo ? .hue(Hue(of: "\(index)")) : .dim) }
      page.flow(lane.label(language).words())
      page.add(bar)
    }
  }

  /// The greatest value in each column; `nil` before the first sample.
  private func columns(_ scale: TimeScale) -> [Int?] {
    var values: [Int?] = Array(repeating: nil, count: scale.length)
    for (index, point) in points.enumerated() {
      let end = index + 1 < points.count ? points[index + 1].at : window.upperBound
      guard point.at < end else { continue }
      for step in scale.steps(point.at..<end) where (values[step] ?? -1) < point.value {
        values[step] = point.value
      }
    }
    return values
  }

  private func row(of value: Int) -> Int { min(Self.height - 1, value * Self.height / top) }

  private func cell(_ value: Int?, row: Int, isBound: Bool) -> TextLine {
    let eighths = (value ?? 0) * Self.height * 8 / top - row * 8
    if eighths <= 0 {
      // A small value is not nothing.
      if row == 0, let value, value > 0 { return TextLine("▁") }
      return isBound ? TextLine("╌", .alert) : TextLine(" ")
    }
    let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let isExcess = bound.map { (value ?? 0) > $0 } ?? false
    return TextLine(String(blocks[min(eighths, 8) - 1]), isExcess ? .alert : .plain)
  }
}
