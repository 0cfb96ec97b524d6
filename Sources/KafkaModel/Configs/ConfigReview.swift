/// Looks at the settings of one client as a whole.
package struct ConfigReview: Sendable {
  /// What somebody set.
  package var settings: Settings

  /// What the brokers have set; what is missing is as by default.
  package var broker: Settings

  /// How long the application works on one record, if anybody knows.
  package var recordTime: Duration?

  package init(_ settings: Settings, broker: Settings = [:], recordTime: Duration? = nil) {
    self.settings = settings
    self.broker = broker
    self.recordTime = recordTime
  }

  private typealias Sides = Set<ConfigEntry.Side>

  private func integer(_ name: SettingName, _ sides: Sides, in catalog: ConfigCatalog) -> Int64 {
    (settings[name] ?? catalog.entry(name, for: sides)?.standard)?.integer ?? 0
  }

  private func text(_ name: SettingName, _ sides: Sides, in catalog: ConfigCatalog) -> String {
    (settings[name] ?? catalog.entry(name, for: sides)?.standard)?.string ?? ""
  }
}

// MARK: - Kafka's consumer

extension ConfigReview {
  /// What Kafka's Java consumer, or its coordinator, would object to.
  package func forJavaConsumer() -> [ConfigRelation] {
    var found: [ConfigRelation] = []
    let sides: Sides = [.consumer, .clients]
    let value = { (name: SettingName) in integer(name, sides, in: .kafka) }

    if text("group.protocol", sides, in: .kafka) == "consumer" {
      found += Self.classicOnly.filter { settings[$0] != nil }.map { .classicOnly($0) }
    } else {
      found += liveness(heartbeat: value("heartbeat.interval.ms"), value("session.timeout.ms"))
      if settings["group.remote.assignor"] != nil {
        found.append(.consumerOnly("group.remote.assignor"))
      }
    }
    let (wait, request) = (value("fetch.max.wait.ms"), value("request.timeout.ms"))
    if wait >= request { found.append(.fetchWaitNotBelowRequest(wait: wait, request: request)) }
    if settings["group.id"] == nil {
      // Without a group the default is false, and no mistake.
      if settings["enable.auto.commit"] == true { found.append(.autoCommitWithoutGroup) }
      if settings["group.instance.id"] != nil { found.append(.instanceWithoutGroup) }
    }
    return found + pollPace(value("max.poll.records"), value("max.poll.interval.ms"))
      + backoff(sides)
  }

  /// What the protocol of KIP-848 has no use for: released 4.x clients refuse it.
  private static let classicOnly: [SettingName] = [
    "session.timeout.ms", "heartbeat.interval.ms", "partition.assignment.strategy",
  ]

  private func liveness(heartbeat: Int64, _ session: Int64) -> [ConfigRelation] {
    var found: [ConfigRelation] = []
    if heartbeat >= session {
      found.append(.heartbeatNotBelowSession(heartbeat: heartbeat, session: session))
    } else if heartbeat > session / 3 {
      found.append(.heartbeatAboveThird(heartbeat: heartbeat, session: session))
    }
    return found + brokerRange(session)
  }

  private func brokerRange(_ session: Int64) -> [ConfigRelation] {
    let bound = { (name: SettingName) in
      (broker[name] ?? ConfigCatalog.kafka.entry(name, for: [.broker])?.standard)?.integer ?? 0
    }
    let least = bound("group.min.session.timeout.ms")
    let most = bound("group.max.session.timeout.ms")
    return session < least || session > most
      ? [.sessionOutsideBrokerRange(session: session, least: least, most: most)] : []
  }

  private func pollPace(_ records: Int64, _ interval: Int64) -> [ConfigRelation] {
    guard let recordTime, recordTime * Double(records) >= .milliseconds(interval) else { return [] }
    return [.pollTooSlow(records: records, recordTime: recordTime, interval: interval)]
  }

  private func backoff(_ sides: Sides) -> [ConfigRelation] {
    let backoff = integer("retry.backoff.ms", sides, in: .kafka)
    let most = integer("retry.backoff.max.ms", sides, in: .kafka)
    return backoff > most ? [.backoffAboveMaximum(backoff: backoff, most: most)] : []
  }
}

// MARK: - Kafka's producer

extension ConfigReview {
  /// What Kafka's Java producer would object to.
  package func forJavaProducer() -> [ConfigRelation] {
    let sides: Sides = [.producer, .clients]
    let delivery = integer("delivery.timeout.ms", sides, in: .kafka)
    let linger = integer("linger.ms", sides, in: .kafka)
    let request = integer("request.timeout.ms", sides, in: .kafka)
    var found: [ConfigRelation] = []
    // Left alone, the producer raises it as far as it has to.
    if settings["delivery.timeout.ms"] != nil, delivery < linger + request {
      found.append(.deliveryTooShort(delivery: delivery, linger: linger, request: request))
    }
    return found + idempotence(sides) + backoff(sides)
  }

  /// What idempotence needs.
  ///
  /// If nobody asked for it, some of what it cannot do with just turns it off.
  private func idempotence(_ sides: Sides) -> [ConfigRelation] {
    let isAskedFor = settings["enable.idempotence"] == true
    let isTurnedOff = settings["enable.idempotence"] == false
    guard !isTurnedOff else {
      return settings["transactional.id"] == nil ? [] : [.transactionWithoutIdempotence]
    }
    var found: [ConfigRelation] = []
    let acks = text("acks", sides, in: .kafka)
    let waitsForAll = acks == "all" || acks == "-1"
    let retries = integer("retries", sides, in: .kafka)
    if isAskedFor, !waitsForAll { found.append(.idempotenceNeeds("acks", found: acks)) }
    if isAskedFor, retries == 0 { found.append(.idempotenceNeeds("retries", found: "0")) }
    let name: SettingName = "max.in.flight.requests.per.connection"
    let inFlight = integer(name, sides, in: .kafka)
    if isAskedFor || waitsForAll && retries > 0, inFlight > 5 {
      found.append(.idempotenceNeeds(name, found: String(inFlight)))
    }
    return found
  }
}

// MARK: - librdkafka

extension ConfigReview {
  /// What a client on librdkafka would object to, be it consumer or producer.
  package func forLibrdkafka() -> [ConfigRelation] {
    let sides: Sides = [.consumer, .producer, .clients]
    let value = { (name: SettingName) in integer(name, sides, in: .librdkafka) }
    let (interval, session) = (value("max.poll.interval.ms"), value("session.timeout.ms"))
    let isConsumer = settings["group.id"] != nil
    var found: [ConfigRelation] = []
    if isConsumer, interval < session {
      found.append(.pollBelowSession(interval: interval, session: session))
    }
    let heartbeat = value("heartbeat.interval.ms")
    // Accepted here, and just as little use as in Java: nobody would live to send the second one.
    if isConsumer, heartbeat > session / 3 {
      found.append(.heartbeatAboveThird(heartbeat: heartbeat, session: session))
    }
    if isConsumer { found += brokerRange(session) }
    let strategies = settings["partition.assignment.strategy"]?.list ?? []
    if strategies.contains("cooperative-sticky"), strategies.count > 1 {
      found.append(.mixedStrategies(strategies))
    }
    return found
  }
}

// MARK: - Brokers

extension ConfigReview {
  /// What Kafka's broker would object to in its own settings.
  package func forBroker() -> [ConfigRelation] {
    [
      ("group.consumer.session.timeout.ms", "group.consumer", "session.timeout.ms"),
      ("group.consumer.heartbeat.interval.ms", "group.consumer", "heartbeat.interval.ms"),
    ].compactMap { (name: SettingName, prefix: String, suffix: String) in
      let value = integer(name, [.broker], in: .kafka)
      let least = integer(SettingName("\(prefix).min.\(suffix)"), [.broker], in: .kafka)
      let most = integer(SettingName("\(prefix).max.\(suffix)"), [.broker], in: .kafka)
      return (least...max(least, most)).contains(value) && least <= most
        ? nil : .outsideBounds(name, value: value, least: least, most: most)
    }
  }
}
