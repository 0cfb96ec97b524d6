package import KafkaModel

/// What is wrong with a setting: its name, or its value.
package enum SettingProblem: Problem, Hashable {
  case unknown(String, nearest: [String])
  /// Somebody else reads it than those for whom it was set.
  case wrongSide(ConfigEntry)
  case missingValue(ConfigEntry)
  case wrongType(ConfigEntry, value: String)
  case duration(ConfigEntry, DurationProblem)
  case notWhole(ConfigEntry, value: String)
  case notAllowed(ConfigEntry, value: String)
  case namedTwice(ConfigEntry, value: String)

  package var code: String {
    switch self {
    case .unknown: "unknown-setting"
    case .wrongSide: "setting-of-another"
    case .missingValue: "setting-without-value"
    case .wrongType: "setting-wrong-type"
    case .duration(_, let problem): problem.code
    case .notWhole: "setting-not-whole"
    case .notAllowed: "setting-out-of-range"
    case .namedTwice: "named-twice"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknown(let name, let nearest) where nearest.isEmpty:
      Sentence(
        ko: "설정 '\(name.shown)': 없습니다. 이름은 카프카 그대로 적어 주십시오. 예: session.timeout.ms",
        en:
          "There is no setting '\(name.shown)'. Names are Kafka's own, such as session.timeout.ms.")
    case .unknown(let name, let nearest):
      Sentence(
        ko: "설정 '\(name.shown)': 없습니다. 혹시 \(nearest.choice(.ko))?",
        en: "There is no setting '\(name.shown)'. Did you mean \(nearest.choice(.en))?")
    case .wrongSide(let entry):
      Sentence(
        ko: "\(entry.name): 이 자리가 아니라 \(entry.side.words(.ko)) 설정입니다.",
        en: "\(entry.name) does not belong here: it is a setting of \(entry.side.words(.en)).")
    case .missingValue(let entry):
      Sentence(
        ko: "\(entry.name): 값이 없습니다. 쓸 수 있는 값: \(entry.allowed(.ko))",
        en: "\(entry.name) has no value. It takes \(entry.allowed(.en)).")
    case .wrongType(let entry, let value), .notAllowed(let entry, let value):
      Sentence(
        ko: "\(entry.name): '\(value.shown)' 값은 쓸 수 없습니다. 쓸 수 있는 값: \(entry.allowed(.ko))",
        en: "\(entry.name) cannot be '\(value.shown)'. It takes \(entry.allowed(.en)).")
    case .duration(let entry, let problem):
      Sentence(
        ko: "\(entry.name): \(problem.sentence(.ko))", en: "\(entry.name): \(problem.sentence(.en))"
      )
    case .notWhole(let entry, let value):
      Sentence(
        ko: "\(entry.name): '\(value.shown)' 값은 이 설정의 단위로 나누어떨어지지 않습니다. 단위: "
          + entry.unit.words(.ko),
        en: "\(entry.name): '\(value.shown)' is not a whole number of \(entry.unit.words(.en)).")
    case .namedTwice(let entry, let value):
      Sentence(
        ko: "\(entry.name): '\(value.shown)' 값이 두 번 나옵니다. 한 번만 적어 주십시오.",
        en: "\(entry.name) names '\(value.shown)' twice. Name it once.")
    }
  }
}
