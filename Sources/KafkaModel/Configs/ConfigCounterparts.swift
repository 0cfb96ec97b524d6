extension ConfigCatalog {
  /// What is called one thing in Kafka's Java clients and another in librdkafka.
  ///
  /// The first name of a setting is the one that the other family's reader is sent to.
  private static let counterparts: [(java: SettingName, librdkafka: SettingName)] = [
    ("bootstrap.servers", "metadata.broker.list"),
    ("metadata.max.age.ms", "topic.metadata.refresh.interval.ms"),
    ("fetch.max.wait.ms", "fetch.wait.max.ms"),
    ("max.partition.fetch.bytes", "fetch.message.max.bytes"),
    ("enable.auto.commit", "auto.commit.enable"),
    ("default.api.timeout.ms", "socket.timeout.ms"),
    ("partitioner.class", "partitioner"),
    ("linger.ms", "queue.buffering.max.ms"),
    ("buffer.memory", "queue.buffering.max.kbytes"),
    ("max.request.size", "message.max.bytes"),
    ("compression.type", "compression.codec"),
    ("compression.gzip.level", "compression.level"),
    ("compression.lz4.level", "compression.level"),
    ("compression.zstd.level", "compression.level"),
    ("acks", "request.required.acks"),
    ("retries", "message.send.max.retries"),
    ("delivery.timeout.ms", "message.timeout.ms"),
    ("max.in.flight.requests.per.connection", "max.in.flight"),
    ("sasl.jaas.config", "sasl.username"),
    ("sasl.jaas.config", "sasl.password"),
    ("sasl.mechanism", "sasl.mechanisms"),
    ("ssl.truststore.location", "ssl.ca.location"),
    ("ssl.truststore.certificates", "ssl.ca.pem"),
    ("ssl.keystore.location", "ssl.certificate.location"),
    ("ssl.keystore.key", "ssl.key.pem"),
    ("send.buffer.bytes", "socket.send.buffer.bytes"),
    ("receive.buffer.bytes", "socket.receive.buffer.bytes"),
  ]

  /// The name under which librdkafka has what Java calls `name`, or `nil` if it has no such thing.
  package static func librdkafkaName(forJava name: SettingName) -> SettingName? {
    librdkafka.knows(name) ? name : counterparts.first { $0.java == name }?.librdkafka
  }

  /// The name under which Kafka's Java clients have what librdkafka calls `name`, or `nil`.
  package static func javaName(forLibrdkafka name: SettingName) -> SettingName? {
    kafka.knows(name) ? name : counterparts.first { $0.librdkafka == name }?.java
  }
}

/// A setting that programs of today no longer read, or will soon no longer.
package struct RetiredSetting: Hashable, Sendable {
  package let name: SettingName

  /// The version that stopped reading it; `nil` if it is still read, to no effect or with a warning.
  package let removedIn: String?

  /// What to set instead; `nil` if there is nothing.
  package let successor: SettingName?

  private init(_ name: SettingName, removedIn version: String?, use successor: SettingName?) {
    self.name = name
    removedIn = version
    self.successor = successor
  }

  /// Retired names of Kafka, clients and brokers.
  package static let kafka: [RetiredSetting] = [
    Self("block.on.buffer.full", removedIn: "0.11", use: "max.block.ms"),
    Self("metadata.fetch.timeout.ms", removedIn: "0.11", use: "max.block.ms"),
    Self("timeout.ms", removedIn: "0.11", use: "request.timeout.ms"),
    Self("metadata.broker.list", removedIn: "2.0", use: "bootstrap.servers"),
    Self("request.required.acks", removedIn: "2.0", use: "acks"),
    Self("message.send.max.retries", removedIn: "2.0", use: "retries"),
    Self("serializer.class", removedIn: "2.0", use: "value.serializer"),
    Self("key.serializer.class", removedIn: "2.0", use: "key.serializer"),
    Self("compression.codec", removedIn: "2.0", use: "compression.type"),
    Self("auto.commit.enable", removedIn: "2.0", use: "enable.auto.commit"),
    Self("fetch.message.max.bytes", removedIn: "2.0", use: "max.partition.fetch.bytes"),
    Self("fetch.wait.max.ms", removedIn: "2.0", use: "fetch.max.wait.ms"),
    Self("host.name", removedIn: "3.0", use: "listeners"),
    Self("port", removedIn: "3.0", use: "listeners"),
    Self("advertised.host.name", removedIn: "3.0", use: "advertised.listeners"),
    Self("advertised.port", removedIn: "3.0", use: "advertised.listeners"),
    Self("quota.producer.default", removedIn: "3.0", use: "producer_byte_rate"),
    Self("quota.consumer.default", removedIn: "3.0", use: "consumer_byte_rate"),
    Self("zookeeper.connect", removedIn: "4.0", use: "controller.quorum.bootstrap.servers"),
    Self("inter.broker.protocol.version", removedIn: "4.0", use: nil),
    Self("log.message.format.version", removedIn: "4.0", use: nil),
    Self("message.format.version", removedIn: "4.0", use: nil),
    Self("auto.include.jmx.reporter", removedIn: "4.0", use: "metric.reporters"),
    Self("offsets.commit.required.acks", removedIn: "4.0", use: nil),
    Self("delegation.token.master.key", removedIn: "4.0", use: "delegation.token.secret.key"),
    Self(
      "message.timestamp.difference.max.ms", removedIn: "4.0",
      use: "message.timestamp.before.max.ms"),
    Self(
      "log.message.timestamp.difference.max.ms", removedIn: "4.0",
      use: "log.message.timestamp.before.max.ms"),
  ]

  /// Retired names of librdkafka, which takes most of them still and does nothing with them.
  package static let librdkafka: [RetiredSetting] = [
    Self("topic.metadata.refresh.fast.cnt", removedIn: nil, use: nil),
    Self("socket.blocking.max.ms", removedIn: nil, use: nil),
    Self("reconnect.backoff.jitter.ms", removedIn: nil, use: "reconnect.backoff.ms"),
    Self("api.version.request", removedIn: nil, use: nil),
    Self("api.version.fallback.ms", removedIn: nil, use: nil),
    Self("broker.version.fallback", removedIn: nil, use: nil),
    Self("ssl.engine.location", removedIn: nil, use: "ssl.providers"),
    Self("offset.store.method", removedIn: nil, use: nil),
    Self("offset.store.path", removedIn: nil, use: nil),
    Self("offset.store.sync.interval.ms", removedIn: nil, use: nil),
    Self("queuing.strategy", removedIn: nil, use: nil),
    Self("produce.offset.report", removedIn: nil, use: nil),
    Self("auto.commit.enable", removedIn: nil, use: "enable.auto.commit"),
  ]
}
