extension ConfigCatalog {
  /// What the lessons use of librdkafka's settings, with the defaults of its release 2.16.
  static let librdkafkaEntries: [ConfigEntry] =
    librdkafkaClientEntries + librdkafkaConsumerEntries + librdkafkaProducerEntries

  private static let librdkafkaClientEntries: [ConfigEntry] = [
    ConfigEntry(
      "bootstrap.servers", .clients, .list, rule: .nonEmpty, lesson: "L01"),
    ConfigEntry(
      "metadata.broker.list", .clients, .list, rule: .nonEmpty, lesson: "L01"),
    ConfigEntry("client.id", .clients, .string, standard: "rdkafka", lesson: "L06"),
    ConfigEntry(
      "metadata.max.age.ms", .clients, .int, standard: 900_000, unit: .milliseconds,
      rule: .between(1, 86_400_000), lesson: "L11"),
    ConfigEntry(
      "topic.metadata.refresh.interval.ms", .clients, .int, standard: 300_000, unit: .milliseconds,
      rule: .between(-1, 3_600_000), lesson: "L11"),
    ConfigEntry(
      "retry.backoff.ms", .clients, .int, standard: 100, unit: .milliseconds,
      rule: .between(1, 300_000), lesson: "L15"),
    ConfigEntry(
      "retry.backoff.max.ms", .clients, .int, standard: 1000, unit: .milliseconds,
      rule: .between(1, 300_000), lesson: "L15"),
    ConfigEntry(
      "reconnect.backoff.ms", .clients, .int, standard: 100, unit: .milliseconds,
      rule: .between(0, 3_600_000), lesson: "L15"),
    ConfigEntry(
      "reconnect.backoff.max.ms", .clients, .int, standard: 10_000, unit: .milliseconds,
      rule: .between(0, 3_600_000), lesson: "L15"),
    ConfigEntry(
      "security.protocol", .clients, .string, standard: "plaintext",
      rule: .oneOfAnyCase(["plaintext", "ssl", "sasl_plaintext", "sasl_ssl"])),
    ConfigEntry(
      "socket.timeout.ms", .clients, .int, standard: 60_000, unit: .milliseconds,
      rule: .between(10, 300_000), lesson: "L15"),
    ConfigEntry(
      "statistics.interval.ms", .clients, .int, standard: 0, unit: .milliseconds,
      rule: .between(0, 86_400_000)),
    ConfigEntry("allow.auto.create.topics", .clients, .boolean, standard: false, lesson: "L11"),
    ConfigEntry("client.rack", .clients, .string, lesson: "L17"),
    ConfigEntry(
      "message.max.bytes", .clients, .int, standard: 1_000_000, unit: .bytes,
      rule: .between(1000, 1_000_000_000)),
    ConfigEntry(
      "max.in.flight.requests.per.connection", .clients, .int, standard: 1_000_000,
      rule: .between(1, 1_000_000)),
    ConfigEntry(
      "max.in.flight", .clients, .int, standard: 1_000_000,
      rule: .between(1, 1_000_000)),
  ]

  private static let librdkafkaConsumerEntries: [ConfigEntry] = [
    ConfigEntry("group.id", .consumer, .string, isRequired: true, lesson: "L09"),
    ConfigEntry("group.instance.id", .consumer, .string, lesson: "L10"),
    ConfigEntry(
      "group.protocol", .consumer, .string, standard: "classic",
      rule: .oneOfAnyCase(["classic", "consumer"]), lesson: "L08"),
    ConfigEntry("group.remote.assignor", .consumer, .string, lesson: "L17"),
    ConfigEntry(
      "partition.assignment.strategy", .consumer, .list, standard: .list(["range", "roundrobin"]),
      rule: .listOf(librdkafkaStrategies), lesson: "L17"),
    ConfigEntry(
      "session.timeout.ms", .consumer, .int, standard: 45_000, unit: .milliseconds,
      rule: .between(1, 3_600_000), lesson: "L14"),
    ConfigEntry(
      "heartbeat.interval.ms", .consumer, .int, standard: 3000, unit: .milliseconds,
      rule: .between(1, 3_600_000), lesson: "L14"),
    ConfigEntry(
      "max.poll.interval.ms", .consumer, .int, standard: 300_000, unit: .milliseconds,
      rule: .between(1, 86_400_000), lesson: "L14"),
    ConfigEntry("enable.auto.commit", .consumer, .boolean, standard: true, lesson: "L16"),
    ConfigEntry(
      "auto.commit.interval.ms", .consumer, .int, standard: 5000, unit: .milliseconds,
      rule: .between(0, 86_400_000), lesson: "L16"),
    ConfigEntry("enable.auto.offset.store", .consumer, .boolean, standard: true, lesson: "L16"),
    ConfigEntry(
      "auto.offset.reset", .consumer, .string, standard: "largest",
      rule: .oneOfAnyCase([
        "smallest", "earliest", "beginning", "largest", "latest", "end", "error",
      ]),
      lesson: "L16"),
    ConfigEntry(
      "isolation.level", .consumer, .string, standard: "read_committed",
      rule: .oneOfAnyCase(["read_uncommitted", "read_committed"])),
    ConfigEntry(
      "queued.min.messages", .consumer, .int, standard: 100_000,
      rule: .between(1, 10_000_000)),
    ConfigEntry(
      "fetch.wait.max.ms", .consumer, .int, standard: 500, unit: .milliseconds,
      rule: .between(0, 300_000), lesson: "L13"),
    ConfigEntry(
      "fetch.min.bytes", .consumer, .int, standard: 1, unit: .bytes,
      rule: .between(0, 2_147_483_647), lesson: "L13"),
    ConfigEntry(
      "fetch.max.bytes", .consumer, .int, standard: 52_428_800, unit: .bytes,
      rule: .between(0, 2_147_483_135), lesson: "L13"),
    ConfigEntry(
      "fetch.message.max.bytes", .consumer, .int, standard: 1_048_576, unit: .bytes,
      rule: .between(1, 1_000_000_000), lesson: "L13"),
    ConfigEntry(
      "max.partition.fetch.bytes", .consumer, .int, standard: 1_048_576, unit: .bytes,
      rule: .between(1, 1_000_000_000), lesson: "L13"),
    ConfigEntry("enable.partition.eof", .consumer, .boolean, standard: false),
    ConfigEntry(
      "max.poll.records", .consumer, .int, standard: 500,
      rule: .between(1, 2_147_483_647), lesson: "L13"),
  ]

  private static let librdkafkaProducerEntries: [ConfigEntry] = [
    ConfigEntry(
      "partitioner", .producer, .string, standard: "consistent_random",
      rule: .oneOf(librdkafkaPartitioners), lesson: "L03"),
    ConfigEntry(
      "sticky.partitioning.linger.ms", .producer, .int, standard: 10, unit: .milliseconds,
      rule: .between(0, 900_000), lesson: "L03"),
    ConfigEntry(
      "linger.ms", .producer, .double, standard: 5, unit: .milliseconds,
      rule: .between(0, 900_000), lesson: "L03"),
    ConfigEntry(
      "queue.buffering.max.ms", .producer, .double, standard: 5, unit: .milliseconds,
      rule: .between(0, 900_000), lesson: "L03"),
    ConfigEntry(
      "queue.buffering.max.messages", .producer, .int, standard: 100_000,
      rule: .between(0, 2_147_483_647)),
    ConfigEntry(
      "batch.size", .producer, .int, standard: 1_000_000, unit: .bytes,
      rule: .between(1, 2_147_483_647), lesson: "L03"),
    ConfigEntry(
      "batch.num.messages", .producer, .int, standard: 10_000,
      rule: .between(1, 1_000_000)),
    ConfigEntry(
      "compression.type", .producer, .string, standard: "none",
      rule: .oneOfAnyCase(["none", "gzip", "snappy", "lz4", "zstd"])),
    ConfigEntry(
      "compression.codec", .producer, .string, standard: "none",
      rule: .oneOfAnyCase(["none", "gzip", "snappy", "lz4", "zstd"])),
    ConfigEntry("compression.level", .producer, .int, standard: -1, rule: .between(-1, 12)),
    ConfigEntry("acks", .producer, .string, standard: "-1", rule: .acknowledgements),
    ConfigEntry(
      "request.required.acks", .producer, .string, standard: "-1", rule: .acknowledgements),
    ConfigEntry("enable.idempotence", .producer, .boolean, standard: false),
    ConfigEntry(
      "retries", .producer, .int, standard: 2_147_483_647,
      rule: .between(0, 2_147_483_647)),
    ConfigEntry(
      "message.send.max.retries", .producer, .int, standard: 2_147_483_647,
      rule: .between(0, 2_147_483_647)),
    ConfigEntry(
      "request.timeout.ms", .producer, .int, standard: 30_000, unit: .milliseconds,
      rule: .between(1, 900_000), lesson: "L15"),
    ConfigEntry(
      "message.timeout.ms", .producer, .int, standard: 300_000, unit: .milliseconds,
      rule: .between(0, 2_147_483_647)),
    ConfigEntry(
      "delivery.timeout.ms", .producer, .int, standard: 300_000, unit: .milliseconds,
      rule: .between(0, 2_147_483_647)),
    ConfigEntry("transactional.id", .producer, .string),
    ConfigEntry(
      "transaction.timeout.ms", .producer, .int, standard: 60_000, unit: .milliseconds,
      rule: .between(1000, 2_147_483_647)),
  ]

  /// The strategies that librdkafka knows; it has no plain `sticky`.
  package static let librdkafkaStrategies = ["range", "roundrobin", "cooperative-sticky"]

  private static let librdkafkaPartitioners = [
    "random", "consistent", "consistent_random", "murmur2", "murmur2_random", "fnv1a",
    "fnv1a_random",
  ]
}
