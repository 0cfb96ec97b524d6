package import Texts

/// Things in a row, neighbours that are the same together: which partition each record went to.
package struct StripPicture: Picture {
  package let title: Sentence

  /// One label a thing, in order.
  package let cells: [String]

  package init(title: Sentence, cells: [String]) {
    self.title = title
    self.cells = cells
  }

  /// Neighbours that are the same.
  private struct Run {
    let label: String
    /// Places in the row, from zero.
    var places: ClosedRange<Int>
  }

  private var runs: [Run] {
    var runs: [Run] = []
    for (place, label) in cells.enumerated() {
      if let last = runs.last, last.label.utf8.elementsEqual(label.utf8) {
        runs[runs.count - 1].places = last.places.lowerBound...place
      } else {
        runs.append(Run(label: label, places: place...place))
      }
    }
    return runs
  }

  private static let cellLimit = 600

  private func summary(_ language: Language) -> String {
    cells.isEmpty
      ? ChartWords.empty(language) : ChartWords.switches(max(0, runs.count - 1))(language)
  }

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.flow(title(style.language).words(.strong))
    page.gap()
    // A long row is cut to about ten lines.
    let shown = min(cells.count, Self.cellLimit, page.width * 10 / 3)
    var words: [Word] = []
    for run in runs where run.places.lowerBound < shown {
      let label = run.label.label(cells: 12)
      let hue = Ink.hue(Hue(of: run.label))
      for place in run.places where place < shown {
        var line = TextLine(label, hue)
        // The bar closes a run; the next one begins after it.
        if place == run.places.upperBound, place < cells.count - 1 { line.append("│", .dim) }
        words.append(Word(line, separator: place == run.places.lowerBound ? "" : " "))
      }
    }
    page.flow(words)
    if shown < cells.count {
      page.add(TextLine("… " + ChartWords.more(cells.count - shown)(style.language), .dim))
    }
    page.gap()
    page.flow(summary(style.language).words(.dim))
    return page
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say("\(title(language)): \(summary(language)).")
    let runs = runs
    prose.list(
      runs.prefix(20).map {
        ChartWords.run(
          $0.label.label(cells: 40), from: $0.places.lowerBound + 1, to: $0.places.upperBound + 1)(
            language)
      })
    if runs.count > 20 { prose.say("… " + ChartWords.more(runs.count - 20)(language)) }
    return prose
  }

  package func svg(_ language: Language) -> String { Self.svg([self], language) }

  /// Several strips one below the other, each with its title.
  package static func svg(_ strips: [StripPicture], _ language: Language) -> String {
    var canvas = SVGCanvas()
    for strip in strips { strip.draw(on: &canvas, language) }
    let prose = strips.map { $0.prose(language).oneLine }.joined(separator: " ")
    return canvas.document(
      title: strips.map { $0.title(language) }.joined(separator: "; "), description: prose, language
    )
  }

  private func draw(on canvas: inout SVGCanvas, _ language: Language) {
    let top = canvas.bottom == 0 ? 0 : canvas.bottom + 8
    canvas.text(title(language), x: SVGCanvas.margin, y: top + 40, size: .title)
    let widest = cells.prefix(Self.cellLimit).map { $0.label(cells: 8).cells }.max() ?? 1
    let size = max(24, SVGCanvas.Size.small.width(cells: widest) + 10)
    let columns = max(1, 800 / size)
    for run in runs.prefix(while: { $0.places.lowerBound < Self.cellLimit }) {
      let sentence = ChartWords.run(
        run.label.label(cells: 40), from: run.places.lowerBound + 1, to: run.places.upperBound + 1)
      canvas.group(sentence(language)) { canvas in
        for place in run.places where place < Self.cellLimit {
          let x = SVGCanvas.margin + place % columns * size
          let y = top + 64 + place / columns * 34
          canvas.rectangle(
            x: x, y: y, width: size - 2, height: 22, radius: 3, Hue(of: run.label).fillClass)
          canvas.text(
            TextLine(run.label.label(cells: 8), .onFill), x: x + size / 2 - 1, y: y + 15,
            size: .small, alignment: .centre)
          // A tick below marks where a run begins, for eyes that cannot tell the colours apart.
          if place == run.places.lowerBound {
            canvas.rectangle(x: x, y: y + 25, width: 6, height: 2, "plain")
          }
        }
      }
    }
    canvas.grow(480, top + 64)
    let more =
      cells.count > Self.cellLimit
      ? " … " + ChartWords.more(cells.count - Self.cellLimit)(language) : ""
    canvas.text(summary(language) + more, .dim, x: SVGCanvas.margin, y: canvas.bottom + 24)
  }
}
