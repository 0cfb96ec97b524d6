internal import KafkaModel

/// What the commands say that are about settings.
extension Sentence {
  package static func setting(
    _ name: String, _ value: String, for whom: Sentence, standard: String?
  ) -> Self {
    let ko = standard.map { " (기본값 \($0))" } ?? " (기본값 없음)"
    let en = standard.map { " (default \($0))" } ?? " (no default)"
    return Self(
      ko: "\(name) = \(value.shown) · \(whom(.ko))" + ko,
      en: "\(name) = \(value.shown) · \(whom(.en))" + en)
  }

  package static func howToSet(_ name: String) -> Self {
    Self(
      ko: "바꾸기: set \(name)=값 · 알아보기: config \(name)",
      en: "To change it: set \(name)=VALUE · about it: config \(name)")
  }

  package static func unset(_ name: String, for whom: Sentence, standard: String?) -> Self {
    Self(
      ko: "\(name): 기본값으로 돌아갑니다 (\(standard ?? "없음")) · \(whom(.ko))",
      en: "\(name) is back to its default (\(standard ?? "none")) · \(whom(.en))")
  }

  package static let everyMember = Self(ko: "모든 멤버", en: "every member")
  package static let theBroker = Self(ko: "브로커", en: "the broker")
  package static let theProducer = Self(ko: "프로듀서", en: "the producer")

  package static func theMember(_ name: String) -> Self {
    Self(ko: "멤버 \(name.shown)", en: "member \(name.shown)")
  }

  package static func theTopic(_ name: String) -> Self {
    Self(ko: "토픽 \(name.shown)", en: "topic \(name.shown)")
  }

  package static let nothingSet = Self(
    ko: "모두 기본값입니다. 예: set session.timeout.ms=30s",
    en: "Everything is at its default. Try: set session.timeout.ms=30s")

  package static func switchIs(_ name: String, _ value: String) -> Self {
    Self(ko: "\(name) = \(value)", en: "\(name) = \(value)")
  }

  package static let configType = Self(ko: "형식", en: "type")
  package static let configDefault = Self(ko: "기본값", en: "default")
  package static let configNone = Self(ko: "없음", en: "none")
  package static let configRequired = Self(
    ko: "없음, 반드시 적어야 합니다", en: "none: it must be set")
  package static let configAllowed = Self(ko: "쓸 수 있는 값", en: "takes")
  package static let configSince = Self(ko: "버전", en: "since")
  package static let configReader = Self(ko: "읽는 쪽", en: "read by")
  package static let configLesson = Self(ko: "레슨", en: "lesson")

  package static func notInLibrdkafka(_ name: String, counterpart: String?) -> Self {
    Self(
      ko: "librdkafka(confluent-kafka 등)에는 \(name) 설정이 없습니다."
        + (counterpart.map { " 그쪽 이름: \($0)" } ?? ""),
      en: "librdkafka, and confluent-kafka with it, has no \(name)"
        + (counterpart.map { "; there it is \($0)." } ?? "."))
  }

  package static func alsoInLibrdkafka(_ name: String) -> Self {
    Self(
      ko: "librdkafka(confluent-kafka 등)에도 \(name) 설정이 있습니다.",
      en: "librdkafka, and confluent-kafka with it, has \(name), too.")
  }

  package static func notInJava(_ name: String, counterpart: String?) -> Self {
    Self(
      ko: "카프카의 자바 클라이언트에는 \(name) 설정이 없습니다."
        + (counterpart.map { " 그쪽 이름: \($0)" } ?? ""),
      en: "Kafka's Java clients have no \(name)"
        + (counterpart.map { "; there it is \($0)." } ?? "."))
  }

  package static func configChange(_ version: String, _ standard: String?, kip: Int?) -> Self {
    let source = kip.map { " (KIP-\($0))" } ?? ""
    let standard = standard.map { $0.isEmpty ? "\"\"" : $0 }
    return Self(
      ko: version + (standard.map { ": 기본값 \($0)" } ?? "") + source,
      en: version + (standard.map { ": default \($0)" } ?? "") + source)
  }

  package static func checkedSettings(_ file: String, count: Int, family: String) -> Self {
    Self(
      ko: "\(file.shown): \(count)줄을 검사했습니다 (\(family))",
      en: "\(file.shown): \(count) line\(count == 1 ? "" : "s") checked (\(family))")
  }

  package static func lineNumber(_ number: Int) -> Self {
    Self(ko: "\(number)행:", en: "line \(number):")
  }

  package static let settingsAreFine = Self(
    ko: "모두 문제없습니다.", en: "There is nothing to object to.")
}
