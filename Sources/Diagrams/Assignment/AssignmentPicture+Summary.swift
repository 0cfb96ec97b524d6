internal import Texts

extension AssignmentPicture {
  /// How many partitions members have, who has most and least, and the first and last members.
  func drawSummary(on page: inout Page, _ ownership: Ownership, _ language: Language) {
    let counts = ownership.held[..<ownership.memberCount].map(\.count)
    let distribution = Distribution(counts, buckets: 8)
    drawDistribution(distribution, on: &page, language)
    page.gap()
    drawExtremes(counts, on: &page, ownership, language)
    page.gap()
    drawEnds(on: &page, ownership, language)
  }

  private func drawDistribution(
    _ distribution: Distribution, on page: inout Page, _ language: Language
  ) {
    let heading = AssignmentWords.partitionsEach(language)
    let labels = distribution.buckets.map { $0.label }
    let labelWidth = ([heading] + labels).map(\.cells).max() ?? 0
    let most = distribution.buckets.map(\.members).max() ?? 0
    let countWidth = Quantity.grouped(most).cells
    let room = min(48, page.width - labelWidth - countWidth - 4)
    page.flow([Word(heading + "  ", .dim), Word(AssignmentWords.membersHaving(language), .dim)])
    for (bucket, label) in zip(distribution.buckets, labels) {
      var line = TextLine(label).fitted(to: labelWidth, alignment: .trailing)
      line.append("  ")
      line.append(
        TextLine(Quantity.grouped(bucket.members), .strong)
          .fitted(to: countWidth, alignment: .trailing))
      if room >= 4 {
        line.append("  ")
        line.append(Bar.text(bucket.members, of: most, cells: room))
      }
      page.add(line)
    }
  }

  func drawExtremes(
    _ counts: [Int], on page: inout Page, _ ownership: Ownership, _ language: Language
  ) {
    guard let most = counts.max(), let least = counts.min() else { return }
    var rows = [(AssignmentWords.most, most, counts.indices.filter { counts[$0] == most })]
    if least < most {
      rows.append((AssignmentWords.least, least, counts.indices.filter { counts[$0] == least }))
    } else {
      rows[0].0 = AssignmentWords.everybody
    }
    let idle = counts.indices.filter { counts[$0] == 0 }
    if !idle.isEmpty { rows.append((AssignmentWords.idle, idle.count, idle)) }
    let leads = rows.map { TextLine("\($0.0(language)) \(Quantity.grouped($0.1))", .strong) }
    let width = (leads.map(\.cells).max() ?? 0) + 2
    for ((_, _, places), lead) in zip(rows, leads) {
      page.flow(names(places, ownership, page.width, language), after: lead.fitted(to: width))
    }
  }

  private func names(
    _ places: [Int], _ ownership: Ownership, _ width: Int, _ language: Language
  ) -> [Word] {
    var words = places.prefix(4).map { Word(ownership.label($0, cells: max(6, width / 4))) }
    if places.count > words.count {
      let more = AssignmentWords.moreMembers(places.count - words.count)(language)
      words.append(Word("… " + more, .dim))
    }
    return words
  }

  /// The first and the last members with what they have.
  func drawEnds(on page: inout Page, _ ownership: Ownership, _ language: Language) {
    let count = ownership.people.count
    let shown = count <= 8 ? Array(0..<count) : Array(0..<4) + Array((count - 2)..<count)
    let labelWidth =
      shown.map { ownership.label($0, cells: max(6, page.width / 4)).cells }.max() ?? 0
    for (index, place) in shown.enumerated() {
      if index > 0, place > shown[index - 1] + 1 {
        let more = AssignmentWords.moreMembers(count - shown.count)(language)
        page.add(TextLine("… " + more, .dim))
      }
      var lead = ownership.label(place, cells: max(6, page.width / 4)).fitted(to: labelWidth)
      lead.append("  \(Quantity.grouped(ownership.held[place].count))  ", .strong)
      page.flow(
        ownership.words(
          ownership.held[place], ink: .hue(Hue(of: ownership.people[place].id)),
          nameCells: page.nameCells, limit: 24), after: lead, limit: page.width < 40 ? 3 : 1)
    }
  }
}
