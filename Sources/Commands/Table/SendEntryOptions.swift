internal import Texts

extension CommandTable {
  /// The options of `send`.
  static let sendOptions: [CommandEntry.Option] = recordOptions + deliveryOptions + trailOptions

  private static let recordOptions: [CommandEntry.Option] = [
    .init(
      name: "key", value: .text, summary: Sentence(ko: "키, 글자로", en: "the key, as text")),
    .init(
      name: "key-hex", value: .text,
      summary: Sentence(ko: "키, 16진수로", en: "the key, as hexadecimal")),
    .init(
      name: "key-type", value: .words(PayloadText.Kind.allCases.map(\.rawValue)),
      summary: Sentence(
        ko: "애플리케이션이 건네는 키의 타입", en: "the type of the key that the application hands over")),
    .init(
      name: "value-hex", value: .text,
      summary: Sentence(ko: "밸류, 16진수로", en: "the value, as hexadecimal")),
    .init(
      name: "value-type", value: .words(PayloadText.Kind.allCases.map(\.rawValue)),
      summary: Sentence(
        ko: "애플리케이션이 건네는 밸류의 타입",
        en: "the type of the value that the application hands over")),
    .init(
      name: "header", short: "H", value: .text,
      summary: Sentence(
        ko: "헤더, 여러 번 쓸 수 있음 (-H trace=7)",
        en: "a header, as often as you like (-H trace=7)")),
    .init(
      name: "schema", value: .file,
      summary: Sentence(
        ko: "밸류의 스키마 (적지 않으면 서브젝트의 최신 버전)",
        en: "the value's schema; without it the subject's latest version")),
    .init(
      name: "key-schema", value: .file,
      summary: Sentence(ko: "키의 스키마", en: "the key's schema")),
    .init(
      name: "raw", value: nil,
      summary: Sentence(
        ko: "시리얼라이저를 거치지 않고 바이트 그대로", en: "bytes as they are, past every serializer")),
    .init(
      name: "no-register", value: nil,
      summary: Sentence(
        ko: "auto.register.schemas=false로", en: "with auto.register.schemas=false")),
  ]

  private static let deliveryOptions: [CommandEntry.Option] = [
    .init(
      name: "count", value: .count,
      summary: Sentence(ko: "같은 레코드를 이만큼", en: "so many records like this")),
    .init(
      name: "every", value: .text,
      summary: Sentence(ko: "레코드 사이의 시간 (5ms)", en: "the time between records (5ms)")),
    .init(
      name: "partition", value: .count,
      summary: Sentence(ko: "레코드에 파티션 번호를 적기", en: "name the partition in the record")),
    .init(
      name: "unavailable", value: .text,
      summary: Sentence(
        ko: "리더가 없는 파티션 (0,2 또는 all)", en: "partitions without a leader (0,2 or all)")),
    .init(
      name: "step", value: nil,
      summary: Sentence(ko: "한 단계씩 보기", en: "show one stage at a time")),
    .init(
      name: "next", value: nil, summary: Sentence(ko: "다음 단계", en: "the next stage")),
    .init(
      name: "back", value: nil, summary: Sentence(ko: "앞 단계", en: "the stage before")),
  ]

  private static let trailOptions: [CommandEntry.Option] = [
    .init(
      name: "hops", value: .text,
      summary: Sentence(
        ko: "레코드를 넘겨주며 hop 헤더를 더하는 단계들 (web,billing)",
        en: "stages that pass it on, each adding a header hop (web,billing)")),
    .init(
      name: "route", value: .text,
      summary: Sentence(
        ko: "헤더로 토픽을 고르는 라우터 (origin:web=web-orders,*=others)",
        en: "a router by a header (origin:web=web-orders,*=others)")),
    .init(
      name: "late-header", value: .text,
      summary: Sentence(
        ko: "send()를 부른 뒤에 더하려는 헤더", en: "a header that is added after send()")),
  ]
}
