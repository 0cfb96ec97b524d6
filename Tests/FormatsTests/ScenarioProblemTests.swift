import Formats
import KafkaModel
import TestSupport
import Testing
import Texts

@Suite("What is wrong with a scenario file")
struct ScenarioProblemTests {
  @Test(
    "Is told with its place and what to write instead",
    arguments: [
      (
        "version: 2", "later-version",
        "Line 1, column 10: Version 2 of the format is later than this program, which reads version 1. "
          + "Use a newer program, or save the scenario as version 1.",
        "1행 10열: 형식 버전 2: 이 프로그램보다 나중에 나온 형식입니다. 읽을 수 있는 버전: 1. "
          + "새 프로그램을 쓰거나 version: 1 형식으로 저장해 주십시오."
      ),
      (
        "version: one", "not-allowed-here",
        "Line 1, column 10, version: 'one' is not allowed here. Use 1.",
        "1행 10열, version: 'one' 값은 쓸 수 없습니다. 쓸 수 있는 값: 1"
      ),
      (
        "topcis: {}", "unknown-key",
        "Line 1, column 1: There is no key 'topcis' here. Did you mean topics?",
        "1행 1열: 키 'topcis': 없습니다. 혹시 topics?"
      ),
      (
        "members:\n  c1: { latency: 5 }", "duration-without-unit",
        "Line 2, column 18, members › c1 › latency: '5' has no unit: write 5ms for milliseconds or "
          + "5s for seconds.",
        "2행 18열, members › c1 › latency: '5': 단위가 없습니다. 밀리초이면 5ms, 초이면 5s라고 씁니다."
      ),
      (
        "defaults: { sesion.timeout.ms: 30s }", "unknown-setting",
        "Line 1, column 13, defaults: There is no setting 'sesion.timeout.ms'. "
          + "Did you mean session.timeout.ms?",
        "1행 13열, defaults: 설정 'sesion.timeout.ms': 없습니다. 혹시 session.timeout.ms?"
      ),
      (
        "defaults: { max.poll.records: many }", "setting-wrong-type",
        "Line 1, column 31, defaults: max.poll.records cannot be 'many'. "
          + "It takes a whole number, at least 1.",
        "1행 31열, defaults: max.poll.records: 'many' 값은 쓸 수 없습니다. 쓸 수 있는 값: 1 이상의 정수"
      ),
      (
        "members: { c1: { group.max.size: 3 } }", "setting-of-another",
        "Line 1, column 34, members › c1: group.max.size does not belong here: it is a setting of "
          + "brokers.",
        "1행 34열, members › c1: group.max.size: 이 자리가 아니라 브로커 설정입니다."
      ),
      (
        "topics: [a]", "wrong-shape",
        "Line 1, column 9, topics: This is a list such as [a, b] where keys and values such as "
          + "{ a: 1 } should be.",
        "1행 9열, topics: 와야 하는 것: 키와 값 { a: 1 }. 있는 것: 목록 [a, b]"
      ),
      (
        "topics: { a: { partitions: 6, racks: [[x]] } }", "racks-mismatch",
        "Line 1, column 38, topics › a › racks: There are racks for 1 partitions, but 6 partitions. "
          + "Give one list for each.",
        "1행 38열, topics › a › racks: 랙 목록 1개, 파티션 6개: 파티션마다 목록 하나가 있어야 합니다."
      ),
      (
        "events:\n- { at: 20s, crsh: c1 }", "unknown-key",
        "Line 2, column 14, events › 1: There is no key 'crsh' here. Did you mean crash?",
        "2행 14열, events › 1: 키 'crsh': 없습니다. 혹시 crash?"
      ),
      (
        "events:\n- { at: 20s, join: c1, leave: c2 }", "event-with-several-actions",
        "Line 2, column 3, events › 1: One event does several things (join, leave). "
          + "Write one for each.",
        "2행 3열, events › 1: 한 이벤트에 여러 일이 있습니다 (join, leave). 하나씩 나누어 적어 주십시오."
      ),
      (
        "members: { \"\\u202E\": { x: 1 } }", "unknown-key",
        "Line 1, column 24, members › \\u{202E}: There is no key 'x' here. Use start, topics, "
          + "pattern, latency, poll, processing, owns or generation.",
        "1행 24열, members › \\u{202E}: 키 'x': 없습니다. 쓸 수 있는 키: start, topics, pattern, latency, "
          + "poll, processing, owns, generation"
      ),
    ])
  func sentences(yaml: String, code: String, en: String, ko: String) throws {
    let problems = try #require(throws: ScenarioProblems.self) { try ScenarioFile.read(yaml) }
    #expect(problems.code == code)
    #expect(problems.sentence(.en) == en)
    #expect(problems.sentence(.ko) == ko)
  }

  @Test(
    "Has a code of its own",
    arguments: [
      ("topics: { a: -1 }", "not-a-count"), ("topics: { a: 3000000 }", "not-a-count"),
      ("topics: { a: { } }", "missing-key"), ("topics: { a: }", "missing-value"),
      ("seed: 18446744073709551616", "not-a-count"), ("seed: -1", "not-a-count"),
      ("topics: { a: { partitions: 1, id: abc } }", "not-a-topic-id"),
      ("topics: { a: { partitions: 1, replication-factor: 0 } }", "not-a-count"),
      ("members: { c1: { owns: [orders] } }", "not-one-partition"),
      ("members: { c1: { owns: [3] } }", "not-one-partition"),
      ("members: { c1: { pattern: '(' } }", "not-a-pattern"),
      ("members: { c1: { pattern: a, topics: [b] } }", "contradictory-keys"),
      ("members: { c1: { topics: b } }", "wrong-shape"),
      ("members: { c1: { topics: [[b]] } }", "wrong-shape"),
      ("members: { c1: 5 }", "wrong-shape"), ("until: -5s", "negative-duration"),
      ("events: [{ join: c1 }]", "missing-key"), ("events: [{ at: 1s }]", "event-without-action"),
      ("events: [{ at: 1s, pause: c1 }]", "missing-key"),
      ("events: [{ at: 1s, leave: [c1] }]", "wrong-shape"),
      ("events: [{ at: 1s, bounce: c1 }]", "wrong-shape"),
      ("events: [{ at: 1s, leave: c1, down: 5s }]", "unknown-key"),
      ("events: [{ at: 1s, set: { acks: 1 }, member: a, topic: b }]", "contradictory-keys"),
      ("events: [{ at: 1s, set: { group.max.size: 1 }, broker: no }]", "not-allowed-here"),
      ("events: [{ at: 1s, unset: [nonsense] }]", "unknown-setting"),
      ("events: [{ at: 1s, set: { fetch.max.bytes: 1 }, topic: b }]", "setting-of-another"),
      ("defaults: { enable.auto.commit: 'yes' }", "setting-wrong-type"),
      ("defaults: { session.timeout.ms: 3s2 }", "not-a-duration"),
      ("defaults: { session.timeout.ms: 30d }", "unknown-time-unit"),
      ("defaults: { session.timeout.ms: 99999999999 }", "setting-out-of-range"),
      ("defaults: { group.instance.id: 'a b' }", "setting-out-of-range"),
      ("defaults: { partition.assignment.strategy: [range, range] }", "named-twice"),
      ("defaults: { partition.assignment.strategy: [uniform] }", "setting-out-of-range"),
      ("defaults: { acks: }", "setting-without-value"),
      ("broker: { offsets.retention.minutes: 90s }", "setting-not-whole"),
      ("a: 1\na: 2", "duplicate-key"), ("members: &m {}", "yaml-anchor"),
    ])
  func codes(yaml: String, code: String) throws {
    let problems = try #require(throws: ScenarioProblems.self) { try ScenarioFile.read(yaml) }
    #expect(problems.code == code)
    #expect(problems.count == 1)
  }

  @Test("Is told all at once, in the order of the file, up to a limit")
  func several() throws {
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioFile.read("until: x\nseed: y\nmembers: { c1: { latency: z } }")
    }
    #expect(problems.first.map { $0.place?.line } == [1, 2, 3])

    let many = try #require(throws: ScenarioProblems.self) {
      try ScenarioFile.read((0..<50).map { "k\($0): 1\n" }.joined())
    }
    #expect(many.first.count == ScenarioProblems.limit)
    #expect(many.count == 50)
    #expect(many.sentence(.en).hasSuffix("There are 30 more problems."))

    let hopeless = try #require(throws: ScenarioProblems.self) {
      try ScenarioFile.read((0..<1200).map { "k\($0): 1\n" }.joined())
    }
    #expect(hopeless.sentence(.en).hasSuffix("There are at least 980 more problems."))
  }

  @Test("Is its size before anything else")
  func size() throws {
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioFile.read([UInt8](repeating: 0xFF, count: ScenarioFile.byteLimit + 1))
    }
    #expect(problems.sentence(.en) == "The file is too large: 16 MiB is the most that is read.")
  }
}
