package import Texts

/// What happened, in order of time: when, to whom, what.
package struct EventListPicture: Picture {
  /// Something that happened at an instant, in words.
  package struct Event: Hashable, Sendable {
    package let at: Duration

    /// The member, topic or coordinator that it happened to; empty for the whole group.
    package let who: String
    package let what: Sentence

    package init(at: Duration, _ who: String, _ what: Sentence) {
      self.at = at
      self.who = who
      self.what = what
    }
  }

  package let events: [Event]

  /// The number of events that are shown.
  package let limit: Int

  package init(_ events: [Event], limit: Int = 40) {
    self.events = events
    self.limit = max(1, limit)
  }

  private func table(_ language: Language) -> TablePicture {
    var rows = events.prefix(limit).map { event in
      [
        TextLine(Quantity.time(event.at), .dim),
        TextLine(event.who.label(cells: 30), .hue(Hue(of: event.who))),
        TextLine(event.what(language)),
      ]
    }
    if events.count > limit {
      let more = "… " + TimelineWords.moreEvents(events.count - limit)(language)
      rows.append([TextLine(), TextLine(), TextLine(more, .dim)])
    }
    return TablePicture(
      title: events.isEmpty ? TimelineWords.noEvents(language) : nil,
      columns: events.isEmpty
        ? []
        : [
          .init(TimelineWords.time(language), alignment: .trailing),
          .init(TimelineWords.who(language)),
          .init(TimelineWords.what(language), wraps: true),
        ],
      rows: rows)
  }

  package func drawing(_ style: TextStyle) -> Page { table(style.language).drawing(style) }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    if events.isEmpty { prose.say(TimelineWords.noEvents(language)) }
    prose.list(
      events.prefix(limit).map { event in
        let who = event.who.isEmpty ? "" : " \(event.who.label(cells: 60)):"
        return "\(Quantity.time(event.at)):\(who) \(event.what(language))"
      })
    if events.count > limit {
      prose.say(TimelineWords.moreEvents(events.count - limit)(language) + ".")
    }
    return prose
  }

  package func svg(_ language: Language) -> String {
    table(language).svg(language, description: prose(language).oneLine)
  }
}
