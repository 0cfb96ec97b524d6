package import Texts

/// Counts as bars, one a line: how many records each partition got.
package struct HistogramPicture: Picture {
  /// One line: what is counted, and how often it was.
  package struct Bar: Hashable, Sendable {
    package let label: String
    package let count: Int

    package init(_ label: String, _ count: Int) {
      self.label = label
      self.count = count
    }
  }

  package let title: Sentence

  /// In the order in which they are drawn.
  package let bars: [Bar]

  package init(title: Sentence, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// The bars that are drawn: all of a few, else the first and the last; `nil` for the gap.
  private var shown: [Bar?] {
    let all = bars.map(Optional.some)
    return bars.count <= 24 ? all : all.prefix(17) + [nil] + all.suffix(3)
  }

  private func totals(_ language: Language) -> [String] {
    let counts = bars.map(\.count)
    guard let most = counts.max(), let least = counts.min() else {
      return [ChartWords.empty(language)]
    }
    return [
      "\(ChartWords.total(language)) \(Quantity.grouped(counts.reduce(0, +)))",
      "\(ChartWords.least(language)) \(Quantity.grouped(least))",
      "\(ChartWords.most(language)) \(Quantity.grouped(most))",
    ]
  }

  private func more(_ language: Language) -> String {
    "… " + ChartWords.more(bars.count - 20)(language)
  }

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.flow(title(style.language).words(.strong))
    page.gap()
    let labels = shown.map { $0?.label.label(cells: max(5, page.width / 3)) ?? "" }
    let labelWidth = labels.map(\.cells).max() ?? 0
    let most = bars.map(\.count).max() ?? 0
    let countWidth = Quantity.grouped(most).cells
    let room = min(60, page.width - labelWidth - countWidth - 4)
    for (bar, label) in zip(shown, labels) {
      guard let bar else {
        page.add(TextLine(more(style.language), .dim))
        continue
      }
      var line = TextLine(label).fitted(to: labelWidth)
      line.append("  ")
      line.append(
        TextLine(Quantity.grouped(bar.count), .strong)
          .fitted(to: countWidth, alignment: .trailing))
      if room >= 3 {
        line.append("  ")
        line.append(
          Diagrams.Bar.text(bar.count, of: most, cells: room, .hue(Hue(of: bar.label))))
      }
      page.add(line)
    }
    page.gap()
    page.phrases(totals(style.language).map { TextLine($0) })
    return page
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say("\(title(language)): \(totals(language).joined(separator: ", ")).")
    prose.list(
      shown.map { bar in
        bar.map { "\($0.label.label(cells: 60)): \(Quantity.grouped($0.count))" } ?? more(language)
      })
    return prose
  }

  package func svg(_ language: Language) -> String {
    var canvas = SVGCanvas()
    canvas.text(title(language), x: SVGCanvas.margin, y: 40, size: .title)
    let labels = shown.map { $0?.label.label(cells: 28) ?? "" }
    let left = SVGCanvas.margin + SVGCanvas.Size.body.width(cells: labels.map(\.cells).max() ?? 0)
    let most = bars.map(\.count).max() ?? 0
    var y = 56
    for (bar, label) in zip(shown, labels) {
      guard let bar else {
        canvas.text(more(language), .dim, x: SVGCanvas.margin, y: y + 16)
        y += 26
        continue
      }
      let width = most == 0 ? 0 : bar.count * 420 / most
      canvas.text(label, x: left, y: y + 16, alignment: .trailing)
      canvas.group("\(bar.label.label(cells: 60)): \(Quantity.grouped(bar.count))") { canvas in
        canvas.rectangle(
          x: left + 14, y: y + 2, width: max(1, width), height: 18, radius: 3,
          bar.count == 0 ? "fill" : Hue(of: bar.label).fillClass)
      }
      canvas.text(
        Quantity.grouped(bar.count), .strong, x: left + 24 + width, y: y + 16)
      y += 26
    }
    canvas.grow(left + 24 + 480, y)
    canvas.text(
      totals(language).joined(separator: " · "), .dim, x: SVGCanvas.margin, y: y + 20)
    return canvas.document(title: title(language), description: prose(language).oneLine, language)
  }
}
