package import Texts

extension AssignmentPicture {
  package func prose(_ language: Language) -> Prose {
    let ownership = Ownership(self)
    let changes = Changes(ownership)
    var prose = Prose()
    prose.say(
      AssignmentWords.opening(
        strategy: strategy?.label(cells: 40), generation: generation,
        members: ownership.memberCount, partitions: ownership.partitionCount,
        topics: ownership.topics.count)(language))
    tellMembers(in: &prose, ownership, language)
    tellChanges(in: &prose, ownership, changes, language)
    return prose
  }

  private func tellMembers(in prose: inout Prose, _ ownership: Ownership, _ language: Language) {
    let shown = ownership.isSmall ? ownership.people.count : 12
    prose.list(
      ownership.people.indices.prefix(shown).map { place in
        AssignmentWords.lane(
          ownership.label(place, cells: 60).characters, note: ownership.note(place),
          count: ownership.held[place].count,
          partitions: ownership.list(ownership.held[place], limit: ownership.isSmall ? .max : 6))(
            language)
      })
    if ownership.people.count > shown {
      prose.say(AssignmentWords.more(ownership.people.count - shown)(language))
    }
  }

  private func tellChanges(
    in prose: inout Prose, _ ownership: Ownership, _ changes: Changes, _ language: Language
  ) {
    if ownership.hasBefore {
      if changes.flows.isEmpty { prose.say(AssignmentWords.unchanged(language)) }
      if changes.moved > 0 { prose.say(AssignmentWords.movedTotal(changes.moved)(language)) }
      if changes.gained > 0 { prose.say(AssignmentWords.gainedTotal(changes.gained)(language)) }
      if changes.lost > 0 { prose.say(AssignmentWords.lostTotal(changes.lost)(language)) }
      let shown = changes.shown(ownership)
      prose.list(
        shown.map { flow in
          AssignmentWords.flow(
            ownership.list(flow.positions, limit: ownership.isSmall ? .max : 6),
            from: ownership.id(flow.from), to: ownership.id(flow.to))(language)
        })
      if changes.flows.count > shown.count {
        prose.say(AssignmentWords.more(changes.flows.count - shown.count)(language))
      }
    }
    if changes.unowned.isEmpty {
      prose.say(AssignmentWords.allOwned(language))
    } else {
      let partitions = ownership.list(changes.unowned, limit: ownership.isSmall ? .max : 6)
      prose.say(AssignmentWords.unowned(changes.unowned.count, partitions)(language))
    }
    for position in ownership.shared.prefix(5) {
      let owners = ownership.owners(of: position).map { ownership.people[$0].id.label() }
      prose.say(
        AssignmentWords.shared(
          ownership.list([position], limit: 1), owners.joined(separator: ", "))(language))
    }
    if let (first, second) = ownership.surprisingOrder {
      prose.say(AssignmentWords.order(first.label(), second.label())(language))
    }
  }
}

extension Ownership {
  /// Partitions as one text for a sentence; an ellipsis where some are left out.
  func list(_ positions: [Int32], limit: Int) -> String {
    let words = words(positions, limit: limit == .max ? limit : limit + 1)
    let text = words.prefix(limit).enumerated().map { index, word in
      (word.isApart && index > 0 ? " " : "") + word.line.characters
    }.joined()
    return words.count > limit ? text + "…" : text
  }

  /// A member's name; `nil` for nobody.
  func id(_ place: Place) -> String? {
    place == Self.nobody ? nil : people[Int(place)].id.label()
  }
}
