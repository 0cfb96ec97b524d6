import Course
import ExerciseKit
import KafkaModel
import Testing
import Texts

@testable import ExerciseRunner

@Suite("A learner's assignor", .timeLimit(.minutes(5)))
struct DividingTests {
  private static let group = Group(
    topics: [
      Topic("a b,c", partitionCount: 3, racks: [["r1", "r2"], ["r2"], []]),
      Topic("주문:%", partitionCount: 1), Topic("\u{301}é", partitionCount: 1),
    ],
    members: [
      Member(
        "c\t1", instance: "i;1", rack: "\u{301}", topics: ["a b,c", "주문:%", "\u{301}é"],
        owned: [TopicPartition("주문:%", 0)], generation: 7),
      Member("c2", topics: []),
    ])

  @Test("Is given the group as it is, whatever its names hold")
  func groupText() throws {
    let empty = Group(topics: [], members: [])
    let read = try #require(GroupText.readAll(GroupText.write([empty, Self.group, empty])))
    #expect(read.map(\.topics) == [[], Self.group.topics, []])
    #expect(read.map(\.members) == [[], Self.group.members, []])
    #expect(GroupText.readAll("group\nmember\tc1") == nil)
    let answers = [
      DividedGroup(Division(["c\t1": [TopicPartition("주문:%", 0)]]), times: ["a b": 7]),
      DividedGroup(Division([:])),
    ]
    #expect(DividedGroup.read(answers.map(\.text).joined()) == answers)
  }

  @Test("Answers, throws, crashes or was not begun, each told apart")
  func answers() throws {
    let whole =
      "group.members.prefix(1).reduce(into: [:]) { $0[$1.id] = Array($1.owned ?? .empty) }"
    let cases: [(String, OwnAnswer?, String)] = [
      (
        whole,
        .divided(
          [DividedGroup](
            repeating: DividedGroup(Division(["c\t1": [TopicPartition("주문:%", 0)]])), count: 2)), ""
      ),
      ("throw NotAttempted()", nil, "not-started"),
      ("struct Odd: Error {}; throw Odd()", nil, "threw"),
      ("return [group.members[2].id: []]", nil, "crashed"),
      ("return 1", nil, "does-not-compile"),
    ]
    for (body, expected, code) in cases {
      let text = """
        import ExerciseKit
        import KafkaModel
        struct OwnAssignorAttempt: OwnAssignor {
          func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
            \(body)
          }
        }

        """
      let attempt = AttemptSource(name: "OwnAssignor", bytes: Array(text.utf8))
      var asked: Result<OwnAnswer, WorkshopProblem>?
      let notBuilt = try Bench.runner.withAssignor(attempt) { ask in
        asked = Result { () throws(WorkshopProblem) in try ask([Self.group, Self.group]) }
      }
      let answer = try notBuilt.map { .verdict($0) } ?? #require(asked).get()
      if let expected { #expect(answer == expected) }
      if case .verdict(let verdict) = answer {
        #expect(verdict.code == code)
        if code == "threw" { #expect(verdict.outcome == .threw("Odd()")) }
        #expect(verdict.source == SHA256.hex(attempt.bytes))
      }
    }
  }

  @Test("Is measured beside Kafka's four")
  func measured() throws {
    let text = """
      import ExerciseKit
      import KafkaModel
      struct OwnAssignorAttempt: OwnAssignor {
        func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] { [:] }
      }

      """
    var asked: Result<OwnAnswer, WorkshopProblem>?
    let notBuilt = try Bench.runner.withAssignor(
      AttemptSource(name: "OwnAssignor", bytes: Array(text.utf8)), isMeasured: true
    ) { ask in
      asked = Result { () throws(WorkshopProblem) in try ask([Self.group]) }
    }
    #expect(notBuilt == nil)
    guard case .divided(let groups) = try #require(asked).get(), let group = groups.first else {
      Issue.record("It answers")
      return
    }
    #expect(group.division == Division([:]))
    #expect(
      Set(group.times.keys) == ["mine", "range", "roundrobin", "sticky", "cooperative-sticky"])
  }

  @Test("Is refused for whatever makes its answer no assignment")
  func flaws() {
    let group = Group(
      topics: [Topic("t", partitionCount: 2), Topic("u", partitionCount: 1)],
      members: [Member("c1", topics: ["t"]), Member("c2", topics: ["t"])])
    let (t0, t1): (TopicPartition, TopicPartition) = (.init("t", 0), .init("t", 1))
    let cases: [([MemberID: [TopicPartition]], Division.Flaw?)] = [
      (["c1": [t0, t1]], nil), (["c1": [t0], "c2": [t1]], nil),
      (["c1": [t0]], .nobody(t1)), (["c1": [t0, t1], "c2": [t1]], .twice(t1)),
      (["c3": []], .stranger("c3")),
      (["c1": [.init("u", 0)]], .notSubscribed("c1", .init("u", 0))),
      (["c1": [t0, t1, .init("t", 2)]], .noSuchPartition(.init("t", 2))),
    ]
    for (lists, flaw) in cases { #expect(Division(lists).flaw(in: group) == flaw) }
  }
}
