/// Something that two or more settings have to do with each other, and do not.
package enum ConfigRelation: Hashable, Sendable {
  case heartbeatNotBelowSession(heartbeat: Int64, session: Int64)
  case heartbeatAboveThird(heartbeat: Int64, session: Int64)
  case sessionOutsideBrokerRange(session: Int64, least: Int64, most: Int64)
  case pollTooSlow(records: Int64, recordTime: Duration, interval: Int64)
  case pollBelowSession(interval: Int64, session: Int64)
  case fetchWaitNotBelowRequest(wait: Int64, request: Int64)
  case autoCommitWithoutGroup
  case instanceWithoutGroup
  case classicOnly(SettingName)
  case consumerOnly(SettingName)
  case mixedStrategies([String])
  case deliveryTooShort(delivery: Int64, linger: Int64, request: Int64)
  case idempotenceNeeds(SettingName, found: String)
  case transactionWithoutIdempotence
  case backoffAboveMaximum(backoff: Int64, most: Int64)
  /// A broker's setting outside the bounds that two others of its set.
  case outsideBounds(SettingName, value: Int64, least: Int64, most: Int64)

  /// How bad it is.
  package enum Gravity: String, Sendable {
    /// The client does not start, or the broker turns it away.
    case refused
    /// It works, and hardly as meant.
    case advice
  }

  package var gravity: Gravity {
    switch self {
    case .heartbeatNotBelowSession, .sessionOutsideBrokerRange, .autoCommitWithoutGroup,
      .classicOnly, .consumerOnly, .mixedStrategies, .deliveryTooShort, .idempotenceNeeds,
      .transactionWithoutIdempotence, .pollBelowSession, .outsideBounds:
      .refused
    case .heartbeatAboveThird, .pollTooSlow, .fetchWaitNotBelowRequest, .instanceWithoutGroup,
      .backoffAboveMaximum:
      .advice
    }
  }

  /// The settings that it is about; the first is the one to point at.
  package var names: [SettingName] {
    switch self {
    case .heartbeatNotBelowSession, .heartbeatAboveThird:
      ["heartbeat.interval.ms", "session.timeout.ms"]
    case .sessionOutsideBrokerRange: ["session.timeout.ms"]
    case .pollTooSlow: ["max.poll.records", "max.poll.interval.ms"]
    case .pollBelowSession: ["max.poll.interval.ms", "session.timeout.ms"]
    case .fetchWaitNotBelowRequest: ["fetch.max.wait.ms", "request.timeout.ms"]
    case .autoCommitWithoutGroup: ["enable.auto.commit", "group.id"]
    case .instanceWithoutGroup: ["group.instance.id", "group.id"]
    case .classicOnly(let name), .consumerOnly(let name): [name, "group.protocol"]
    case .mixedStrategies: ["partition.assignment.strategy"]
    case .deliveryTooShort: ["delivery.timeout.ms", "linger.ms", "request.timeout.ms"]
    case .idempotenceNeeds(let name, _): [name, "enable.idempotence"]
    case .transactionWithoutIdempotence: ["enable.idempotence", "transactional.id"]
    case .backoffAboveMaximum: ["retry.backoff.ms", "retry.backoff.max.ms"]
    case .outsideBounds(let name, _, _, _): [name]
    }
  }
}
