import KafkaModel
import Partitioners
import ProducerSimulation
import Testing
import Texts

@Suite("Interceptors")
struct InterceptorTests {
  private static func run(
    _ interceptors: [Interceptor], key: String = "user-1"
  ) throws -> ProducerTimeline {
    try SendTests.scenario([.init(at: 0, SendTests.record(key: key))]) {
      $0.interceptors = interceptors
    }.run()
  }

  private static func interceptions(_ timeline: ProducerTimeline) -> [Interception] {
    timeline.steps.compactMap { step in
      if case .intercepted(let interception) = step.stage { interception } else { nil }
    }
  }

  @Test("Form a chain in which an exception stops nobody else")
  func chain() throws {
    let timeline = try Self.run([
      Interceptor("A", onSend: [.addHeader(RecordHeader("h1", text: "a"))]),
      Interceptor("B", onSend: [.fail("boom")]),
      Interceptor("C", onSend: [.addHeader(RecordHeader("h2", text: "c"))]),
    ])
    let interceptions = Self.interceptions(timeline)
    #expect(interceptions.map(\.outcome) == [.changed, .threw("boom"), .changed])
    #expect(interceptions.last?.record?.headers.all.map(\.key) == ["h1", "h2"])
    #expect(SendTests.failures(timeline).isEmpty)
    #expect(timeline.steps.contains { $0.stage == .headersFrozen(count: 2) })
  }

  @Test("Leave headers behind that they added before they threw, but no new record")
  func partOfTheWork() throws {
    let timeline = try Self.run([
      Interceptor(
        "A",
        onSend: [
          .addHeader(RecordHeader("h", text: "1")), .upperCaseKey,
          .addHeader(RecordHeader("h", text: "2")), .fail("late"),
        ])
    ])
    let record = try #require(Self.interceptions(timeline).first?.record)
    #expect(record.key == .text("user-1"))
    // The second header went to the new record, which was never returned.
    #expect(record.headers.all == [RecordHeader("h", text: "1")])
  }

  @Test("Change the partition with the key, since partitioning comes later")
  func upperCaseKey() throws {
    let plain = try Self.run([])
    let changed = try Self.run([Interceptor("upper", onSend: [.upperCaseKey])])
    let partitions = [plain, changed].map { $0.batches[0].partition }
    #expect(
      partitions == [
        partition(forKey: Array("user-1".utf8).span, partitionCount: 6),
        partition(forKey: Array("USER-1".utf8).span, partitionCount: 6),
      ])
    #expect(partitions[0] != partitions[1])
  }

  @Test("Cannot filter: a null makes send() throw, and metadata is null")
  func returnsNil() throws {
    let timeline = try Self.run([
      Interceptor("drop", onSend: [.returnNil]), Interceptor("count"),
      Interceptor("touch", onSend: [.addHeader(RecordHeader("h", text: "1"))]),
    ])
    let outcomes = Self.interceptions(timeline).map(\.outcome)
    #expect(outcomes == [.returnedNil, .returnedNil, .threw("NullPointerException")])
    let seen = timeline.steps.compactMap { step -> SendResult? in
      if case .acknowledgementSeen(_, let result, _) = step.stage { result } else { nil }
    }
    #expect(seen.count == 3)
    #expect(seen.allSatisfy { $0.partition == nil })
    #expect(timeline.steps.last?.stage == .threw(.nothingToSend))
    #expect(timeline.batches.isEmpty)
    let sentence = Sentence(SendStage.threw(.nothingToSend))
    #expect(sentence(.ko).hasPrefix("send()가 NullPointerException 예외를 던짐"))
  }

  @Test("See the answer before the callback, and may throw there too")
  func acknowledgement() throws {
    let timeline = try Self.run([
      Interceptor("A", acknowledgementFailure: "oops"), Interceptor("B"),
    ])
    let lines = timeline.steps.suffix(3).map { Sentence($0.stage)(.en) }
    #expect(
      lines == [
        "A.onAcknowledgement: partition 2, offset 0 (throws 'oops', which is only logged)",
        "B.onAcknowledgement: partition 2, offset 0",
        "callback: partition 2, offset 0",
      ])
  }

  @Test("Cannot change the headers of a record that was sent before")
  func resent() throws {
    var headers = RecordHeaders()
    headers.freeze()
    let record = try ProducerRecord(topic: "orders", value: .text("x"), headers: headers)
    let timeline = try SendTests.scenario([.init(at: 0, record)]) {
      $0.interceptors = [Interceptor("A", onSend: [.addHeader(RecordHeader("h", nil))])]
    }.run()
    #expect(
      Self.interceptions(timeline).map(\.outcome) == [.threw("IllegalStateException")])
  }
}
