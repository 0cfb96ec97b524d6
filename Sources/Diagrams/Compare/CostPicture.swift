package import Texts

/// What the same scenario costs in several variants, one column each, and what the difference is.
package struct CostPicture: Picture {
  package typealias Metric = CostWords.Metric

  /// What became of one variant.
  package enum Outcome: Sendable {
    /// What it costs; metrics that were not measured are missing.
    case ran([Metric: Int64])
    /// Why it could not run.
    case refused(Sentence)
  }

  /// One column: a strategy's name, or the settings that differ.
  package struct Variant: Sendable {
    package let label: String
    package let outcome: Outcome

    package init(_ label: String, _ outcome: Outcome) {
      self.label = label
      self.outcome = outcome
    }

    fileprivate var shown: String { label.label(cells: 60) }

    fileprivate var values: [Metric: Int64] {
      if case .ran(let values) = outcome { values } else { [:] }
    }
  }

  package let variants: [Variant]

  /// Takes variants; the first that ran is what the others are measured by.
  package init(_ variants: [Variant]) { self.variants = variants }

  /// The metrics that tell something: held by two is rare.
  private var metrics: [Metric] {
    Metric.allCases.filter { metric in
      let values = variants.compactMap { $0.values[metric] }
      return metric == .heldTwice ? values.contains { $0 > 0 } : !values.isEmpty
    }
  }

  /// The least value of a metric, if it tells the variants apart.
  private func best(_ metric: Metric) -> Int64? {
    let values = variants.compactMap { $0.values[metric] }
    return !metric.isJudged || values.max() == values.min() ? nil : values.min()
  }

  /// What each variant costs more or less than the first that ran.
  package var differences: [Sentence] {
    let ran = variants.filter { if case .ran = $0.outcome { true } else { false } }
    guard let base = ran.first else { return [] }
    return ran.dropFirst().map {
      CostWords.difference($0.shown, from: base.shown, $0.values, base.values)
    }
  }

  private var refusals: [Sentence] {
    variants.compactMap { variant in
      if case .refused(let reason) = variant.outcome {
        CompareWords.failure(variant.shown, reason)
      } else {
        nil
      }
    }
  }

  private var hasBest: Bool { metrics.contains { best($0) != nil } }

  // MARK: Drawing

  /// The table, with letters in place of labels that are too long for it.
  private func grid(_ language: Language, lettered: Bool = false) -> Grid {
    let heading =
      [[]]
      + variants.indices.map { place in
        [Word(lettered ? Self.letter(place) : variants[place].shown, .strong)]
      }
    let rows = metrics.map { metric in
      [metric.name(language).words()] + variants.map { [cell($0, metric)] }
    }
    return Grid(
      columns: Array(repeating: .init(), count: variants.count + 1), rows: [heading] + rows)
  }

  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(place, 25))))
  }

  private func cell(_ variant: Variant, _ metric: Metric) -> Word {
    guard case .ran(let values) = variant.outcome else { return Word("✗", .alert) }
    guard let value = values[metric] else { return Word("–", .dim) }
    let text = metric.worded(value)
    return value == best(metric) ? Word(text + " ✓", .strong) : Word(text)
  }

  package func drawing(_ style: TextStyle) -> Page {
    let language = style.language
    var page = Page(width: style.width)
    page.flow(CostWords.title(variants.count)(language).words(.strong))
    page.gap()
    let isLong = grid(language).lines(width: page.width) == nil
    if let lines = grid(language, lettered: isLong).lines(width: page.width) {
      if isLong {
        for (place, variant) in variants.enumerated() {
          page.flow([Word(variant.shown)], after: TextLine(Self.letter(place) + "  ", .strong))
        }
        page.gap()
      }
      let width = lines.joined().map(\.cells).max() ?? 0
      for (index, row) in lines.enumerated() {
        for line in row { page.add(line) }
        if index == 0 { page.add(TextLine(String(repeating: "─", count: width), .dim)) }
      }
    } else {
      drawBlocks(on: &page, language)
    }
    addNotes(to: &page, language)
    return page
  }

  /// One variant under another.
  private func drawBlocks(on page: inout Page, _ language: Language) {
    for variant in variants {
      page.gap()
      page.add(TextLine(variant.label.label(cells: page.width), .strong))
      for metric in metrics {
        page.flow(
          [cell(variant, metric)], after: TextLine("  \(metric.name(language))  ", .dim))
      }
    }
  }

  private func addNotes(to page: inout Page, _ language: Language) {
    for refusal in refusals {
      page.gap()
      page.flow(refusal(language).words(.alert))
    }
    if !differences.isEmpty { page.gap() }
    for difference in differences { page.flow(difference(language).words()) }
    if hasBest {
      page.gap()
      page.flow(CompareWords.best(language).words(.dim))
    }
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say(CostWords.title(variants.count)(language) + ".")
    prose.list(
      variants.map { variant in
        let values = metrics.compactMap { metric in
          variant.values[metric].map { "\(metric.name(language)) \(metric.worded($0))" }
        }
        return "\(variant.shown): " + values.joined(separator: ", ") + "."
      })
    for sentence in refusals + differences { prose.say(sentence(language)) }
    return prose
  }

  package func svg(_ language: Language) -> String {
    let title = CostWords.title(variants.count)(language)
    var canvas = SVGCanvas()
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    canvas.grow(0, 52)
    canvas.grid(grid(language), width: 140)
    var notes = Page(width: 110)
    addNotes(to: &notes, language)
    canvas.page(notes)
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }
}
