internal import Texts

extension AssignmentPicture {
  /// The distribution as bars, then the lines that a terminal shows.
  func drawSummary(on canvas: inout SVGCanvas, _ ownership: Ownership, _ language: Language) {
    let counts = ownership.held[..<ownership.memberCount].map(\.count)
    let buckets = Distribution(counts, buckets: 8).buckets
    let most = buckets.map(\.members).max() ?? 0
    var y = canvas.bottom + 24
    let labelWidth = SVGCanvas.Size.body.width(
      cells: (buckets.map(\.label.cells) + [AssignmentWords.partitionsEach(language).cells]).max()
        ?? 0)
    let x = SVGCanvas.margin + labelWidth
    canvas.text(
      AssignmentWords.partitionsEach(language), .dim, x: x, y: y, alignment: .trailing)
    canvas.text(AssignmentWords.membersHaving(language), .dim, x: x + 16, y: y)
    for bucket in buckets {
      y += 24
      canvas.text(bucket.label, x: x, y: y, alignment: .trailing)
      let width = most == 0 ? 0 : max(2, bucket.members * 400 / most)
      canvas.group("\(bucket.label): \(AssignmentWords.members(bucket.members)(language))") {
        canvas in
        canvas.rectangle(x: x + 16, y: y - 13, width: width, height: 16, radius: 3, "h0")
      }
      canvas.text(Quantity.grouped(bucket.members), .strong, x: x + 24 + width, y: y)
    }
    canvas.grow(0, y + 12)
    var page = Page(width: 96)
    drawExtremes(counts, on: &page, ownership, language)
    page.gap()
    drawEnds(on: &page, ownership, language)
    canvas.page(page)
  }
}
