package import Assignors
package import KafkaModel
package import Texts

/// The rounds of one rebalance: who gives up what, who gets what, and what has to wait.
package struct RoundsPicture: Picture {
  /// What one member does in a round.
  package struct Step: Sendable {
    package let member: MemberID
    package let revoked: PartitionList
    package let assigned: PartitionList
    /// What the member owns before and after, and never stops reading.
    package let kept: PartitionList

    package init(
      _ member: MemberID, revoked: PartitionList = .empty, assigned: PartitionList = .empty,
      kept: PartitionList = .empty
    ) {
      self.member = member
      self.revoked = revoked
      self.assigned = assigned
      self.kept = kept
    }

    var isChange: Bool { !revoked.isEmpty || !assigned.isEmpty }
  }

  /// Partitions that `to` is to get as soon as `from` has given them up.
  package struct Withheld: Sendable {
    package let partitions: PartitionList
    package let from: MemberID
    package let to: MemberID

    package init(_ partitions: PartitionList, from: MemberID, to: MemberID) {
      self.partitions = partitions
      self.from = from
      self.to = to
    }
  }

  /// One call of the assignor, or one handing over of what was let go of.
  package struct Round: Sendable {
    /// The generation that the round ends with; for the consumer protocol the group epoch.
    package let generation: Int32?

    /// One step a member, in group order.
    package let steps: [Step]
    package let withheld: [Withheld]

    package init(generation: Int32? = nil, steps: [Step], withheld: [Withheld] = []) {
      self.generation = generation
      self.steps = steps
      self.withheld = withheld
    }
  }

  package let rebalanceProtocol: Strategy.RebalanceProtocol
  package let rounds: [Round]

  package init(_ rebalanceProtocol: Strategy.RebalanceProtocol, rounds: [Round]) {
    self.rebalanceProtocol = rebalanceProtocol
    self.rounds = rounds
  }

  /// Everybody who appears in a round, in the order of their first step.
  var members: [MemberID] {
    var seen: Set<MemberID> = []
    return rounds.flatMap(\.steps).map(\.member).filter { seen.insert($0).inserted }
  }

  /// The rounds that are shown: a rebalance that does not settle has no last one.
  var shownRounds: ArraySlice<Round> { rounds.prefix(8) }

  func headline(_ language: Language) -> [TextLine] {
    [
      TextLine(RoundsWords.kind(rebalanceProtocol)(language), .strong),
      TextLine(RoundsWords.rounds(rounds.count)(language)),
    ]
  }

  /// How a round is called: by its number and its generation.
  func name(_ index: Int, _ language: Language) -> [TextLine] {
    var phrases = [TextLine(RoundsWords.round(index + 1)(language), .strong)]
    if let generation = rounds[index].generation {
      phrases.append(
        TextLine(RoundsWords.epoch(rebalanceProtocol, generation)(language), .dim))
    }
    return phrases
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say(headline(language).map(\.characters).joined(separator: ", ") + ".")
    prose.say(RoundsWords.explanation(rebalanceProtocol)(language))
    for (index, round) in shownRounds.enumerated() {
      prose.say(name(index, language).map(\.characters).joined(separator: ", ") + ":")
      let steps = round.shownSteps
      prose.list(
        steps.map { step in
          RoundsWords.step(
            step.member.label(), revoked: step.revoked.groups.sentence(language, limit: 12),
            assigned: step.assigned.groups.sentence(language, limit: 12),
            kept: step.kept.groups.sentence(language, limit: 12))(
              language)
        }
          + round.withheld.prefix(8).map {
            RoundsWords.withheld(
              $0.partitions.groups.sentence(language, limit: 12), from: $0.from.label(),
              to: $0.to.label())(language)
          })
      for others in round.others { prose.say(others(language) + ".") }
    }
    return prose
  }
}

extension RoundsPicture.Round {
  /// All steps of a few members; of many only those that change something, and not too many.
  var shownSteps: [RoundsPicture.Step] {
    steps.count <= 8 ? steps : Array(steps.filter(\.isChange).prefix(12))
  }

  /// What is to say about the members that are not shown.
  var others: [Sentence] {
    if steps.count <= 8 { return [] }
    let changing = steps.count(where: \.isChange)
    return [
      changing > 12 ? RoundsWords.changing(changing - 12) : nil,
      changing < steps.count ? RoundsWords.unchanged(steps.count - changing) : nil,
    ].compactMap(\.self)
  }
}
