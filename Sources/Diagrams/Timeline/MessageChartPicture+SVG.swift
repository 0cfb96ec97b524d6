package import Texts

extension MessageChartPicture {
  package func svg(_ language: Language) -> String {
    let title = TimelineWords.messages(language)
    let spacing = 190
    let left = SVGCanvas.margin + 80
    func x(_ participant: Int) -> Int { left + 60 + participant * spacing }
    var canvas = SVGCanvas()
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    let shown = messages.prefix(limit)
    let bottom = 100 + shown.count * 32
    for (index, name) in participants.enumerated() {
      canvas.text(
        TextLine(name(language).label(cells: 22), .hue(name.hue)), x: x(index), y: 76,
        alignment: .centre)
      canvas.line(x(index), 86, x(index), bottom, "line")
    }
    for (row, message) in shown.enumerated() {
      draw(
        message, from: x(message.from), to: x(message.to), y: 110 + row * 32, on: &canvas, language)
    }
    canvas.grow(x(max(0, participants.count - 1)) + 60, bottom)
    if let more = more(language) {
      canvas.text(more, .dim, x: SVGCanvas.margin, y: bottom + 24)
    }
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }

  /// An arrow that falls a little, as time does; a lost message ends on its way.
  private func draw(
    _ message: Message, from start: Int, to goal: Int, y: Int, on canvas: inout SVGCanvas,
    _ language: Language
  ) {
    let hue = participants[message.from].hue
    let isLost = message.received == nil
    let end = isLost ? (start + 2 * goal) / 3 : goal
    let back = start < end ? -9 : 9
    canvas.group(sentence(message, language)) { canvas in
      canvas.text(
        Quantity.time(message.sent), .dim, x: SVGCanvas.margin + 64, y: y + 4, size: .small,
        alignment: .trailing)
      canvas.line(start, y, end, y + 8, "arrow", hue.strokeClass)
      if isLost {
        canvas.text("×", .alert, x: end, y: y + 13, alignment: .centre)
      } else {
        canvas.polygon([(end, y + 8), (end + back, y + 3), (end + back, y + 12)], hue.fillClass)
      }
      canvas.text(
        message.label.label(cells: 24), x: (start + goal) / 2, y: y - 2, size: .small,
        alignment: .centre)
    }
  }
}
