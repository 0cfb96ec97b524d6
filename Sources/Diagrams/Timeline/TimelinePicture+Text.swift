internal import KafkaModel
package import Texts

extension TimelinePicture {
  package func drawing(_ style: TextStyle) -> Page {
    let language = style.language
    var page = Page(width: style.width)
    let window = TimelineWords.window(
      Quantity.time(window.lowerBound), Quantity.time(window.upperBound))
    page.phrases([TextLine(title(language), .strong), TextLine(window(language), .dim)])
    page.gap()
    drawLanes(on: &page)
    if shownLanes.count < lanes.count {
      page.add(
        TextLine("… " + TimelineWords.moreLanes(lanes.count - shownLanes.count)(language), .dim))
    }
    page.gap()
    page.flow(
      shownStates.map { Word(TextLine("\($0.glyph) \($0.name(language))", .dim), separator: "   ") }
    )
    drawMarks(on: &page, language)
    return page
  }

  private func drawLanes(on page: inout Page) {
    let labels = shownLanes.map { $0.name.label(cells: max(5, page.width / 4)) }
    let left = (labels.map(\.cells).max() ?? 0) + 1
    let scale = TimeScale(window, length: page.width - left)
    func add(_ label: TextLine, _ line: TextLine) {
      var row = label.fitted(to: left)
      row.append(line)
      page.add(row)
    }
    for line in markNumbers(scale) { add("", line) }
    for line in scale.axis() { add("", line) }
    for (lane, label) in zip(shownLanes, labels) {
      let ink: Ink = lane.isMember ? .hue(Hue(of: lane.name)) : .plain
      add(TextLine(label, ink), lane.line(scale, window))
    }
  }

  /// The marks' numbers above the axis, on as many lines as keep them apart, at most three.
  private func markNumbers(_ scale: TimeScale) -> [TextLine] {
    var lines: [TextLine] = []
    for (number, mark) in shownMarks {
      let text = "\(number)"
      let position = min(scale.position(mark.at), scale.length - text.count)
      let index = lines.firstIndex { $0.isEmpty || $0.cells < position } ?? lines.count
      if index == 3 { continue }
      if index == lines.count { lines.append(TextLine()) }
      lines[index].pad(to: max(0, position))
      lines[index].append(text, .strong)
    }
    return lines.reversed()
  }

  private func drawMarks(on page: inout Page, _ language: Language) {
    let marks = shownMarks
    guard !marks.isEmpty else { return }
    page.gap()
    let rows = marks.prefix(Self.markLimit).map {
      ("\($0.number)", Quantity.time($0.mark.at), $0.mark)
    }
    let numberWidth = rows.map(\.0.cells).max() ?? 0
    let timeWidth = rows.map(\.1.cells).max() ?? 0
    for (number, time, mark) in rows {
      var lead = TextLine(number, .strong).fitted(to: numberWidth, alignment: .trailing)
      lead.append("  ")
      lead.append(TextLine(time).fitted(to: timeWidth, alignment: .trailing))
      lead.append("  ")
      page.flow(mark.label(language).words(), after: lead)
    }
    if marks.count > rows.count {
      page.flow(
        ("… " + TimelineWords.moreEvents(marks.count - rows.count)(language)).words(.dim))
    }
  }
}

extension TimelinePicture.Lane {
  /// Whether the lane is about a member: partitions' lanes have owners.
  var isMember: Bool {
    !intervals.contains { interval in
      [.unowned, .heldTwice, .owned(by: "")].contains(interval.state.kind)
    }
  }

  /// The lane as one line of `scale.length` characters.
  fileprivate func line(_ scale: TimeScale, _ window: Range<Duration>) -> TextLine {
    var states: [TimelinePicture.State?] = Array(repeating: nil, count: scale.length)
    for interval in intervals {
      for step in scale.steps(interval.time) {
        // A gap that is shorter than a character is what the picture is for.
        if (states[step]?.rank ?? -1) <= interval.state.rank { states[step] = interval.state }
      }
    }
    var line = TextLine()
    var step = 0
    while step < states.count {
      let end = states[step...].firstIndex { $0 != states[step] } ?? states.count
      if let state = states[step] {
        state.draw(on: &line, name: name, cells: end - step)
      } else {
        line.pad(to: end)
      }
      step = end
    }
    return line
  }
}

extension TimelinePicture.State {
  /// Which of several states in one character is drawn: the greatest.
  fileprivate var rank: Int {
    switch self {
    case .consuming, .owned: 0
    case .idle: 1
    case .dead: 2
    case .busy: 3
    case .rejoining: 4
    case .stopped, .unowned: 5
    case .heldTwice: 6
    }
  }

  var glyph: Character {
    switch self {
    case .consuming: "█"
    case .busy: "▓"
    case .rejoining: "▒"
    case .stopped, .unowned: "░"
    case .idle: "─"
    case .dead: "×"
    case .owned: "━"
    case .heldTwice: "═"
    }
  }

  /// Draws a stretch; an owner's stretch begins with its name if there is room.
  fileprivate func draw(on line: inout TextLine, name: String, cells: Int) {
    let end = line.cells + cells
    switch self {
    case .consuming, .rejoining, .busy: line.pad(to: end, with: glyph, .hue(Hue(of: name)))
    case .stopped, .unowned, .heldTwice: line.pad(to: end, with: glyph, .alert)
    case .idle: line.pad(to: end, with: glyph, .dim)
    case .dead:
      line.append(String(glyph), .alert)
      line.pad(to: end)
    case .owned(let member):
      let hue = Ink.hue(Hue(of: member))
      let label = member.label(cells: max(4, cells / 2))
      if label.cells < cells { line.append(label, hue) }
      line.pad(to: end, with: glyph, hue)
    }
  }
}
