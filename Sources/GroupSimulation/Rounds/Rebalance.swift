package import Assignors
package import KafkaModel

/// A rebalance without a clock: its rounds, to the stable end.
///
/// What a simulation spreads over time happens here at once, so that a lab can show it: eager groups
/// take one round, cooperative ones a second for what was revoked in the first (KIP-429), and the
/// broker of KIP-848 hands over what its members have let go of.
package struct Rebalance: Sendable {
  package let strategy: Strategy
  package private(set) var rounds: [RebalanceRound] = []

  /// What Kafka's assignor threw in the round after the last; the group is then without an answer.
  package private(set) var failure: KafkaFailure?

  /// Whether the group is at rest: nobody has to join again.
  package private(set) var isStable = true

  /// The generation after the last round.
  package private(set) var generation: Int32

  /// Who reads what before the next round, whatever the members say.
  private var reading: Assignment

  /// What somebody else than the strategy's assignor decided.
  private var decided: Assignment?

  /// More rounds than any group needs: who only ever revokes runs out of partitions before.
  private static let roundLimit = 100

  /// Runs a rebalance.
  ///
  /// The members of `group` claim what an assignor may look at; `reading` is what they really read,
  /// which is more if they forget. Those in `eager` give up everything on joining even under a
  /// cooperative strategy, because their own lists of strategies say so.
  ///
  /// - Parameters:
  ///   - strategy: The assignor.
  ///   - group: The group with what its members claim.
  ///   - reading: What its members read when it begins.
  ///   - generation: The generation before.
  ///   - eager: Members that act eagerly whatever the strategy.
  ///   - once: Whether to stop after one call of the assignor.
  ///   - decided: What to assign in the first round, if not the strategy's assignor is to say.
  ///   - isCancelled: Asked between rounds.
  package init(
    _ strategy: Strategy, of group: Group, reading: Assignment, generation: Int32,
    eager: Set<MemberID> = [], once: Bool = false, deciding decided: Assignment? = nil,
    isCancelled: () -> Bool = { false }
  ) {
    self.decided = decided
    self.strategy = strategy
    self.generation = generation
    self.reading = reading
    switch strategy.rebalanceProtocol {
    case .eager: runOnce(group, eager: Set(group.members.map(\.id)))
    case .cooperative: runCooperative(group, eager: eager, once: once, isCancelled)
    case .consumer: runConsumer(group, once: once)
    }
  }

  /// Who owns what in the end; `nil` if the first round failed already.
  package var result: Assignment? { rounds.last?.assignment }

  /// How many partitions stopped on the way.
  package var stoppedCount: Int { rounds.reduce(0) { $0 + $1.revokedCount } }
}

// MARK: - Classic protocol

extension Rebalance {
  /// One call of the assignor.
  ///
  /// - Returns: The round, or `nil` if the assignor threw.
  @discardableResult
  private mutating func runOnce(_ group: Group, eager: Set<MemberID>) -> RebalanceRound? {
    do {
      let assignment = if let decided { decided } else { try strategy.assignor.assign(group) }
      generation += 1
      var revoked: [PartitionList] = []
      var added: [PartitionList] = []
      for member in group.members {
        let owned = reading[member.id]
        let now = assignment[member.id]
        let isEager = eager.contains(member.id)
        revoked.append(isEager ? owned : owned.subtracting(now))
        added.append(isEager ? now : now.subtracting(owned))
      }
      let round = RebalanceRound(
        kind: .assigned, generation: generation, group: group, assignment: assignment,
        revoked: revoked, added: added)
      rounds.append(round)
      reading = assignment
      return round
    } catch {
      failure = error
      isStable = false
      return nil
    }
  }

  private mutating func runCooperative(
    _ start: Group, eager: Set<MemberID>, once: Bool, _ isCancelled: () -> Bool
  ) {
    var group = start
    while let round = runOnce(group.forgetting(eager), eager: eager) {
      // Whoever revoked something joins again at once, and that starts the next round.
      isStable = !zip(group.members, round.revoked).contains {
        !eager.contains($0.id) && !$1.isEmpty
      }
      if isStable || once || isCancelled() || rounds.count == Self.roundLimit { return }
      group = group.owning(round.assignment, generation: generation)
    }
  }
}

// MARK: - KIP-848

extension Rebalance {
  /// The broker computes one target; members give up first, and get afterwards.
  private mutating func runConsumer(_ group: Group, once: Bool) {
    guard let target = runOnce(group, eager: []) else { return }
    let moving = target.revoked.reduce(into: Set<TopicPartition>()) { $0.formUnion($1) }
    guard !moving.isEmpty else { return }
    rounds.removeLast()
    // What nobody has to give up is given out at once; the rest waits for its old owner.
    let first = target.added.map { PartitionList($0.filter { !moving.contains($0) }) }
    let second = target.added.map { PartitionList($0.filter { moving.contains($0) }) }
    let between = Assignment(
      group.members.indices.map { place in
        let id = group.members[place].id
        return (id, target.assignment[id].subtracting(second[place]))
      })
    rounds.append(
      RebalanceRound(
        kind: .assigned, generation: generation, group: group, assignment: between,
        revoked: target.revoked, added: first))
    isStable = second.allSatisfy(\.isEmpty)
    guard !once, !isStable else { return }
    rounds.append(
      RebalanceRound(
        kind: .handedOver, generation: generation, group: group, assignment: target.assignment,
        revoked: second.map { _ in .empty }, added: second))
    isStable = true
  }
}

// MARK: - Groups on their way

extension Group {
  /// The group after its members took what they were assigned.
  fileprivate func owning(_ assignment: Assignment, generation: Int32) -> Group {
    Group(
      topics: topics,
      members: members.map { member in
        var member = member
        member.owned = assignment[member.id]
        member.generation = generation
        return member
      })
  }

  /// The group as it joins when some of its members act eagerly: they own nothing by then.
  fileprivate func forgetting(_ eager: Set<MemberID>) -> Group {
    guard !eager.isEmpty else { return self }
    return Group(
      topics: topics,
      members: members.map { member in
        var member = member
        if eager.contains(member.id) { member.owned = member.owned.map { _ in .empty } }
        return member
      })
  }
}
