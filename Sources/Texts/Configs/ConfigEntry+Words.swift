package import KafkaModel

extension ConfigEntry {
  /// What the setting takes, as the end of "it takes …".
  package var allowed: Sentence {
    switch rule {
    case .oneOf(let words), .oneOfAnyCase(let words):
      Sentence(ko: words.joined(separator: ", "), en: words.choice(.en))
    case .listOf(let words):
      Sentence(
        ko: "다음으로 이루어진 목록: \(words.joined(separator: ", "))",
        en: "a list of \(words.joined(separator: ", "))")
    case .instanceID:
      Sentence(
        ko: "영문자, 숫자, '.', '_', '-'로 된 1–249자 (.와 .. 제외)",
        en: "1 to 249 characters of a-z, A-Z, 0-9, '.', '_' and '-', but not '.' or '..'")
    case .offsetReset:
      Sentence(
        ko: "latest, earliest, none, by_duration:PT1H 형식의 기간",
        en: "latest, earliest, none, or by_duration: with a duration such as PT1H")
    case .acknowledgements:
      Sentence(ko: "all 또는 -1–1000의 정수", en: "all, or a whole number from -1 to 1000")
    case .atLeast(let least): number(from: least, to: nil)
    case .between(let least, let most): number(from: least, to: most)
    case .betweenOr(let least, let most, let other):
      Sentence(
        ko: number(from: least, to: most)(.ko) + " 또는 \(other)",
        en: number(from: least, to: most)(.en) + ", or \(other)")
    case .nonEmpty where type == .list:
      Sentence(ko: "쉼표로 나눈 목록 (하나 이상)", en: "a list of at least one, divided by commas")
    case .nonEmpty: Sentence(ko: "빈 문자열이 아닌 값", en: "any text but the empty one")
    case .anything: anything
    }
  }

  private var anything: Sentence {
    switch type {
    case .boolean: Sentence(ko: "true, false", en: "true or false")
    case .short, .int, .long, .double: number(from: nil, to: nil)
    case .string, .password: Sentence(ko: "문자열", en: "text")
    case .list: Sentence(ko: "쉼표로 나눈 목록", en: "a list divided by commas")
    case .className: Sentence(ko: "자바 클래스 이름", en: "the name of a Java class")
    }
  }

  /// Numbers from one end to another, where there are ends, with their unit.
  private func number(from least: Int64?, to most: Int64?) -> Sentence {
    let kind =
      type == .double ? Sentence(ko: "수", en: "a number") : Sentence(ko: "정수", en: "a whole number")
    let unit = Sentence(
      ko: self.unit == .none ? "" : " (단위: \(self.unit.words(.ko)))",
      en: self.unit == .none ? "" : " of \(self.unit.words(.en))")
    switch (least, most) {
    case (let least?, let most?):
      return Sentence(
        ko: "\(least)–\(most)의 \(kind(.ko))\(unit(.ko))",
        en: "\(kind(.en))\(unit(.en)) from \(least) to \(most)")
    case (let least?, nil):
      return Sentence(
        ko: "\(least) 이상의 \(kind(.ko))\(unit(.ko))",
        en: "\(kind(.en))\(unit(.en)), at least \(least)")
    default: return Sentence(ko: kind(.ko) + unit(.ko), en: kind(.en) + unit(.en))
    }
  }
}

extension ConfigEntry.Side {
  /// Who reads a setting, in the plural.
  package var words: Sentence {
    switch self {
    case .consumer: Sentence(ko: "컨슈머", en: "consumers")
    case .producer: Sentence(ko: "프로듀서", en: "producers")
    case .clients: Sentence(ko: "컨슈머와 프로듀서", en: "consumers and producers")
    case .broker: Sentence(ko: "브로커", en: "brokers")
    case .topic: Sentence(ko: "토픽", en: "topics")
    case .group: Sentence(ko: "컨슈머 그룹", en: "consumer groups")
    case .quota: Sentence(ko: "쿼터", en: "quotas")
    }
  }
}

extension ConfigEntry.Unit {
  /// The unit, in the plural; empty for none.
  package var words: Sentence {
    switch self {
    case .none: Sentence(ko: "", en: "")
    case .milliseconds: Sentence(ko: "밀리초", en: "milliseconds")
    case .seconds: Sentence(ko: "초", en: "seconds")
    case .minutes: Sentence(ko: "분", en: "minutes")
    case .bytes: Sentence(ko: "바이트", en: "bytes")
    case .bytesPerSecond: Sentence(ko: "초당 바이트", en: "bytes a second")
    case .percent: Sentence(ko: "퍼센트", en: "percent")
    case .partitionsPerSecond: Sentence(ko: "초당 파티션 수", en: "partitions a second")
    case .connectionsPerSecond: Sentence(ko: "초당 연결 수", en: "connections a second")
    }
  }
}
