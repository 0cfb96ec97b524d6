extension ConfigCatalog {
  /// What the lessons use of the brokers' settings.
  static let brokerEntries: [ConfigEntry] =
    classicGroupEntries + consumerGroupEntries + otherEntries

  /// Groups of the classic protocol.
  private static let classicGroupEntries: [ConfigEntry] = [
    ConfigEntry(
      "group.initial.rebalance.delay.ms", .broker, .int, standard: 3000, unit: .milliseconds,
      importance: .medium, lesson: "L08", history: [.since("0.11", 3000, kip: 134)]),
    ConfigEntry(
      "group.min.session.timeout.ms", .broker, .int, standard: 6000, unit: .milliseconds,
      importance: .medium, lesson: "L14", history: [.since("0.9", 6000)]),
    ConfigEntry(
      "group.max.session.timeout.ms", .broker, .int, standard: 1_800_000, unit: .milliseconds,
      importance: .medium, lesson: "L14",
      history: [.since("0.9", 30_000), .since("0.10.0", 300_000), .since("2.3", 1_800_000)]),
    ConfigEntry(
      "group.max.size", .broker, .int, standard: 2_147_483_647, rule: .atLeast(1),
      importance: .medium, lesson: "L07", history: [.since("2.2", 2_147_483_647, kip: 389)]),
  ]

  /// Groups of the protocol of KIP-848.
  private static let consumerGroupEntries: [ConfigEntry] = [
    ConfigEntry(
      "group.consumer.session.timeout.ms", .broker, .int, standard: 45_000, unit: .milliseconds,
      rule: .atLeast(1), importance: .medium, lesson: "L14",
      history: [.since("3.7", 45_000, kip: 848)]),
    ConfigEntry(
      "group.consumer.min.session.timeout.ms", .broker, .int, standard: 45_000,
      unit: .milliseconds, rule: .atLeast(1), importance: .medium,
      history: [.since("3.7", 45_000, kip: 848)]),
    ConfigEntry(
      "group.consumer.max.session.timeout.ms", .broker, .int, standard: 60_000,
      unit: .milliseconds, rule: .atLeast(1), importance: .medium,
      history: [.since("3.7", 60_000, kip: 848)]),
    ConfigEntry(
      "group.consumer.heartbeat.interval.ms", .broker, .int, standard: 5000, unit: .milliseconds,
      rule: .atLeast(1), importance: .medium, lesson: "L14",
      history: [.since("3.7", 5000, kip: 848)]),
    ConfigEntry(
      "group.consumer.min.heartbeat.interval.ms", .broker, .int, standard: 5000,
      unit: .milliseconds, rule: .atLeast(1), importance: .medium,
      history: [.since("3.7", 5000, kip: 848)]),
    ConfigEntry(
      "group.consumer.max.heartbeat.interval.ms", .broker, .int, standard: 15_000,
      unit: .milliseconds, rule: .atLeast(1), importance: .medium,
      history: [.since("3.7", 15_000, kip: 848)]),
    ConfigEntry(
      "group.consumer.assignors", .broker, .list, standard: .list(["uniform", "range"]),
      rule: .listOf(["uniform", "range"]), importance: .medium, lesson: "L17",
      history: [.since("3.7", .list(["uniform", "range"]), kip: 848)]),
    ConfigEntry(
      "group.consumer.max.size", .broker, .int, standard: 2_147_483_647,
      rule: .atLeast(1), importance: .medium, history: [.since("3.7", 2_147_483_647, kip: 848)]),
    ConfigEntry(
      "group.consumer.migration.policy", .broker, .string, standard: "bidirectional",
      rule: .oneOfAnyCase(["disabled", "upgrade", "downgrade", "bidirectional"]),
      importance: .medium, lesson: "L08",
      history: [.since("3.8", "disabled", kip: 848), .since("4.0", "bidirectional")]),
  ]

  private static let otherEntries: [ConfigEntry] = [
    ConfigEntry(
      "offsets.topic.num.partitions", .broker, .int, standard: 50, rule: .atLeast(1),
      importance: .high, lesson: "L09", history: [.since("0.8.2", 50)]),
    ConfigEntry(
      "offsets.retention.minutes", .broker, .int, standard: 10_080, unit: .minutes,
      rule: .atLeast(1), importance: .high, lesson: "L16",
      history: [.since("0.8.2", 1440), .since("2.0", 10_080, kip: 186)]),
    ConfigEntry(
      "fetch.max.bytes", .broker, .int, standard: 57_671_680, unit: .bytes, rule: .atLeast(1024),
      importance: .medium, lesson: "L13", history: [.since("2.5", 57_671_680, kip: 541)]),
    ConfigEntry(
      "quota.window.num", .broker, .int, standard: 11, rule: .atLeast(1),
      importance: .low, lesson: "L06", history: [.since("0.9", 11)]),
    ConfigEntry(
      "quota.window.size.seconds", .broker, .int, standard: 1, unit: .seconds, rule: .atLeast(1),
      importance: .low, lesson: "L06", history: [.since("0.9", 1)]),
    ConfigEntry(
      "num.partitions", .broker, .int, standard: 1, rule: .atLeast(1),
      importance: .medium, history: [.since("0.8.2", 1)]),
    ConfigEntry(
      "default.replication.factor", .broker, .int, standard: 1,
      importance: .medium, history: [.since("0.8.2", 1)]),
    ConfigEntry(
      "auto.create.topics.enable", .broker, .boolean, standard: true, importance: .high,
      lesson: "L11", history: [.since("0.8.2", true)]),
    ConfigEntry(
      "message.max.bytes", .broker, .int, standard: 1_048_588, unit: .bytes, rule: .atLeast(0),
      importance: .high, lesson: "L05",
      history: [.since("0.8.2", 1_000_012), .since("2.3", 1_048_588)]),
  ]
}
