import Assignors
import ExerciseKit
import KafkaModel
import Testing

@Suite("What Kafka itself would answer")
struct KafkaAnswerTests {
  static let answers: [any Exercise.Type] = [
    KafkaMurmur2.self, KafkaStickyPartitioner.self, AvroCompatibility.self,
    KafkaThrottleTime.self, KafkaRangeOneTopic.self, KafkaRange.self, KafkaRoundRobin.self,
    KafkaSticky.self, KafkaAdjustment.self, KafkaCoordinatorPartition.self,
    SimulatedVote.self, SimulatedFencing.self,
  ]

  @Test("Passes the check of every exercise", arguments: answers)
  func passes(_ answer: any Exercise.Type) throws {
    let finding = try answer.check()
    #expect(finding == nil, "\(answer)")
  }

  @Test("The rule of exercise 12 is that of cooperative-sticky")
  func adjustment() throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let groups = RandomGroups(
        seed: seed, count: 100, subscriptionsAreEqual: true, membersOwn: true)
      for group in groups {
        let members = group.group.members
        let target = try StickyAssignor().lists(group.group.topics, members)
        let first = try CooperativeStickyAssignor().lists(group.group.topics, members)
        let owned = Dictionary(
          uniqueKeysWithValues: members.map { ($0.id, Array($0.owned ?? .empty)) })
        let adjusted = KafkaAdjustment().firstRound(target: target, owned: owned)
        #expect(adjusted == first, "seed \(seed): \(group.line)")
      }
    }
  }
}
