/// What `send` and `interceptor` say.
extension Sentence {
  package static let aSend = Self(ko: "보낸 레코드", en: "record sent")
  package static let valueHeading = Self(ko: "밸류", en: "value")
  package static let headersHeading = Self(ko: "헤더", en: "headers")
  package static let headerKey = Self(ko: "이름", en: "key")
  package static let headerValue = Self(ko: "값", en: "value")
  package static let headersInOrder = Self(ko: "헤더, 차례대로", en: "Headers, in order")

  package static let givenByApplication = Self(ko: "애플리케이션이 준 것", en: "given by the application")
  package static let sentOnTheWire = Self(ko: "나가는 것", en: "sent")

  package static let noInterceptors = Self(
    ko: "인터셉터가 없습니다. 예: interceptor add trace header=trace=7",
    en: "There are no interceptors. Try: interceptor add trace header=trace=7")

  package static let valueInWireFormat = Self(
    ko: "밸류, 레지스트리 형식으로", en: "The value in the registry's format")

  package static let batchesLeave = Self(ko: "배치가 브로커로 출발", en: "batches leave for the broker")
  package static let acknowledgementArrives = Self(ko: "확인 응답", en: "acknowledgement")

  package static func stepThrough(isLast: Bool) -> Self {
    isLast
      ? Self(
        ko: "마지막 단계입니다. send --back: 앞 단계",
        en: "This was the last stage. send --back: the one before")
      : Self(
        ko: "Enter 또는 send --next: 다음 단계 · send --back: 앞 단계",
        en: "Enter or send --next: the next stage · send --back: the one before")
  }

  package static func serializes(_ payload: String, by serializer: String) -> Self {
    Self(
      ko: "\(serializer) 시리얼라이저에 들어가는 값: \(payload)",
      en: "the \(serializer) serializer is given \(payload)")
  }

  /// How full a batch is, and when it leaves.
  package static func batchWaits(bytes: Int, limit: Int, isFull: Bool, linger: Int64) -> Self {
    let share = Self(
      ko: "배치 \(bytes)바이트 / batch.size \(limit)바이트",
      en: "the batch holds \(bytes) bytes of batch.size, \(limit)")
    if isFull {
      return Self(
        ko: "\(share(.ko)): 가득 차서 바로 떠날 수 있음", en: "\(share(.en)): full, so it may leave at once")
    }
    let time = Quantity.time(milliseconds: linger)
    return linger == 0
      ? Self(
        ko: "\(share(.ko)): linger.ms=0이라 더 기다리지 않음",
        en: "\(share(.en)): with linger.ms=0 it does not wait for more")
      : Self(
        ko: "\(share(.ko)): 가득 차거나 \(time) (linger.ms)가 지나면 떠남",
        en: "\(share(.en)): it leaves when full, or after \(time) (linger.ms)")
  }

  /// Several headers of one key, and which of them `lastHeader()` gives.
  package static func lastHeader(_ key: String, values: [String], last: String) -> Self {
    let list = values.joined(separator: ", ")
    return Self(
      ko: "\(key.shown): \(values.count)개 (\(list)), lastHeader() = \(last)",
      en: "\(key.shown): \(values.count) of them (\(list)), lastHeader() = \(last)")
  }

  package static func path(_ stages: [String]) -> Self {
    let path = stages.map(\.shown).joined(separator: " → ")
    return Self(ko: "거쳐 온 길: \(path)", en: "the way it came: \(path)")
  }

  package static func routed(to topic: String, _ reason: Sentence) -> Self {
    Self(
      ko: "라우터: 토픽 \(topic.shown) (\(reason(.ko)); 읽은 밸류 0바이트)",
      en: "router: topic \(topic.shown) (\(reason(.en)); 0 bytes of the value read)")
  }
}
