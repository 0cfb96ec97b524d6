package import KafkaModel

/// What there is to say about one line of a file of settings.
package enum ConfigVerdict: Hashable, Sendable {
  case fine(ConfigEntry)
  /// The setting exists; the workbook knows no more than that, or the value comes from elsewhere.
  case unchecked
  case unknown(nearest: [String])
  case wrong(SettingProblem)
  /// A time with a unit, which no file of settings may have.
  case unit(ConfigEntry, value: String, number: Int64)
  /// A strategy by the name that it gives itself, where Java wants the name of its class.
  case shortName(ConfigEntry, value: String, className: String)
  case otherFamily(ConfigFamily, use: SettingName?)
  case retired(RetiredSetting)
  case outdated(ConfigEntry, end: ConfigEntry.Change)
  case overridden(byLine: Int)
  case malformed

  /// How bad it is.
  package enum Gravity: String, Sendable {
    case fine, note, warning
    /// The program does not start with it.
    case refused
  }

  /// How bad it is for a program of the family.
  ///
  /// Java only warns of names that it does not know; librdkafka refuses them.
  package func gravity(for family: ConfigFamily) -> Gravity {
    switch self {
    case .fine, .unchecked: .fine
    case .outdated: .note
    case .overridden, .retired: .warning
    case .unknown, .otherFamily, .wrong(.wrongSide):
      family == .librdkafka ? .refused : .warning
    case .wrong, .unit, .shortName, .malformed: .refused
    }
  }

  /// The code in JSON, which no language changes.
  package var code: String {
    switch self {
    case .fine: "fine"
    case .unchecked: "unchecked"
    case .unknown: "unknown-setting"
    case .wrong(let problem): problem.code
    case .unit: "unit-in-file"
    case .shortName: "class-name-needed"
    case .otherFamily: "other-client-family"
    case .retired: "retired-setting"
    case .outdated: "outdated-default"
    case .overridden: "overridden"
    case .malformed: "malformed-line"
    }
  }

  /// The verdict with the line and the setting that it is about.
  package func sentence(on line: Int, about name: SettingName) -> Sentence {
    switch self {
    case .fine:
      Sentence(ko: "\(line)행 \(name): 이상 없음", en: "Line \(line), \(name): fine")
    case .wrong(let problem):
      Sentence(
        ko: "\(line)행: \(problem.sentence(.ko))", en: "Line \(line): \(problem.sentence(.en))")
    case .malformed:
      Sentence(ko: "\(line)행: \(sentence(.ko))", en: "Line \(line): \(sentence(.en))")
    default:
      Sentence(
        ko: "\(line)행 \(name.rawValue.shown): \(sentence(.ko))",
        en: "Line \(line), \(name.rawValue.shown): \(sentence(.en))")
    }
  }

  /// The verdict alone; empty if all is fine.
  package var sentence: Sentence {
    switch self {
    case .fine: Sentence(ko: "", en: "")
    case .unchecked:
      Sentence(ko: "값은 검사하지 않음", en: "the value is not checked here")
    case .unknown(let nearest) where nearest.isEmpty:
      Sentence(ko: "없는 설정", en: "there is no such setting")
    case .unknown(let nearest):
      Sentence(
        ko: "없는 설정. 혹시 \(nearest.choice(.ko))?",
        en: "there is no such setting; did you mean \(nearest.choice(.en))?")
    case .wrong(let problem): problem.sentence
    case .unit(let entry, let value, let number):
      Sentence(
        ko: "'\(value.shown)': 설정 파일에는 단위를 쓸 수 없습니다. \(number)라고 적어 주십시오 "
          + "(단위: \(entry.unit.words(.ko))).",
        en: "'\(value.shown)': files of settings have no units; write \(number), in "
          + "\(entry.unit.words(.en))")
    case .shortName(_, let value, let className):
      Sentence(
        ko: "'\(value.shown)': 자바 클라이언트에는 클래스 이름이 필요합니다. \(className)",
        en: "'\(value.shown)': Java clients want the name of the class, \(className)")
    case .otherFamily(let family, let use):
      Sentence(
        ko: "\(family.words(.ko))에만 있는 설정" + (use.map { ". 여기서 쓸 이름: \($0)" } ?? ""),
        en: "only \(family.words(.en)) have this setting" + (use.map { "; write \($0)" } ?? ""))
    case .retired(let setting):
      Sentence(
        ko: (setting.removedIn.map { "\($0)에서 없어진 설정" } ?? "더는 쓰지 않는 설정")
          + (setting.successor.map { ". 대신 쓸 이름: \($0)" } ?? ""),
        en: (setting.removedIn.map { "removed in \($0)" } ?? "no longer used")
          + (setting.successor.map { "; write \($0)" } ?? ""))
    case .outdated(let entry, let end):
      Sentence(
        ko: "\(end.version) 전의 기본값. 지금의 기본값: \(entry.standard.map(Self.text) ?? "null")"
          + (end.kip.map { " (KIP-\($0))" } ?? ""),
        en: "the default until \(end.version)" + (end.kip.map { " (KIP-\($0))" } ?? "")
          + "; today it is \(entry.standard.map(Self.text) ?? "null")")
    case .overridden(let line):
      Sentence(
        ko: "\(line)행의 값이 대신 쓰임", en: "line \(line) sets it again, and wins")
    case .malformed:
      Sentence(
        ko: "이름=값 꼴이 아닌 줄", en: "this line is not of the form NAME=VALUE")
    }
  }

  private static func text(_ value: SettingValue) -> String {
    switch value {
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let value): value.isEmpty ? "\"\"" : value
    case .list(let values): values.joined(separator: ",")
    }
  }
}

extension ConfigFamily {
  /// The programs of the family, in the plural.
  package var words: Sentence {
    switch self {
    case .java: Sentence(ko: "자바 클라이언트", en: "Java clients")
    case .librdkafka: Sentence(ko: "librdkafka 클라이언트", en: "clients on librdkafka")
    case .broker: Sentence(ko: "브로커", en: "brokers")
    }
  }
}
