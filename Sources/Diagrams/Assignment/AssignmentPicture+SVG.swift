package import Texts

extension AssignmentPicture {
  package func svg(_ language: Language) -> String {
    let ownership = Ownership(self)
    let changes = Changes(ownership)
    var canvas = SVGCanvas()
    let title = headline(ownership, language).map(\.characters).joined(separator: " · ")
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    canvas.grow(480, 52)
    if let matrix = AssignmentMatrix(ownership, changes, language) {
      matrix.draw(on: &canvas)
    } else {
      drawSummary(on: &canvas, ownership, language)
    }
    // The same lines that a terminal shows.
    var page = Page(width: 96)
    drawChanges(changes, on: &page, ownership, language)
    canvas.page(page)
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }
}
