import GroupSimulation
import KafkaModel
import Testing

@Suite("A Java client of the consumer protocol")
struct ConsumerClientTests {
  private static func settings(
    _ change: (inout ClientSettings) -> Void = { _ in }
  ) -> ClientSettings {
    var settings = ClientSettings()
    settings.groupProtocol = .consumer
    settings.topics = ["t"]
    change(&settings)
    return settings
  }

  /// Runs a group of `a` and `b`, and tells what `a` did and saw: the time, then what.
  private static func run(
    _ a: ClientSettings, _ b: ClientSettings = settings(),
    topics: [Topic] = [
      Topic("t", partitionCount: 2)
    ], session: Milliseconds = 45_000, until end: Int64,
    _ script: (Int64, ScriptedAction.Action)...
  ) -> [String] {
    var config = SimulationConfig()
    config.broker.consumerSessionTimeout = session
    config.topics = topics
    config.clients = ["a": a, "b": b]
    config.script = script.map {
      ScriptedAction(at: SimulatedInstant(Milliseconds($0.0)), $0.1)
    }
    config.end = SimulatedInstant(Milliseconds(end))
    var run = Simulation(config)
    run.run()
    let timeline = run.timeline
    return timeline.events.compactMap { event in
      guard let client = event.client, timeline.names.clients[client] == "a" else { return nil }
      let text: String
      switch event.kind {
      case .called(let callback, let list):
        text = "\(callback)(\(list.map(\.description).sorted().joined(separator: " ")))"
      case .entered(let state): text = "\(state)"
      case .sent(.offsetCommit, _): text = "commits"
      case .noticed(let notice): text = "\(notice)"
      case .threw(let error): text = "throws \(error)"
      case .ended: text = "ended"
      default: return nil
      }
      return "\(event.instant.sinceStart.count) \(text)"
    }
  }

  @Test("Joins, carries out what it is given, and says so at once")
  func joins() {
    #expect(
      Self.run(Self.settings(), until: 100, (0, .start("a"))) == [
        "0 joining", "20 reconciling", "20 assigned(t-0 t-1)", "20 stable",
      ])
  }

  @Test("Gives up everything and joins anew when the broker has forgotten it")
  func fenced() {
    // Answers take so long that its session is over before it can show that it lives.
    let events = Self.run(
      Self.settings { $0.latency = 3500 }, session: 6000, until: 24_000, (0, .start("a")))
    #expect(
      events.prefix(8) == [
        "0 joining", "7000 reconciling", "7000 assigned(t-0 t-1)", "7000 stable",
        "14000 fenced", "14000 lost(t-0 t-1)", "14000 joining", "21000 reconciling",
      ])
  }

  @Test("Leaves by itself when its application does not poll, and rejoins when it does")
  func stale() {
    let slow = Self.settings { $0.maxPollInterval = 10_000 }
    #expect(
      Self.run(
        slow, until: 30_000, (50, .start("a")), (5000, .stall("a", until: SimulatedInstant(20_000)))
      ) == [
        "50 joining", "70 reconciling", "70 assigned(t-0 t-1)", "70 stable",
        // The last poll before the stall began at 4950: each lasts 100 ms.
        "14950 pollIntervalExceeded", "14950 stale",
        "20000 lost(t-0 t-1)", "20000 joining",
        "20020 reconciling", "20020 assigned(t-0 t-1)", "20020 stable",
      ])
  }

  @Test("Acknowledges late if its application is late, but not too late")
  func busy() {
    let events = Self.run(
      Self.settings(), until: 20_000, (0, .start("a")), (100, .start("b")),
      (200, .stall("a", until: SimulatedInstant(9000))))
    #expect(
      events.suffix(4) == [
        "5040 reconciling", "9000 revoked(t-1)", "9000 assigned()", "9000 stable",
      ])
  }

  @Test("Commits before it gives up, and before it closes")
  func commits() {
    let events = Self.run(
      Self.settings {
        $0.autoCommit = true
        $0.autoCommitInterval = 100_000
      }, until: 20_000, (0, .start("a")), (100, .start("b")), (10_000, .close("a")))
    #expect(
      events.suffix(9) == [
        "5040 commits", "5040 reconciling", "5060 revoked(t-1)", "5060 assigned()", "5060 stable",
        "10000 commits", "10020 revoked(t-0)", "10020 unsubscribed", "10020 ended",
      ])
  }

  @Test("Leaves when it unsubscribes, and joins when it subscribes again")
  func unsubscribes() {
    let events = Self.run(
      Self.settings(), topics: [Topic("t", partitionCount: 1), Topic("u", partitionCount: 1)],
      until: 20_000, (0, .start("a")), (5500, .unsubscribe("a")), (6000, .subscribe("a", ["u"])))
    #expect(
      events.suffix(7) == [
        "20 stable", "5500 revoked(t-0)", "5500 unsubscribed", "6000 joining",
        "6020 reconciling", "6020 assigned(u-0)", "6020 stable",
      ])
  }

  @Test("Finds new topics for its pattern when its metadata is due")
  func pattern() {
    let events = Self.run(
      Self.settings {
        $0.topics = []
        $0.pattern = "t.*"
        $0.metadataMaxAge = 8000
      }, until: 20_000, (0, .start("a")), (3000, .partitions("t2", count: 1)))
    #expect(
      events == [
        "0 joining", "20 reconciling", "20 assigned(t-0 t-1)", "20 stable",
        // Seen at 8000, told with the next heartbeat at 10020.
        "10040 reconciling", "10040 assigned(t2-0)", "10040 stable",
      ])
  }

  @Test("Waits in no group until its pattern matches something")
  func patternOfNothing() {
    let events = Self.run(
      Self.settings {
        $0.topics = []
        $0.pattern = "u"
        $0.metadataMaxAge = 8000
      }, until: 20_000, (0, .start("a")), (3000, .partitions("u", count: 1)))
    #expect(events.first == "8000 joining")
  }

  @Test("Ends when its instance id is in use")
  func duplicate() {
    let twin = Self.settings { $0.instance = "i" }
    #expect(
      Self.run(twin, twin, until: 5000, (0, .start("b")), (1000, .start("a"))) == [
        "1000 joining", "1020 fatal", "1020 throws unreleasedInstanceID",
      ])
  }

  @Test("Takes its partitions back if a static one returns in time, while nobody else gets any")
  func staticReturn() {
    let fixed = Self.settings { $0.instance = "i" }
    let events = Self.run(
      fixed, until: 40_000, (0, .start("a")), (100, .start("b")), (20_000, .close("a")),
      (30_000, .start("a")))
    #expect(
      events.suffix(7) == [
        "20000 revoked(t-0)", "20000 unsubscribed", "20000 ended",
        "30000 joining", "30020 reconciling", "30020 assigned(t-0)", "30020 stable",
      ])
  }

  @Test("Makes ids like Kafka's own")
  func ids() {
    var random = SplitMix64(seed: 1)
    let ids = (0..<20).map { _ in random.shortUUID() }
    #expect(Set(ids).count == 20)
    let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    #expect(ids.allSatisfy { $0.count == 22 && $0.allSatisfy(alphabet.contains) })
    // 128 bits end in the middle of a character.
    #expect(ids.allSatisfy { "AQgw".contains($0.suffix(1)) })
  }
}
