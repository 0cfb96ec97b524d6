package import Texts

extension AssignmentPicture {
  package func svg(_ language: Language) -> String {
    let ownership = Ownership(self)
    var canvas = SVGCanvas()
    let title = headline(ownership, language).map(\.characters).joined(separator: " · ")
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    canvas.grow(480, 52)
    if let matrix = AssignmentMatrix(ownership, language) {
      matrix.draw(on: &canvas)
    } else {
      drawSummary(on: &canvas, ownership, language)
    }
    drawChanges(on: &canvas, ownership, language)
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }

  /// The same lines that a terminal shows.
  private func drawChanges(
    on canvas: inout SVGCanvas, _ ownership: Ownership, _ language: Language
  ) {
    var page = Page(width: 96)
    drawChanges(on: &page, ownership, language)
    canvas.page(page)
  }
}
