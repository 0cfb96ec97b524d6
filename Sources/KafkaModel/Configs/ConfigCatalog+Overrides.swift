extension ConfigCatalog {
  /// Settings of single topics, which go before the broker's.
  static let topicEntries: [ConfigEntry] = [
    ConfigEntry(
      "cleanup.policy", .topic, .list, standard: .list(["delete"]),
      rule: .listOf(["compact", "delete"]), importance: .medium,
      history: [.since("0.8.2", .list(["delete"]))]),
    ConfigEntry(
      "retention.ms", .topic, .long, standard: 604_800_000, unit: .milliseconds,
      rule: .atLeast(-1), importance: .medium, lesson: "L16",
      history: [.since("0.8.2", 604_800_000)]),
    ConfigEntry(
      "retention.bytes", .topic, .long, standard: -1, unit: .bytes, importance: .medium,
      lesson: "L16", history: [.since("0.8.2", -1)]),
    ConfigEntry(
      "segment.ms", .topic, .long, standard: 604_800_000, unit: .milliseconds, rule: .atLeast(1),
      importance: .medium, history: [.since("0.8.2", 604_800_000)]),
    ConfigEntry(
      "segment.bytes", .topic, .int, standard: 1_073_741_824, unit: .bytes, rule: .atLeast(14),
      importance: .medium, history: [.since("0.8.2", 1_073_741_824)]),
    ConfigEntry(
      "max.message.bytes", .topic, .int, standard: 1_048_588, unit: .bytes, rule: .atLeast(0),
      importance: .medium, lesson: "L05",
      history: [.since("0.8.2", 1_000_012), .since("2.3", 1_048_588)]),
    ConfigEntry(
      "min.insync.replicas", .topic, .int, standard: 1, rule: .atLeast(1),
      importance: .medium, history: [.since("0.8.2", 1)]),
    ConfigEntry(
      "compression.type", .topic, .string, standard: "producer",
      rule: .oneOf(["uncompressed", "zstd", "lz4", "snappy", "gzip", "producer"]),
      importance: .medium, history: [.since("0.9", "producer")]),
    ConfigEntry(
      "message.timestamp.type", .topic, .string, standard: "CreateTime",
      rule: .oneOf(["CreateTime", "LogAppendTime"]), importance: .medium, lesson: "L04",
      history: [.since("0.10.0", "CreateTime", kip: 32)]),
    ConfigEntry(
      "unclean.leader.election.enable", .topic, .boolean, standard: false, importance: .medium,
      history: [.since("0.8.2", true), .since("0.11", false, kip: 106)]),
  ]

  /// Settings of single consumer groups, which go before the broker's (KIP-848).
  static let groupEntries: [ConfigEntry] = [
    ConfigEntry(
      "consumer.session.timeout.ms", .group, .int, standard: 45_000, unit: .milliseconds,
      rule: .atLeast(1), importance: .medium, lesson: "L14",
      history: [.since("4.0", 45_000, kip: 848)]),
    ConfigEntry(
      "consumer.heartbeat.interval.ms", .group, .int, standard: 5000, unit: .milliseconds,
      rule: .atLeast(1), importance: .medium, lesson: "L14",
      history: [.since("4.0", 5000, kip: 848)]),
  ]

  /// Limits that are changed while brokers run; without a value there is no limit.
  static let quotaEntries: [ConfigEntry] = [
    ConfigEntry(
      "producer_byte_rate", .quota, .long, unit: .bytesPerSecond, rule: .atLeast(1), lesson: "L06",
      history: [.since("0.9", kip: 13)]),
    ConfigEntry(
      "consumer_byte_rate", .quota, .long, unit: .bytesPerSecond, rule: .atLeast(1), lesson: "L06",
      history: [.since("0.9", kip: 13)]),
    ConfigEntry(
      "request_percentage", .quota, .double, unit: .percent, rule: .atLeast(0), lesson: "L06",
      history: [.since("0.11", kip: 124)]),
    ConfigEntry(
      "controller_mutation_rate", .quota, .double, unit: .partitionsPerSecond, rule: .atLeast(0),
      lesson: "L06", history: [.since("2.7", kip: 599)]),
    ConfigEntry(
      "connection_creation_rate", .quota, .int, unit: .connectionsPerSecond, rule: .atLeast(0),
      lesson: "L06", history: [.since("2.8", kip: 612)]),
  ]
}
