import Assignors
import KafkaModel
import Testing

@Suite("Decisions")
struct DecisionReplayTests {
  @Test("Replayed, they are the assignment", arguments: Strategy.allCases)
  func replay(strategy: Strategy) throws {
    for seed in 0..<250 as Range<UInt64> {
      var random = RandomGroup(seed: seed)
      let first = random.group()
      let assignment = try check(first, strategy, seed)
      let next = random.next(first, after: assignment ?? .empty)
      try check(next, strategy, seed)
    }
  }

  @discardableResult
  private func check(_ group: Group, _ strategy: Strategy, _ seed: UInt64) throws -> Assignment? {
    var log = DecisionLog.on
    do throws(KafkaFailure) {
      let assignment = try strategy.assignor.assign(group, log: &log)
      let replayed = DecisionReplay.assignment(log, members: assignment.members)
      for member in assignment.members {
        #expect(
          replayed[member].elementsEqual(assignment[member].sorted()), "seed \(seed), \(member)")
      }
      // Keeping reasons must not change anything.
      #expect(try strategy.assignor.assign(group) == assignment, "seed \(seed)")
      return assignment
    } catch {
      return nil
    }
  }
}
