package import Texts

/// The messages between members and their coordinator, one a line, in order of time.
package struct MessageChartPicture: Picture {
  /// One request or response on its way.
  package struct Message: Hashable, Sendable {
    /// A place in the list of participants.
    package let from: Int
    package let to: Int
    package let sent: Duration

    /// When it arrives; `nil` if it never does.
    package let received: Duration?

    /// Kafka's name of the request or response, which no language changes.
    package let label: String

    package init(from: Int, to: Int, sent: Duration, received: Duration?, _ label: String) {
      self.from = from
      self.to = to
      self.sent = sent
      self.received = received
      self.label = label
    }
  }

  /// The names over the lifelines, from left to right; members have the same in every language.
  package let participants: [Sentence]
  package let messages: [Message]

  /// The number of messages that are shown.
  package let limit: Int

  /// Takes messages in the order in which they were sent.
  ///
  /// - Precondition: Every message goes from one participant to another.
  package init(participants: [Sentence], messages: [Message], limit: Int = 40) {
    for message in messages {
      precondition(
        participants.indices.contains(message.from) && participants.indices.contains(message.to)
          && message.from != message.to,
        "no message can go from participant \(message.from) to \(message.to)")
    }
    self.participants = participants
    self.messages = messages
    self.limit = max(1, limit)
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    if messages.isEmpty { prose.say(TimelineWords.noEvents(language)) }
    prose.list(messages.prefix(limit).map { sentence($0, language) })
    if let more = more(language) { prose.say(more + ".") }
    return prose
  }

  func sentence(_ message: Message, _ language: Language) -> String {
    TimelineWords.message(
      message.label.label(cells: 60), from: participants[message.from](language).label(cells: 60),
      to: participants[message.to](language).label(cells: 60), sent: Quantity.time(message.sent),
      received: message.received.map(Quantity.time))(language)
  }

  func more(_ language: Language) -> String? {
    messages.count > limit
      ? "… " + TimelineWords.moreEvents(messages.count - limit)(language) : nil
  }

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    if messages.isEmpty { page.flow(TimelineWords.noEvents(style.language).words()) }
    let times = messages.prefix(limit).map { Quantity.time($0.sent) }
    let left = (times.map(\.cells).max() ?? 0) + 2
    // Half a column stands before the first lifeline and after the last.
    let spacing = min(28, (page.width - left) / max(1, participants.count))
    if spacing >= 12, participants.count > 1 {
      drawChart(on: &page, left: left, spacing: spacing, style.language)
    } else {
      drawList(on: &page, style.language)
    }
    if let more = more(style.language) { page.add(TextLine(more, .dim)) }
    return page
  }

  private func drawChart(on page: inout Page, left: Int, spacing: Int, _ language: Language) {
    var names = TextLine()
    names.pad(to: left)
    for name in participants {
      names.append(
        TextLine(name(language).label(cells: spacing - 1), .hue(name.hue))
          .fitted(to: spacing, alignment: .centre))
    }
    page.add(names)
    for message in messages.prefix(limit) {
      var line = TextLine(Quantity.time(message.sent), .dim)
        .fitted(to: left - 2, alignment: .trailing)
      line.pad(to: left)
      line.append(arrow(message, spacing: spacing))
      page.add(line)
    }
  }

  /// The lifelines, and an arrow from one to another with its label in the middle.
  private func arrow(_ message: Message, spacing: Int) -> TextLine {
    func x(_ participant: Int) -> Int { (spacing - 1) / 2 + participant * spacing }
    let goesRight = message.from < message.to
    let start = x(min(message.from, message.to))
    let end = x(max(message.from, message.to))
    let hue = Ink.hue(participants[message.from].hue)
    let tip = message.received == nil ? "✗" : goesRight ? "▶" : "◀"
    let label = TextLine(message.label.label(cells: end - start - 5), hue)
    var shaft = TextLine()
    shaft.pad(to: (end - start - 1 - label.cells) / 2, with: "─", hue)
    shaft.append(label)
    shaft.pad(to: end - start - 1, with: "─", hue)

    var line = TextLine()
    for participant in participants.indices {
      let here = x(participant)
      if here < start || here > end {
        line.pad(to: here)
        line.append("│", .dim)
      } else if here == start {
        line.pad(to: here)
        line.append(goesRight ? "├" : tip, hue)
        line.append(shaft)
        line.append(goesRight ? tip : "┤", hue)
      }
    }
    return line
  }

  private func drawList(on page: inout Page, _ language: Language) {
    for message in messages.prefix(limit) {
      let (from, to) = (participants[message.from], participants[message.to])
      let tip = message.received == nil ? "→ ✗" : "→"
      page.flow(
        [
          Word(from(language).label(cells: 20), .hue(from.hue)), Word(tip, .dim),
          Word(to(language).label(cells: 20), .hue(to.hue)),
        ] + message.label.label(cells: 40).words(),
        after: TextLine(Quantity.time(message.sent) + "  ", .dim))
    }
  }
}

extension Sentence {
  /// The colour of a participant, which no language changes.
  var hue: Hue { Hue(of: self(.en)) }
}
