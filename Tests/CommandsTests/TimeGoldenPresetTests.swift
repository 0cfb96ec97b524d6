import Commands
import Formats
import TestSupport
import Testing

@Suite("The presets, against recorded runs of Kafka")
struct TimeGoldenPresetTests {
  /// A preset, and the recording of the same scenario with other names.
  static let pairs: [(preset: String, recording: String)] = [
    ("eager-join", "t-p01-eager-third"), ("cooperative-join", "t-p02-cooperative-third"),
    ("crash", "t-p03-crash-dynamic"), ("crash-cooperative", "t-p03b-crash-cooperative"),
    ("close", "t-p04-close-dynamic"), ("close-cooperative", "t-p04b-close-cooperative"),
    ("static-restart", "t-p05-static-restart"),
    ("static-leader-restart", "t-p05b-static-leader-restart"),
    ("static-late", "t-p06-static-late"), ("poll-interval", "t-p07-max-poll-dynamic"),
    ("static-poll-interval", "t-p07b-max-poll-static"),
    ("static-poll-interval-expires", "t-p07c-max-poll-static-expires"),
    ("poll-interval-cooperative", "t-p07d-max-poll-cooperative"),
    ("rolling-bounce-dynamic", "t-p08-rolling-dynamic"),
    ("rolling-bounce-static", "t-p08b-rolling-static"),
    ("rolling-bounce-cooperative", "t-p08c-rolling-cooperative"),
    ("partition-expansion", "t-p09-expansion"),
    ("partition-expansion-cooperative", "t-p09b-expansion-cooperative"),
    ("pattern-new-topic", "t-p10-pattern-gains-topic"),
    ("more-members-than-partitions", "t-p11-more-members"),
    ("strategy-upgrade", "t-p12-upgrade-two-bounces"),
    ("strategy-upgrade-default-list", "t-p12b-upgrade-default-list"),
    ("strategy-upgrade-wrong", "t-p12c-upgrade-wrong"), ("slow-member", "t-p14-slow-member"),
    ("slow-member-cooperative", "t-p14b-slow-member-cooperative"),
    ("duplicate-instance", "t-p15-duplicate-instance"), ("two-joins", "t-p16-two-joins"),
    ("dead-member-join", "t-p17-dead-member"), ("static-away", "t-p18-static-away"),
    ("static-away-expires", "t-p18b-static-away-expires"),
    ("consumer-protocol", "tm-two-join-leave"), ("consumer-join", "tm-third"),
    ("consumer-crash", "tm-crash"), ("consumer-static-restart", "tm-static-restart"),
    ("consumer-duplicate-instance", "tm-duplicate-instance"),
    ("consumer-slow-member", "tm-busy-owner"), ("consumer-poll-interval", "tm-max-poll"),
    ("consumer-expansion", "tm-expansion"), ("rolling-bounce-consumer", "tm-rolling-dynamic"),
    ("rolling-bounce-consumer-static", "tm-rolling-static"),
    ("online-upgrade", "tm-upgrade-online"),
  ]

  /// One client's time with a partition.
  struct Interval: Hashable, Comparable, CustomStringConvertible {
    let from: Int64
    let to: Int64
    let owner: String

    static func < (lhs: Self, rhs: Self) -> Bool { (lhs.from, lhs.owner) < (rhs.from, rhs.owner) }

    var description: String { "\(owner) \(from)-\(to)" }
  }

  private static let recordings: [String: JSONValue] = {
    var found: [String: JSONValue] = [:]
    for file in ["timeline-java-client", "timeline-java-client-consumer"] {
      for line in (try? Golden.lines("coordinator/\(file)")) ?? [] {
        guard let value = try? JSONValue(json: line), let name = value["scenario"]?.string else {
          continue
        }
        found[name] = value
      }
    }
    return found
  }()

  @Test("Give every partition to whom Kafka gave it, to the millisecond", arguments: pairs)
  func ownership(preset: String, recording: String) throws {
    let recorded = try #require(Self.recordings[recording])
    var lab = Transcript()
    try #require(lab.status("simulate --preset \(preset)") == .done)
    let view = try JSONValue(json: lab.text("timeline partitions --json"))
    // One may have been simulated for longer than the other was recorded.
    let end = min(
      try #require(recorded["config"]?["end_ms"]?.integer), try #require(view["to"]?.integer))
    #expect(
      Self.intervals(ofPreset: view, until: end)
        == (try Self.intervals(ofRecording: recorded, until: end)))
  }

  private static func intervals(
    ofPreset view: JSONValue, until end: Int64
  ) -> [String: [Interval]] {
    var found: [String: [Interval]] = [:]
    for (partition, list) in view["partitions"]?.entries ?? [] {
      found[partition] = (list.elements ?? []).map { interval in
        Interval(
          from: interval["from"]?.integer ?? -1, to: min(interval["to"]?.integer ?? -1, end),
          owner: interval["owner"]?.string ?? "?")
      }.filter { $0.from < end }.sorted()
    }
    return found
  }

  /// The recording with our names: `A`, `B`, … are c1, c2, …, and `t` is `orders`.
  private static func intervals(
    ofRecording recorded: JSONValue, until end: Int64
  ) throws -> [String: [Interval]] {
    let clients = (recorded["config"]?["clients"]?.entries ?? []).map(\.key).sorted()
    var found: [String: [Interval]] = [:]
    for (partition, value) in recorded["ownership"]?.entries ?? [] {
      let name = partition.hasPrefix("t-") ? "orders-" + partition.dropFirst(2) : partition
      found[name] = try (value["intervals"]?.elements ?? []).map { interval in
        let client = try #require(interval["client"]?.string)
        return Interval(
          from: try #require(interval["from"]?.integer),
          to: min(interval["to"]?.integer ?? end, end),
          owner: "c\((clients.firstIndex(of: client) ?? -2) + 1)")
      }.filter { $0.from < end }.sorted()
    }
    return found
  }

  /// The spec's figures for scenarios of which only the broker's side is recorded.
  @Test(
    "Stop as long as the rebalance timeout says, and as long as a leader takes",
    arguments: [
      // With 15 s of max.poll.interval.ms the join phase of 20.03 s ends at 35.03 s.
      ("dead-member-rebalance-timeout", "orders-0", ["c1 6060-21060", "c1 35060-90000"])
    ])
  func brokerSide(preset: String, partition: String, owners: [String]) throws {
    var lab = Transcript()
    try #require(lab.status("simulate --preset \(preset)") == .done)
    let view = try JSONValue(json: lab.text("timeline partitions --json"))
    let found = Self.intervals(ofPreset: view, until: .max)[partition]
    #expect(found?.map(\.description) == owners)
  }
}
