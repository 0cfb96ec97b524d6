extension ConfigCatalog {
  /// The consumer's own settings.
  static let consumerEntries: [ConfigEntry] = subscriptionEntries + fetchEntries + livenessEntries

  /// Which group, which topics, from where.
  private static let subscriptionEntries: [ConfigEntry] = [
    ConfigEntry(
      "key.deserializer", .consumer, .className, isRequired: true, importance: .high, lesson: "L11",
      history: [.since("0.9")]),
    ConfigEntry(
      "value.deserializer", .consumer, .className, isRequired: true, importance: .high,
      lesson: "L11", history: [.since("0.9")]),
    ConfigEntry(
      "group.id", .consumer, .string, rule: .nonEmpty, importance: .high, lesson: "L09",
      history: [.since("0.9", ""), .since("2.2", kip: 289)]),
    ConfigEntry(
      "group.instance.id", .consumer, .string, rule: .instanceID, importance: .medium,
      lesson: "L10", history: [.since("2.3", kip: 345)]),
    ConfigEntry(
      "group.protocol", .consumer, .string, standard: "classic",
      rule: .oneOfAnyCase(["classic", "consumer"]), importance: .high, lesson: "L08",
      history: [.since("3.7", "classic", kip: 848)]),
    ConfigEntry(
      "group.remote.assignor", .consumer, .string, importance: .medium, lesson: "L17",
      history: [.since("3.7", kip: 848)]),
    ConfigEntry(
      "partition.assignment.strategy", .consumer, .list,
      standard: .list(["range", "cooperative-sticky"]), rule: .listOf(clientStrategies),
      importance: .medium, lesson: "L17",
      history: [
        .since("0.9", .list(["range"])),
        .since("3.0", .list(["range", "cooperative-sticky"]), kip: 726),
      ]),
    ConfigEntry(
      "client.rack", .consumer, .string, standard: "", importance: .low, lesson: "L17",
      history: [.since("2.4", "", kip: 392)]),
    ConfigEntry(
      "auto.offset.reset", .consumer, .string, standard: "latest", rule: .offsetReset,
      importance: .medium, lesson: "L16", history: [.since("0.9", "latest")]),
    ConfigEntry(
      "enable.auto.commit", .consumer, .boolean, standard: true, importance: .medium,
      lesson: "L16", history: [.since("0.9", true)]),
    ConfigEntry(
      "auto.commit.interval.ms", .consumer, .int, standard: 5000, unit: .milliseconds,
      rule: .atLeast(0), importance: .low, lesson: "L16", history: [.since("0.9", 5000)]),
    ConfigEntry(
      "exclude.internal.topics", .consumer, .boolean, standard: true, importance: .medium,
      lesson: "L11", history: [.since("0.10.0", true)]),
    ConfigEntry(
      "allow.auto.create.topics", .consumer, .boolean, standard: true, importance: .medium,
      lesson: "L11", history: [.since("2.3", true)]),
    ConfigEntry(
      "isolation.level", .consumer, .string, standard: "read_uncommitted",
      rule: .oneOf(["read_committed", "read_uncommitted"]), importance: .medium,
      history: [.since("0.11", "read_uncommitted", kip: 98)]),
  ]

  /// How much is fetched at once.
  private static let fetchEntries: [ConfigEntry] = [
    ConfigEntry(
      "fetch.min.bytes", .consumer, .int, standard: 1, unit: .bytes, rule: .atLeast(0),
      importance: .high, lesson: "L13", history: [.since("0.9", 1024), .since("0.10.0", 1)]),
    ConfigEntry(
      "fetch.max.wait.ms", .consumer, .int, standard: 500, unit: .milliseconds, rule: .atLeast(0),
      importance: .low, lesson: "L13", history: [.since("0.9", 500)]),
    ConfigEntry(
      "fetch.max.bytes", .consumer, .int, standard: 52_428_800, unit: .bytes, rule: .atLeast(0),
      importance: .medium, lesson: "L13", history: [.since("0.10.1", 52_428_800, kip: 74)]),
    ConfigEntry(
      "max.partition.fetch.bytes", .consumer, .int, standard: 1_048_576, unit: .bytes,
      rule: .atLeast(0), importance: .high, lesson: "L13", history: [.since("0.9", 1_048_576)]),
    // In 0.10.0 it was Java's largest int, which nobody writes down as a number to hold on to.
    ConfigEntry(
      "max.poll.records", .consumer, .int, standard: 500, rule: .atLeast(1),
      importance: .medium, lesson: "L13",
      history: [.since("0.10.0", 2_147_483_647, kip: 41), .since("0.10.1", 500)]),
  ]

  /// When a member counts as gone, and how long calls may take.
  private static let livenessEntries: [ConfigEntry] = [
    ConfigEntry(
      "session.timeout.ms", .consumer, .int, standard: 45_000, unit: .milliseconds,
      importance: .high, lesson: "L14",
      history: [.since("0.9", 30_000), .since("0.10.1", 10_000), .since("3.0", 45_000, kip: 735)]),
    ConfigEntry(
      "heartbeat.interval.ms", .consumer, .int, standard: 3000, unit: .milliseconds,
      importance: .high, lesson: "L14", history: [.since("0.9", 3000)]),
    ConfigEntry(
      "max.poll.interval.ms", .consumer, .int, standard: 300_000, unit: .milliseconds,
      rule: .atLeast(1), importance: .medium, lesson: "L14",
      history: [.since("0.10.1", 300_000, kip: 62)]),
    ConfigEntry(
      "default.api.timeout.ms", .consumer, .int, standard: 60_000, unit: .milliseconds,
      rule: .atLeast(0), importance: .medium, lesson: "L15",
      history: [.since("2.0", 60_000, kip: 266)]),
    ConfigEntry(
      "request.timeout.ms", .consumer, .int, standard: 30_000, unit: .milliseconds,
      rule: .atLeast(0), importance: .medium, lesson: "L15",
      history: [
        .since("0.9", 40_000), .since("0.10.1", 305_000), .since("2.0", 30_000, kip: 266),
      ]),
  ]

  /// What a client may name as its strategy, by the names that the assignors give themselves.
  package static let clientStrategies = ["range", "roundrobin", "sticky", "cooperative-sticky"]
}
