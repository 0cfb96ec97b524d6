package import KafkaModel

extension ConfigEntry {
  /// What the setting does, in one sentence; `nil` if nobody wrote it yet.
  package var summary: Sentence? {
    // A few names mean different things to different sides.
    ConfigSummaries.ofSides["\(side.rawValue) \(name)"] ?? ConfigSummaries.ofNames[name.rawValue]
  }
}

/// The sentences about settings, by name.
enum ConfigSummaries {
  static let ofNames: [String: Sentence] =
    clients
    .merging(consumers, uniquingKeysWith: { $1 })
    .merging(producers, uniquingKeysWith: { $1 })
    .merging(servers, uniquingKeysWith: { $1 })
    .merging(librdkafka, uniquingKeysWith: { $1 })

  /// Sentences for one side only, before those that hold for a name wherever it stands.
  static let ofSides: [String: Sentence] = [
    "broker fetch.max.bytes": Sentence(
      ko: "브로커가 읽기 요청 하나에 돌려주는 양의 상한입니다.",
      en: "The most that a broker returns for one fetch request."),
    "broker message.max.bytes": Sentence(
      ko: "브로커가 받는 레코드 배치의 최대 크기입니다. 토픽마다 max.message.bytes로 바꿀 수 있습니다.",
      en: "The largest record batch that a broker takes; a topic may set max.message.bytes."),
    "topic compression.type": Sentence(
      ko: "토픽에 저장할 때의 압축 방식입니다. producer이면 프로듀서가 보낸 그대로 둡니다.",
      en: "How a topic stores batches: 'producer' keeps them as they were sent."),
  ]
}
