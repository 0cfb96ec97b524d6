internal import KafkaModel
package import ProducerSimulation

extension Sentence {
  /// What `why` says about one use of a quota: the rate, the bound and the delay that follows.
  package init(_ reading: QuotaReading) {
    let kind = reading.limit.kind
    let rate = decimalText(reading.rate)
    let bound = decimalText(reading.limit.bound)
    let unit = kind.unit
    guard reading.throttleMilliseconds > 0 else {
      self.init(
        ko: "\(kind.rawValue): \(rate) \(unit), 한도 \(bound) \(unit) 이내",
        en: "\(kind.rawValue): \(rate) \(unit), within the bound of \(bound) \(unit)")
      return
    }
    let arithmetic = "(\(rate) - \(bound)) / \(bound) × \(reading.windowMilliseconds) ms"
    let isCapped = reading.throttleMilliseconds < reading.uncappedMilliseconds
    let full = reading.uncappedMilliseconds
    self.init(
      ko: """
        \(kind.rawValue): \(rate) \(unit), 한도 \(bound) \(unit) 초과; 지연 \
        \(reading.throttleMilliseconds) ms = \(arithmetic)\
        \(isCapped ? ", \(full) ms이지만 윈도 하나로 제한" : "")
        """,
      en: """
        \(kind.rawValue): \(rate) \(unit), over the bound of \(bound) \(unit); delay \
        \(reading.throttleMilliseconds) ms = \(arithmetic)\
        \(isCapped ? ", \(full) ms cut to one window" : "")
        """)
  }

  /// One event on a throttled connection.
  package init(_ event: ThrottleEvent.Kind) {
    switch event {
    case .sent(let bytes):
      self.init(ko: "클라이언트가 \(bytes)바이트 요청을 보냄", en: "the client sends a request of \(bytes) bytes")
    case .processed(let bytes, _):
      self.init(ko: "브로커가 \(bytes)바이트를 처리", en: "the broker carries out \(bytes) bytes")
    case .answeredEmpty(let bytes, _):
      self.init(
        ko: "브로커가 빈 응답을 보냄: \(bytes)바이트는 세지 않음",
        en: "the broker answers with nothing and does not count the \(bytes) bytes")
    case .muted(let until, let kind):
      let time = Quantity.time(milliseconds: until)
      self.init(
        ko: "브로커가 채널을 뮤트: \(time)까지 (\(kind.rawValue))",
        en: "the broker mutes the channel until \(time) (\(kind.rawValue))")
    case .unmuted:
      self.init(ko: "브로커가 다시 읽음", en: "the broker reads again")
    case .clientWaits(let until):
      let time = Quantity.time(milliseconds: until)
      self.init(
        ko: "클라이언트가 throttle_time_ms만큼 기다림: \(time)까지",
        en: "the client waits for throttle_time_ms, until \(time)")
    case .heldBack(let milliseconds):
      let time = Quantity.time(milliseconds: milliseconds)
      self.init(
        ko: "요청이 뮤트된 채널에서 \(time) 기다림",
        en: "the request has waited \(time) in the muted channel")
    }
  }

  /// What became of one creation or deletion under the controller's quota.
  package init(_ verdict: ControllerMutationQuota.Verdict) {
    let tokens = decimalText(verdict.tokens)
    if verdict.isAccepted {
      self.init(
        ko: "파티션 \(verdict.partitions)개 처리, 남은 토큰 \(tokens)",
        en: "\(verdict.partitions) partitions done, \(tokens) tokens left")
    } else {
      self.init(
        ko: "파티션 \(verdict.partitions)개 거절 (THROTTLING_QUOTA_EXCEEDED), 남은 토큰 \(tokens)",
        en: "\(verdict.partitions) partitions refused (THROTTLING_QUOTA_EXCEEDED), "
          + "\(tokens) tokens left")
    }
  }

  /// Whose quota it is.
  package init(_ entity: QuotaEntity) {
    let parts = [entity.user.map { Sentence($0) }, entity.clientID.map { Sentence($0) }]
    let words = parts.compactMap { $0 }
    self.init(
      ko: words.map { $0(.ko) }.joined(separator: ", "),
      en: words.map { $0(.en) }.joined(separator: ", "))
  }

  private init(_ part: QuotaEntity.Part<UserName>) {
    switch part {
    case .named(let name):
      self.init(ko: "사용자 \(name.rawValue.shown)", en: "user \(name.rawValue.shown)")
    case .byDefault: self.init(ko: "기본 사용자", en: "default user")
    }
  }

  private init(_ part: QuotaEntity.Part<ClientID>) {
    switch part {
    case .named(let name):
      self.init(
        ko: "client.id \(name.rawValue.shown)", en: "client.id \(name.rawValue.shown)")
    case .byDefault: self.init(ko: "기본 client.id", en: "default client.id")
    }
  }
}

extension QuotaKind {
  /// The unit of its rates, which needs no language.
  fileprivate var unit: String {
    switch self {
    case .producerByteRate, .consumerByteRate: "B/s"
    case .requestPercentage: "%"
    case .controllerMutationRate: "partitions/s"
    }
  }
}

extension QuotaFailure: Problem {
  package var code: String {
    switch self {
    case .notPositive: "quota-not-positive"
    case .notWhole: "quota-not-whole"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notPositive(let kind, let bound):
      Sentence(
        ko: "\(kind.rawValue)=\(decimalText(bound)): 0보다 큰 수여야 합니다. 한도를 없애려면 지워 주십시오.",
        en:
          "\(kind.rawValue)=\(decimalText(bound)): must be greater than 0. To lift the limit, remove it."
      )
    case .notWhole(let kind, let bound):
      Sentence(
        ko: "\(kind.rawValue)=\(decimalText(bound)): 정수여야 합니다.",
        en: "\(kind.rawValue)=\(decimalText(bound)): must be a whole number.")
    }
  }
}
