extension ConfigCatalog {
  /// The producer's own settings.
  static let producerEntries: [ConfigEntry] = recordEntries + batchEntries + deliveryEntries

  /// What becomes of one record before it is sent.
  private static let recordEntries: [ConfigEntry] = [
    ConfigEntry(
      "key.serializer", .producer, .className, isRequired: true, importance: .high, lesson: "L01",
      history: [.since("0.8.2")]),
    ConfigEntry(
      "value.serializer", .producer, .className, isRequired: true, importance: .high,
      lesson: "L01", history: [.since("0.8.2")]),
    ConfigEntry(
      "partitioner.class", .producer, .className, importance: .medium, lesson: "L03",
      history: [
        .since("0.9", "org.apache.kafka.clients.producer.internals.DefaultPartitioner"),
        .since("3.3", kip: 794),
      ]),
    ConfigEntry(
      "partitioner.ignore.keys", .producer, .boolean, standard: false, importance: .medium,
      lesson: "L03", history: [.since("3.3", false, kip: 794)]),
    ConfigEntry(
      "partitioner.adaptive.partitioning.enable", .producer, .boolean, standard: true,
      importance: .low, lesson: "L03", history: [.since("3.3", true, kip: 794)]),
    ConfigEntry(
      "partitioner.availability.timeout.ms", .producer, .long, standard: 0, unit: .milliseconds,
      rule: .atLeast(0), importance: .low, lesson: "L03", history: [.since("3.3", 0, kip: 794)]),
  ]

  /// How records become batches and requests.
  private static let batchEntries: [ConfigEntry] = [
    ConfigEntry(
      "batch.size", .producer, .int, standard: 16_384, unit: .bytes, rule: .atLeast(0),
      importance: .medium, lesson: "L03", history: [.since("0.8.2", 16_384)]),
    // 4.0.0 itself ships with 5; the classes that the workbook follows are of half a year before.
    ConfigEntry(
      "linger.ms", .producer, .long, standard: 0, unit: .milliseconds, rule: .atLeast(0),
      importance: .medium, lesson: "L03",
      history: [.since("0.8.2", 0), .since("4.0", 5, kip: 1030)]),
    ConfigEntry(
      "buffer.memory", .producer, .long, standard: 33_554_432, unit: .bytes, rule: .atLeast(0),
      importance: .high, history: [.since("0.8.2", 33_554_432)]),
    ConfigEntry(
      "max.block.ms", .producer, .long, standard: 60_000, unit: .milliseconds, rule: .atLeast(0),
      importance: .medium, lesson: "L01", history: [.since("0.9", 60_000)]),
    ConfigEntry(
      "max.request.size", .producer, .int, standard: 1_048_576, unit: .bytes, rule: .atLeast(0),
      importance: .medium, lesson: "L05", history: [.since("0.8.2", 1_048_576)]),
    ConfigEntry(
      "compression.type", .producer, .string, standard: "none",
      rule: .oneOf(["none", "gzip", "snappy", "lz4", "zstd"]), importance: .high,
      history: [.since("0.8.2", "none")]),
    ConfigEntry(
      "compression.gzip.level", .producer, .int, standard: -1,
      rule: .betweenOr(1, 9, else: -1),
      importance: .medium, history: [.since("3.8", -1, kip: 390)]),
    ConfigEntry(
      "compression.lz4.level", .producer, .int, standard: 9, rule: .between(1, 17),
      importance: .medium, history: [.since("3.8", 9, kip: 390)]),
    ConfigEntry(
      "compression.zstd.level", .producer, .int, standard: 3, rule: .between(-131_072, 22),
      importance: .medium, history: [.since("3.8", 3, kip: 390)]),
    ConfigEntry(
      "metadata.max.idle.ms", .producer, .long, standard: 300_000, unit: .milliseconds,
      rule: .atLeast(5000), importance: .low, history: [.since("2.5", 300_000, kip: 526)]),
  ]

  /// How hard the producer tries, and what it promises.
  private static let deliveryEntries: [ConfigEntry] = [
    ConfigEntry(
      "acks", .producer, .string, standard: "all", rule: .oneOf(["all", "-1", "0", "1"]),
      importance: .low, history: [.since("0.8.2", "1"), .since("3.0", "all", kip: 679)]),
    ConfigEntry(
      "enable.idempotence", .producer, .boolean, standard: true, importance: .low,
      history: [.since("0.11", false, kip: 98), .since("3.0", true, kip: 679)]),
    ConfigEntry(
      "max.in.flight.requests.per.connection", .producer, .int, standard: 5,
      rule: .atLeast(1), importance: .low, history: [.since("0.8.2", 5)]),
    ConfigEntry(
      "retries", .producer, .int, standard: 2_147_483_647,
      rule: .between(0, 2_147_483_647), importance: .high,
      history: [.since("0.8.2", 0), .since("2.1", 2_147_483_647, kip: 91)]),
    ConfigEntry(
      "delivery.timeout.ms", .producer, .int, standard: 120_000, unit: .milliseconds,
      rule: .atLeast(0), importance: .medium, history: [.since("2.1", 120_000, kip: 91)]),
    ConfigEntry(
      "request.timeout.ms", .producer, .int, standard: 30_000, unit: .milliseconds,
      rule: .atLeast(0), importance: .medium, history: [.since("0.9", 30_000)]),
    ConfigEntry(
      "transactional.id", .producer, .string, rule: .nonEmpty, importance: .low,
      history: [.since("0.11", kip: 98)]),
    ConfigEntry(
      "transaction.timeout.ms", .producer, .int, standard: 60_000, unit: .milliseconds,
      importance: .low, history: [.since("0.11", 60_000, kip: 98)]),
  ]
}
