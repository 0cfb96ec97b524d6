internal import KafkaModel
package import Texts

extension ComparePicture {
  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.flow(CompareWords.variants(variants.count)(style.language).words(.strong))
    page.gap()
    // Partitions first, if there is room for them, then counts alone, then blocks.
    let grids = [true, false].map { grid(showsPartitions: $0 && isSmall, style.language) }
    if let lines = grids.lazy.compactMap({ $0.lines(width: page.width) }).first {
      draw(lines, on: &page)
      drawFailures(on: &page, style.language)
    } else {
      drawBlocks(on: &page, style.language)
    }
    drawLegend(on: &page, style.language)
    return page
  }

  /// Whether partitions are worth showing beside their counts.
  private var isSmall: Bool {
    members.count <= 8
      && variants.allSatisfy {
        if case .assigned(let assignment, _) = $0.outcome {
          assignment.entries.count <= 60
        } else {
          true
        }
      }
  }

  /// The members that have a row of their own; the others share one.
  var shownMembers: ArraySlice<MemberID> { members.count <= 14 ? members[...] : members.prefix(10) }

  func grid(showsPartitions: Bool, _ language: Language) -> Grid {
    var rows = [[[]] + variants.map { [Word($0.label.label(cells: 28), .strong)] }]
    for member in shownMembers {
      let name = TextLine(member.label(cells: 24), .hue(Hue(of: member)))
      rows.append(
        [[Word(name)]] + variants.map { cell($0, member, showsPartitions: showsPartitions) })
    }
    if shownMembers.count < members.count {
      rows.append([
        ("… " + AssignmentWords.moreMembers(members.count - shownMembers.count)(language)).words(
          .dim)
      ])
    }
    for metric in metrics {
      rows.append([metric.name(language).words()] + metricCells(metric))
    }
    let variantColumn = Grid.Column(wraps: showsPartitions, least: 14)
    return Grid(
      columns: [Grid.Column()] + variants.map { _ in variantColumn }, rows: rows, gap: "   ")
  }

  private func cell(_ variant: Variant, _ member: MemberID, showsPartitions: Bool) -> [Word] {
    guard case .assigned(let assignment, _) = variant.outcome else { return [Word("✗", .alert)] }
    let list = assignment[member]
    let count = Word(Quantity.grouped(list.count), list.isEmpty ? .alert : .strong)
    return showsPartitions ? [count] + list.groups.words(.hue(Hue(of: member))) : [count]
  }

  private func metricCells(_ metric: CompareWords.Metric) -> [[Word]] {
    let best = best(metric)
    return values(metric).map { value in
      guard let value else { return [Word("–", .dim)] }
      let text = Self.worded(value, metric)
      return value == best ? [Word(text + " ✓", .strong)] : [Word(text)]
    }
  }

  private func draw(_ rows: [[TextLine]], on page: inout Page) {
    let width = rows.joined().map(\.cells).max() ?? 0
    let lastMember = rows.count - metrics.count - 1
    for (index, lines) in rows.enumerated() {
      for line in lines { page.add(line) }
      if index == 0 || index == lastMember {
        page.add(TextLine(String(repeating: "─", count: width), .dim))
      }
    }
  }

  private func drawFailures(on page: inout Page, _ language: Language) {
    for variant in variants {
      guard case .failed(let reason) = variant.outcome else { continue }
      page.gap()
      page.flow(
        CompareWords.failure(variant.label.label(cells: 40), reason)(language).words(.alert))
    }
  }

  /// One variant under another.
  private func drawBlocks(on page: inout Page, _ language: Language) {
    for (index, variant) in variants.enumerated() {
      page.gap()
      page.add(TextLine(variant.label.label(cells: page.width), .strong))
      guard case .assigned(let assignment, _) = variant.outcome else {
        if case .failed(let reason) = variant.outcome {
          page.flow([Word("✗", .alert)] + reason(language).words(.alert), after: "  ")
        }
        continue
      }
      let words = shownMembers.map { member -> Word in
        var line = TextLine(member.label(cells: page.width - 6), .hue(Hue(of: member)))
        line.append(" \(Quantity.grouped(assignment[member].count))", .strong)
        return Word(line)
      }
      page.flow(words.separated(by: ","), after: "  ")
      if shownMembers.count < members.count {
        let more = AssignmentWords.moreMembers(members.count - shownMembers.count)(language)
        page.flow(("… " + more).words(.dim), after: "  ")
      }
      let measures = metrics.compactMap { metric -> Word? in
        guard let value = values(metric)[index] else { return nil }
        let mark = value == best(metric) ? " ✓" : ""
        return Word(
          TextLine("\(metric.name(language)) \(Self.worded(value, metric))\(mark)"),
          separator: TextLine(" · ", .dim))
      }
      page.flow(measures, after: "  ")
    }
  }

  private func drawLegend(on page: inout Page, _ language: Language) {
    guard metrics.contains(where: { best($0) != nil }) else { return }
    page.gap()
    page.flow(CompareWords.best(language).words(.dim))
  }
}

extension [Word] {
  /// The words with a separator at the end of each but the last.
  func separated(by separator: String) -> Self {
    var words = self
    for index in words.indices.dropLast() { words[index].line.append(separator, .dim) }
    return words
  }
}
