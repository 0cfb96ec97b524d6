import Commands
import Formats
import Testing
import Texts

@Suite("simulate")
struct TimePresetTests {
  /// Who had a partition when, in milliseconds: `c1 6060-21060`.
  private func owners(
    of partition: String, in preset: String
  ) throws -> [String] {
    var lab = Transcript()
    try #require(lab.status("simulate --preset \(preset)") == .done)
    let view = try JSONValue(json: lab.text("timeline partitions --json"))
    let intervals = try #require(view["partitions"]?[partition]?.elements)
    return intervals.map { interval in
      let owner = interval["owner"]?.string ?? "?"
      return "\(owner) \(interval["from"]?.integer ?? -1)-\(interval["to"]?.integer ?? -1)"
    }
  }

  @Test("Stops everybody for 40 ms when a third member joins an eager group")
  func eagerJoin() throws {
    #expect(
      try owners(of: "orders-0", in: "eager-join") == ["c1 6060-21060", "c1 21100-60000"])
    #expect(
      try owners(of: "orders-2", in: "eager-join") == ["c1 6060-21060", "c2 21100-60000"])
    #expect(
      try owners(of: "orders-5", in: "eager-join") == ["c2 6060-21060", "c3 21100-60000"])
  }

  @Test("Stops only the two partitions that move in a cooperative group, for a heartbeat longer")
  func cooperativeJoin() throws {
    let all = try (0..<6).map { try owners(of: "orders-\($0)", in: "cooperative-join") }
    let moved = all.filter { $0.count == 2 }
    #expect(moved.count == 2)
    for owners in moved {
      #expect(owners[0].hasSuffix(" 6060-21100"))
      #expect(owners[1] == "c3 24140-60000")
    }
    #expect(all.filter { $0.count == 1 }.allSatisfy { $0[0].hasSuffix(" 6060-60000") })
  }

  @Test("Notices a crash after the session has run out")
  func crash() throws {
    #expect(
      try owners(of: "orders-2", in: "crash") == [
        "c1 6060-21060", "c2 21100-30000", "c1 72140-90000",
      ])
    #expect(
      try owners(of: "orders-0", in: "crash") == [
        "c1 6060-21060", "c1 21100-72100", "c1 72140-90000",
      ])
  }

  @Test(
    "Counts the rebalances of each preset",
    arguments: [
      ("eager-join", 2), ("cooperative-join", 3), ("crash", 3), ("close", 3), ("slow-member", 2),
      ("static-restart", 2), ("static-late", 4), ("rolling-bounce-cooperative", 10),
      ("strategy-upgrade-wrong", 1), ("duplicate-instance", 1), ("rolling-bounce-dynamic", 7),
      ("rolling-bounce-static", 1),
    ])
  func rebalances(preset: String, count: Int64) throws {
    var lab = Transcript()
    let run = try JSONValue(json: lab.text("simulate --preset \(preset) --json"))
    #expect(run["rebalances"]?.integer == count)
  }

  @Test("Moves partitions in the consumer protocol without stopping the others")
  func consumerProtocol() throws {
    let all = try (0..<6).map { try owners(of: "orders-\($0)", in: "consumer-protocol") }
    #expect(all.filter { $0[0].hasPrefix("c1") && $0[0].hasSuffix("-10040") }.count == 3)
    #expect(all.filter { $0.count == 2 && $0[1] == "c2 12040-60000" }.count == 3)
  }

  @Test("Gives the same bytes for the same seed, and keeps the seed in the lab")
  func sameSeed() {
    var one = Transcript()
    var other = Transcript()
    for line in [
      "simulate --preset slow-member --seed 7", "timeline events --json", "timeline messages",
    ] {
      #expect(one.text(line) == other.text(line))
    }
    #expect(one.text("simulate --json").contains("\"seed\":\"7\""))
    #expect(one.text("simulate").contains("seed 7"))
  }

  @Test("Lists its presets in both languages")
  func presets() {
    for language in Language.allCases {
      var lab = Transcript(language: language)
      let text = lab.text("simulate --preset")
      #expect(text.contains("rolling-bounce-static"))
      #expect(lab.text("simulate --preset --json").contains("version: 1"))
    }
  }

  @Test("Keeps what was simulated when it is interrupted, and says so")
  func interrupted() {
    var lab = Transcript()
    lab.say("topic orders 6; members 3")
    lab.surroundings = Surroundings(isCancelled: { true })
    let reply = lab.say("simulate --until 1000h")
    #expect(reply.status == .interrupted)
    #expect(reply.notes.contains("Stopped"))
    #expect(!reply.text.isEmpty)
  }

  @Test("Has members work on what they read, and leave when that takes too long")
  func processing() {
    func group(_ member: String) -> String {
      """
      version: 1
      topics: { orders: { partitions: 6 } }
      members: { c1: \(member), c2: {} }
      until: 10m

      """
    }
    var lab = Transcript(files: [
      "500.yaml": group("{ processing: 700ms }"),
      "428.yaml": group("{ processing: 700ms, max.poll.records: 428 }"),
      "poll.yaml": group("{ poll: 301s }"),
      "ever.yaml": group("{ processing: 999999h, max.poll.records: 2147483647, poll: 999999h }"),
    ])
    for file in ["500.yaml", "poll.yaml", "ever.yaml"] {
      lab.say("simulate \(file)")
      #expect(lab.text("timeline events").contains("max.poll.interval.ms"), "\(file)")
    }
    lab.say("simulate 428.yaml")
    #expect(!lab.text("timeline events").contains("max.poll.interval.ms"))
  }

  @Test(
    "Refuses what cannot be simulated",
    arguments: [
      ("simulate", "nothing-yet"), ("simulate --until 60", "duration-without-unit"),
      ("simulate --preset eager-joint", "unknown-preset"), ("simulate --seed -1", "not-a-count"),
      ("simulate nowhere.yaml", "file-not-found"), ("simulate delete.yaml", "not-simulated"),
      ("simulate gone.yaml", "unknown-topic"),
      ("simulate nobody.yaml", "unknown-member"), ("simulate shrink.yaml", "topic-cannot-shrink"),
      ("simulate twice.yaml", "member-exists"),
    ])
  func refusals(line: String, code: String) throws {
    func scenario(_ event: String) -> String {
      """
      version: 1
      topics: { orders: { partitions: 6 } }
      members: { c1: {} }
      events: [ { at: 5s, \(event) } ]

      """
    }
    var lab = Transcript(files: [
      "delete.yaml": scenario("delete-topic: orders }, { at: 6s, topic: orders, partitions: 9"),
      "gone.yaml": scenario("delete-topic: pay"), "nobody.yaml": scenario("crash: c9"),
      "shrink.yaml": scenario("topic: orders, partitions: 2"),
      "twice.yaml": scenario("join: c1"),
    ])
    let reply = lab.say(line + " --json")
    #expect(reply.status == .refused)
    let error = try JSONValue(json: reply.notes)
    #expect(error["error"]?["code"]?.string == code, "\(reply.notes)")
  }
}
