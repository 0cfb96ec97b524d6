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
    let isWhole = ownership.people.count <= 12
    if !isWhole { tellDistribution(in: &prose, ownership, language) }
    let shown = ownership.people.indices.prefix(isWhole ? 12 : 6)
    prose.list(
      shown.map { place in
        AssignmentWords.lane(
          ownership.label(place, cells: 60).characters, note: ownership.note(place),
          count: ownership.held[place].count,
          partitions: ownership.list(ownership.held[place], language))(language)
      })
    if ownership.people.count > shown.count {
      let more = AssignmentWords.moreMembers(ownership.people.count - shown.count)
      prose.say(more(language) + ".")
    }
  }

  private func tellDistribution(
    in prose: inout Prose, _ ownership: Ownership, _ language: Language
  ) {
    let counts = ownership.held[..<ownership.memberCount].map(\.count)
    prose.list(
      Distribution(counts, buckets: 8).buckets.map {
        AssignmentWords.bucket($0.label, members: $0.members)(language)
      })
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
            ownership.list(flow.positions, language),
            from: ownership.id(flow.from), to: ownership.id(flow.to))(language)
        })
      if changes.flows.count > shown.count {
        let more = AssignmentWords.moreFlows(changes.flows.count - shown.count)
        prose.say(more(language) + ".")
      }
    }
    if changes.unowned.isEmpty {
      prose.say(AssignmentWords.allOwned(language))
    } else {
      let partitions = ownership.list(changes.unowned, language)
      prose.say(AssignmentWords.unowned(changes.unowned.count, partitions)(language))
    }
    for position in ownership.shared.prefix(5) {
      let owners = ownership.owners(of: position).map { ownership.people[$0].id.label() }
      prose.say(
        AssignmentWords.shared(
          ownership.list([position], language), owners.joined(separator: ", "))(language))
    }
    if let (first, second) = ownership.surprisingOrder {
      prose.say(AssignmentWords.order(first.label(), second.label())(language))
    }
  }
}

extension Ownership {
  /// A member's name; `nil` for nobody.
  func id(_ place: Place) -> String? {
    place == Self.nobody ? nil : people[Int(place)].id.label()
  }
}
