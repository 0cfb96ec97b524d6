import Formats
import KafkaModel
import Testing
import Texts

/// The tables of settings that the lessons teach from, row by row.
@Suite("The tables of settings")
struct ConfigTableTests {
  /// A row: name, type, default, unit, what is allowed, since when with which default, importance.
  ///
  /// In the last but one, `2.2=` is a version that took the default away.
  private static let rows: [(side: ConfigEntry.Side, rows: String)] = [
    (
      .consumer,
      """
      bootstrap.servers | list | | | not empty | 0.8.2 | high
      key.deserializer | class | required | | any | 0.9 | high
      value.deserializer | class | required | | any | 0.9 | high
      group.id | string | none | | not empty | 0.9="" 2.2= | high
      group.instance.id | string | none | | instance | 2.3 | medium
      fetch.min.bytes | int | 1 | bytes | 0.. | 0.9=1024 0.10.0=1 | high
      fetch.max.wait.ms | int | 500 | milliseconds | 0.. | 0.9=500 | low
      fetch.max.bytes | int | 52428800 | bytes | 0.. | 0.10.1=52428800 | medium
      max.poll.records | int | 500 | | 1.. | 0.10.0=2147483647 0.10.1=500 | medium
      max.partition.fetch.bytes | int | 1048576 | bytes | 0.. | 0.9=1048576 | high
      session.timeout.ms | int | 45000 | milliseconds | any | 0.9=30000 0.10.1=10000 3.0=45000 | high
      heartbeat.interval.ms | int | 3000 | milliseconds | any | 0.9=3000 | high
      max.poll.interval.ms | int | 300000 | milliseconds | 1.. | 0.10.1=300000 | medium
      default.api.timeout.ms | int | 60000 | milliseconds | 0.. | 2.0=60000 | medium
      request.timeout.ms | int | 30000 | milliseconds | 0.. | 0.9=40000 0.10.1=305000 2.0=30000 | medium
      auto.offset.reset | string | latest | | reset | 0.9=latest | medium
      enable.auto.commit | boolean | true | | any | 0.9=true | medium
      auto.commit.interval.ms | int | 5000 | milliseconds | 0.. | 0.9=5000 | low
      partition.assignment.strategy | list | range,cooperative-sticky | | list range roundrobin sticky cooperative-sticky | 0.9=range 3.0=range,cooperative-sticky | medium
      group.protocol | string | classic | | one of classic consumer | 3.7=classic | high
      group.remote.assignor | string | none | | any | 3.7 | medium
      metadata.max.age.ms | long | 300000 | milliseconds | 0.. | 0.9=300000 | low
      exclude.internal.topics | boolean | true | | any | 0.10.0=true | medium
      allow.auto.create.topics | boolean | true | | any | 2.3=true | medium
      isolation.level | string | read_uncommitted | | one of read_committed read_uncommitted | 0.11=read_uncommitted | medium
      client.rack | string | "" | | any | 2.4="" | low
      interceptor.classes | list | | | any | 0.10.0= | low
      """
    ),
    (
      .broker,
      """
      group.min.session.timeout.ms | int | 6000 | milliseconds | any | 0.9=6000 | medium
      group.max.session.timeout.ms | int | 1800000 | milliseconds | any | 0.9=30000 0.10.0=300000 2.3=1800000 | medium
      group.initial.rebalance.delay.ms | int | 3000 | milliseconds | any | 0.11=3000 | medium
      group.max.size | int | 2147483647 | | 1.. | 2.2=2147483647 | medium
      group.consumer.session.timeout.ms | int | 45000 | milliseconds | 1.. | 3.7=45000 | medium
      group.consumer.heartbeat.interval.ms | int | 5000 | milliseconds | 1.. | 3.7=5000 | medium
      group.consumer.assignors | list | uniform,range | | list uniform range | 3.7=uniform,range | medium
      offsets.topic.num.partitions | int | 50 | | 1.. | 0.8.2=50 | high
      offsets.retention.minutes | int | 10080 | minutes | 1.. | 0.8.2=1440 2.0=10080 | high
      fetch.max.bytes | int | 57671680 | bytes | 1024.. | 2.5=57671680 | medium
      quota.window.num | int | 11 | | 1.. | 0.9=11 | low
      quota.window.size.seconds | int | 1 | seconds | 1.. | 0.9=1 | low
      """
    ),
    (
      .producer,
      """
      key.serializer | class | required | | any | 0.8.2 | high
      value.serializer | class | required | | any | 0.8.2 | high
      partitioner.class | class | none | | any | 0.9=org.apache.kafka.clients.producer.internals.DefaultPartitioner 3.3= | medium
      partitioner.ignore.keys | boolean | false | | any | 3.3=false | medium
      partitioner.adaptive.partitioning.enable | boolean | true | | any | 3.3=true | low
      partitioner.availability.timeout.ms | long | 0 | milliseconds | 0.. | 3.3=0 | low
      batch.size | int | 16384 | bytes | 0.. | 0.8.2=16384 | medium
      linger.ms | long | 0 | milliseconds | 0.. | 0.8.2=0 4.0=5 | medium
      buffer.memory | long | 33554432 | bytes | 0.. | 0.8.2=33554432 | high
      max.block.ms | long | 60000 | milliseconds | 0.. | 0.9=60000 | medium
      max.request.size | int | 1048576 | bytes | 0.. | 0.8.2=1048576 | medium
      acks | string | all | | one of all -1 0 1 | 0.8.2=1 3.0=all | low
      enable.idempotence | boolean | true | | any | 0.11=false 3.0=true | low
      max.in.flight.requests.per.connection | int | 5 | | 1.. | 0.8.2=5 | low
      retries | int | 2147483647 | | 0..2147483647 | 0.8.2=0 2.1=2147483647 | high
      retry.backoff.ms | long | 100 | milliseconds | 0.. | 0.8.2=100 | low
      retry.backoff.max.ms | long | 1000 | milliseconds | 0.. | 3.7=1000 | low
      delivery.timeout.ms | int | 120000 | milliseconds | 0.. | 2.1=120000 | medium
      request.timeout.ms | int | 30000 | milliseconds | 0.. | 0.9=30000 | medium
      compression.type | string | none | | one of none gzip snappy lz4 zstd | 0.8.2=none | high
      compression.gzip.level | int | -1 | | 1..9 or -1 | 3.8=-1 | medium
      compression.lz4.level | int | 9 | | 1..17 | 3.8=9 | medium
      compression.zstd.level | int | 3 | | -131072..22 | 3.8=3 | medium
      client.id | string | "" | | any | 0.8.2="" | medium
      metadata.max.idle.ms | long | 300000 | milliseconds | 5000.. | 2.5=300000 | low
      transactional.id | string | none | | not empty | 0.11 | low
      transaction.timeout.ms | int | 60000 | milliseconds | any | 0.11=60000 | low
      """
    ),
    (
      .quota,
      """
      producer_byte_rate | long | none | bytes/s | 1.. | 0.9 | medium
      consumer_byte_rate | long | none | bytes/s | 1.. | 0.9 | medium
      request_percentage | double | none | percent | 0.. | 0.11 | medium
      controller_mutation_rate | double | none | partitions/s | 0.. | 2.7 | medium
      connection_creation_rate | int | none | connections/s | 0.. | 2.8 | medium
      """
    ),
  ]

  @Test("Are what config says, in every column")
  func settings() throws {
    for (side, rows) in Self.rows {
      for row in rows.split(separator: "\n") {
        let cells = row.split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingPrefix { $0 == " " } }
          .map { String($0.reversed().drop { $0 == " " }.reversed()) }
        try #require(cells.count == 7, "\(row)")
        let name = SettingName(cells[0])
        let entry = try #require(
          ConfigCatalog.kafka.entry(name, for: [side, .clients]), "\(cells[0])")
        #expect(Self.row(of: entry) == Array(cells[1...]), "\(side.rawValue) \(cells[0])")
      }
    }
  }

  /// What the catalog has in each column.
  private static func row(of entry: ConfigEntry) -> [String] {
    let standard =
      if let standard = entry.standard { text(standard) } else if entry.isRequired {
        "required"
      } else { "none" }
    let history = entry.history.map { change in
      if let standard = change.standard { return "\(change.version)=\(text(standard))" }
      // The first one had none; a later one took it away.
      return change == entry.history.first ? change.version : "\(change.version)="
    }
    return [
      entry.type.rawValue, standard, entry.unit == .none ? "" : entry.unit.rawValue,
      words(entry.rule), history.joined(separator: " "), entry.importance.rawValue,
    ]
  }

  private static func text(_ value: SettingValue) -> String {
    value == "" ? "\"\"" : SettingText.write(value)
  }

  private static func words(_ rule: ConfigEntry.Rule) -> String {
    switch rule {
    case .anything: "any"
    case .nonEmpty: "not empty"
    case .atLeast(let least): "\(least).."
    case .between(let least, let most): "\(least)..\(most)"
    case .betweenOr(let least, let most, let other): "\(least)..\(most) or \(other)"
    case .oneOf(let words), .oneOfAnyCase(let words): "one of " + words.joined(separator: " ")
    case .listOf(let words): "list " + words.joined(separator: " ")
    case .instanceID: "instance"
    case .offsetReset: "reset"
    case .acknowledgements: "librdkafka's"
    }
  }

  @Test(
    "Tell Java's clients from librdkafka's",
    arguments: [
      // Name, what Java says, what librdkafka says; nil where it refuses the name.
      ("key.serializer", "required", nil), ("value.deserializer", "required", nil),
      ("group.id", "none", "required"), ("fetch.max.wait.ms", "500", nil),
      ("fetch.wait.max.ms", nil, "500"), ("default.api.timeout.ms", "60000", nil),
      ("auto.offset.reset", "latest", "largest"),
      ("partition.assignment.strategy", "range,cooperative-sticky", "range,roundrobin"),
      ("linger.ms", "0", "5"), ("batch.size", "16384", "1000000"),
      ("enable.idempotence", "true", "false"), ("interceptor.classes", "", nil),
      ("partitioner", nil, "consistent_random"),
    ] as [(String, String?, String?)])
  func families(name: String, java: String?, librdkafka: String?) {
    #expect(Self.standard(name, in: .kafka) == java)
    #expect(Self.standard(name, in: .librdkafka) == librdkafka)
  }

  private static func standard(_ name: String, in catalog: ConfigCatalog) -> String? {
    catalog[SettingName(name)].first.map { row(of: $0)[1] }
  }

  @Test("Know that confluent-kafka takes max.poll.records and a consumer's request.timeout.ms")
  func known() {
    #expect(ConfigCatalog.librdkafka.knows("max.poll.records"))
    #expect(ConfigCatalog.librdkafka.knows("request.timeout.ms"))
    #expect(!ConfigCatalog.librdkafka.knows("default.api.timeout.ms"))
  }
}
