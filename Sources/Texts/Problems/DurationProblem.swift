/// Why a text is no duration, with the text as it was found.
package enum DurationProblem: Problem, Hashable {
  case noUnit(String)
  case unknownUnit(String, unit: String)
  case negative(String)
  case tooFine(String)
  case tooLong(String)
  case unreadable(String)

  /// The code in a JSON error, which no language changes.
  package var code: String {
    switch self {
    case .noUnit: "duration-without-unit"
    case .unknownUnit: "unknown-time-unit"
    case .negative: "negative-duration"
    case .tooFine: "duration-too-fine"
    case .tooLong: "duration-too-long"
    case .unreadable: "not-a-duration"
    }
  }

  /// What was found, what would be right, what to write instead.
  package var sentence: Sentence {
    switch self {
    case .noUnit(let text):
      Sentence(
        ko: """
          '\(text.shown)': 단위가 없습니다. 밀리초이면 \(text.shown)ms, \
          초이면 \(text.shown)s라고 씁니다.
          """,
        en: """
          '\(text.shown)' has no unit: write \(text.shown)ms for milliseconds or \
          \(text.shown)s for seconds.
          """)
    case .unknownUnit(let text, let unit):
      Sentence(
        ko: "'\(text.shown)': 모르는 단위 '\(unit.shown)'. 쓸 수 있는 단위: ms, s, m, h",
        en: "'\(text.shown)': '\(unit.shown)' is no unit of time here. Use ms, s, m or h.")
    case .negative(let text):
      Sentence(
        ko: "'\(text.shown)': 시간은 음수일 수 없습니다. 예: 500ms, 12.5s, 5m",
        en: "'\(text.shown)': a duration cannot be negative. Examples: 500ms, 12.5s, 5m")
    case .tooFine(let text):
      Sentence(
        ko: "'\(text.shown)': 1밀리초보다 작은 단위는 다루지 않습니다. 가장 짧은 시간: 1ms",
        en: "'\(text.shown)' is finer than a millisecond. The shortest duration is 1ms.")
    case .tooLong(let text):
      Sentence(
        ko: "'\(text.shown)': 너무 긴 시간입니다. 가장 긴 시간: 1000000h",
        en: "'\(text.shown)' is too long. The longest duration is 1000000h.")
    case .unreadable(let text):
      Sentence(
        ko: "'\(text.shown)': 시간으로 읽을 수 없습니다. 예: 500ms, 12.5s, 5m, 1h",
        en: "'\(text.shown)' is not a duration. Examples: 500ms, 12.5s, 5m, 1h")
    }
  }
}
