package import KafkaModel

extension ConfigRelation {
  /// The code in JSON, which no language changes.
  package var code: String {
    switch self {
    case .heartbeatNotBelowSession: "heartbeat-not-below-session"
    case .heartbeatAboveThird: "heartbeat-above-third-of-session"
    case .sessionOutsideBrokerRange: "session-outside-broker-range"
    case .pollTooSlow: "poll-too-slow"
    case .pollBelowSession: "poll-interval-below-session"
    case .fetchWaitNotBelowRequest: "fetch-wait-not-below-request"
    case .autoCommitWithoutGroup: "auto-commit-without-group"
    case .instanceWithoutGroup: "instance-without-group"
    case .classicOnly: "classic-protocol-only"
    case .consumerOnly: "consumer-protocol-only"
    case .mixedStrategies: "mixed-strategies"
    case .deliveryTooShort: "delivery-timeout-too-short"
    case .idempotenceNeeds: "idempotence-needs"
    case .transactionWithoutIdempotence: "transaction-without-idempotence"
    case .backoffAboveMaximum: "backoff-above-maximum"
    case .outsideBounds: "outside-bounds"
    }
  }

  /// What does not fit, what comes of it, and what would.
  package var sentence: Sentence {
    switch self {
    case .heartbeatNotBelowSession(let heartbeat, let session):
      Sentence(
        ko: "heartbeat.interval.ms \(heartbeat), session.timeout.ms \(session): 하트비트가 세션보다 짧아야 "
          + "합니다. 자바 컨슈머는 시작하지 못합니다. 세션의 3분의 1 이하로 두십시오.",
        en:
          "heartbeat.interval.ms (\(heartbeat)) must be below session.timeout.ms (\(session)); the "
          + "Java consumer does not start otherwise. A third of it, or less, is right.")
    case .heartbeatAboveThird(let heartbeat, let session):
      Sentence(
        ko: "heartbeat.interval.ms \(heartbeat), session.timeout.ms \(session): 하트비트 두 번을 잃으면 "
          + "쫓겨납니다. 세션의 3분의 1(\(session / 3)) 이하를 권합니다.",
        en: "heartbeat.interval.ms (\(heartbeat)) is more than a third of session.timeout.ms "
          + "(\(session)): two lost heartbeats would expel the member. \(session / 3) or less is "
          + "better.")
    case .sessionOutsideBrokerRange(let session, let least, let most):
      Sentence(
        ko: "session.timeout.ms \(session): 브로커의 범위(\(least)–\(most)) 밖이라 가입할 때 "
          + "INVALID_SESSION_TIMEOUT으로 거절됩니다.",
        en: "session.timeout.ms (\(session)) is outside the broker's range of \(least) to \(most): "
          + "joining fails with INVALID_SESSION_TIMEOUT.")
    case .pollTooSlow(let records, let recordTime, let interval):
      Sentence(
        ko: "max.poll.records \(records) × 레코드당 \(recordTime.text): max.poll.interval.ms "
          + "\(interval)를 넘깁니다. 레코드 수를 줄이거나 간격을 늘리십시오.",
        en: "max.poll.records (\(records)) at \(recordTime.text) a record take longer than "
          + "max.poll.interval.ms (\(interval)). Take fewer records, or allow more time.")
    case .pollBelowSession(let interval, let session):
      Sentence(
        ko: "max.poll.interval.ms \(interval), session.timeout.ms \(session): librdkafka는 "
          + "max.poll.interval.ms가 더 짧으면 거절합니다.",
        en: "max.poll.interval.ms (\(interval)) is below session.timeout.ms (\(session)), which "
          + "librdkafka refuses.")
    case .fetchWaitNotBelowRequest(let wait, let request):
      Sentence(
        ko: "fetch.max.wait.ms \(wait), request.timeout.ms \(request): 브로커가 기다리는 동안 요청이 "
          + "타임아웃됩니다. fetch.max.wait.ms를 훨씬 짧게 두십시오.",
        en:
          "fetch.max.wait.ms (\(wait)) is not below request.timeout.ms (\(request)): requests would "
          + "time out while the broker waits. Make it much shorter.")
    case .autoCommitWithoutGroup:
      Sentence(
        ko: "enable.auto.commit=true: group.id가 있어야 합니다. 자바 컨슈머는 시작하지 못합니다.",
        en: "enable.auto.commit=true needs a group.id; the Java consumer does not start without.")
    case .instanceWithoutGroup:
      Sentence(
        ko: "group.instance.id: group.id가 없으면 아무 일도 하지 않습니다.",
        en: "group.instance.id does nothing without a group.id.")
    case .classicOnly(let name):
      Sentence(
        ko: "\(name): group.protocol=consumer에서는 쓰지 않으며, 4.0부터 나온 클라이언트는 거절합니다. 지우십시오.",
        en:
          "\(name) has no place beside group.protocol=consumer; released clients of 4.0 and later "
          + "refuse it. Take it out.")
    case .consumerOnly(let name):
      Sentence(
        ko: "\(name): group.protocol=consumer에서만 쓸 수 있습니다.",
        en: "\(name) belongs to group.protocol=consumer only.")
    case .mixedStrategies(let strategies):
      Sentence(
        ko:
          "partition.assignment.strategy \(strategies.joined(separator: ",")): librdkafka는 조급한 전략과 "
          + "협력적 전략을 한 목록에 두지 못합니다. 한쪽만 남기십시오.",
        en:
          "partition.assignment.strategy \(strategies.joined(separator: ",")): librdkafka does not "
          + "mix eager and cooperative strategies in one list. Keep one kind.")
    case .deliveryTooShort(let delivery, let linger, let request):
      Sentence(
        ko: "delivery.timeout.ms \(delivery): linger.ms \(linger) + request.timeout.ms \(request) "
          + "이상이어야 합니다. 자바 프로듀서는 시작하지 못합니다.",
        en: "delivery.timeout.ms (\(delivery)) must be at least linger.ms (\(linger)) and "
          + "request.timeout.ms (\(request)) together; the Java producer does not start otherwise.")
    case .idempotenceNeeds(let name, let found):
      Sentence(
        ko: "\(name) \(found.shown): 멱등적 프로듀서에는 acks=all, retries > 0, "
          + "max.in.flight.requests.per.connection ≤ 5가 필요합니다.",
        en: "\(name) (\(found.shown)) does not go with idempotence, which needs acks=all, retries "
          + "above 0 and max.in.flight.requests.per.connection of at most 5.")
    case .transactionWithoutIdempotence:
      Sentence(
        ko: "enable.idempotence=false: transactional.id를 쓰려면 true여야 합니다.",
        en:
          "enable.idempotence=false does not go with a transactional.id, which needs it to be true."
      )
    case .backoffAboveMaximum(let backoff, let most):
      Sentence(
        ko: "retry.backoff.ms \(backoff): 상한 retry.backoff.max.ms \(most)보다 길어 늘 상한만큼 기다립니다.",
        en: "retry.backoff.ms (\(backoff)) is above retry.backoff.max.ms (\(most)), so that every "
          + "wait is as long as the limit.")
    case .outsideBounds(let name, let value, let least, let most):
      Sentence(
        ko: "\(name) \(value): 브로커 자신의 하한과 상한(\(least)–\(most)) 밖이라 브로커가 시작하지 못합니다.",
        en: "\(name) (\(value)) is outside the broker's own bounds of \(least) to \(most), and the "
          + "broker does not start.")
    }
  }
}
