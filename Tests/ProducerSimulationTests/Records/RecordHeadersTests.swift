import KafkaModel
import ProducerSimulation
import Testing
import Texts

@Suite("Headers")
struct RecordHeadersTests {
  @Test("Keep their order and their duplicates; the last one counts")
  func duplicates() throws {
    var headers = RecordHeaders()
    try headers.add(RecordHeader("trace", text: "a"))
    try headers.add(RecordHeader("type", nil))
    try headers.add(RecordHeader("trace", text: "b"))
    #expect(headers.all.map(\.key) == ["trace", "type", "trace"])
    #expect(headers["trace"].map(\.value) == [[0x61], [0x62]])
    #expect(headers.lastHeader("trace")?.value == [0x62])
    #expect(headers.lastHeader("type")?.value == nil)
    #expect(headers.lastHeader("none") == nil)
    try headers.remove("trace")
    #expect(headers.all.map(\.key) == ["type"])
  }

  @Test("Are read-only after sending")
  func readOnly() throws {
    var headers = RecordHeaders([RecordHeader("trace", text: "a")])
    headers.freeze()
    #expect(throws: HeadersFailure.readOnly("trace")) {
      try headers.add(RecordHeader("trace", text: "b"))
    }
    let failure = #expect(throws: HeadersFailure.self) { try headers.remove("trace") }
    #expect(failure?.sentence(.en).hasPrefix("Header trace: headers cannot be changed") == true)
    var copy = headers.thawed
    try copy.add(RecordHeader("trace", text: "b"))
    #expect(copy.all.count == 2)
  }

  @Test("Show the way that a record has come")
  func trace() {
    let pipeline = HeaderPipeline(stages: ["orders-api", "fraud-check", "billing"])
    let start = RecordHeaders([RecordHeader("origin", text: "kr")])
    let stages = pipeline.trace(start)
    #expect(stages.map { pipeline.path(of: $0).count } == [1, 2, 3])
    #expect(stages.last.map { pipeline.path(of: $0) } == pipeline.stages)
    #expect(stages.last?.all.first?.key == "origin")
    #expect(stages.last?.isReadOnly == true)
  }

  @Test("Route without a look at the value")
  func router() {
    let router = HeaderRouter(
      key: "origin", routes: [.init("kr", to: "orders-kr"), .init("us", to: "orders-us")],
      fallback: "orders-other")
    func route(_ headers: RecordHeader...) -> (TopicName, HeaderRouter.Reason) {
      router.route(RecordHeaders(headers))
    }
    #expect(route(RecordHeader("origin", text: "us")) == ("orders-us", .matched("us")))
    #expect(
      route(RecordHeader("origin", text: "us"), RecordHeader("origin", text: "kr"))
        == ("orders-kr", .matched("kr")))
    #expect(route(RecordHeader("origin", nil)) == ("orders-other", .unknownValue(nil)))
    #expect(route() == ("orders-other", .noHeader))
    #expect(
      Sentence(HeaderRouter.Reason.unknownValue([0xFF]))(.en)
        == "the header's value 0xff has no route, so to the fallback")
    #expect(Sentence(RecordHeader("trace", text: "a"))(.ko) == "trace=a")
  }
}
