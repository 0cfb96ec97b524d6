internal import Assignors
internal import Diagrams
internal import GroupSimulation
internal import KafkaModel

extension RoundsPicture {
  /// The rounds of a rebalance as they are drawn.
  init(_ rebalance: Rebalance) {
    let rounds = rebalance.rounds
    self.init(
      rebalance.strategy.rebalanceProtocol,
      rounds: rounds.indices.map { index in
        Round(
          generation: rounds[index].generation, steps: Self.steps(rounds[index]),
          withheld: index + 1 < rounds.count
            ? Self.withheld(from: rounds[index], to: rounds[index + 1]) : [])
      })
  }

  private static func steps(_ round: RebalanceRound) -> [Step] {
    let places = round.group.members.indices.sorted { one, other in
      let members = round.group.members
      if members[one].precedesInGroup(members[other]) { return true }
      return !members[other].precedesInGroup(members[one]) && one < other
    }
    return places.map { place in
      let id = round.group.members[place].id
      return Step(
        id, revoked: round.revoked[place], assigned: round.added[place],
        kept: round.assignment[id].subtracting(round.added[place]))
    }
  }

  /// What somebody gives up in one round and somebody else gets in the next.
  private static func withheld(from round: RebalanceRound, to next: RebalanceRound) -> [Withheld] {
    let givers = zip(round.group.members, round.revoked).filter { !$1.isEmpty }
    let takers = zip(next.group.members, next.added).filter { !$1.isEmpty }
    return givers.flatMap { giver, revoked in
      takers.compactMap { taker, added -> Withheld? in
        let passed = revoked.subtracting(revoked.subtracting(added))
        return passed.isEmpty ? nil : Withheld(passed, from: giver.id, to: taker.id)
      }
    }
  }
}
