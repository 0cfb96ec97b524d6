/// Why a text is no output of kafka-consumer-groups at all.
package enum GroupImportProblem: Problem, Hashable {
  case tooLarge(limit: Int)
  case notUTF8(TextPlace)
  case noTable(lines: Int)

  package var code: String {
    switch self {
    case .tooLarge: "file-too-large"
    case .notUTF8: "not-utf8"
    case .noTable: "no-consumer-group"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .tooLarge(let limit):
      Sentence(
        ko: "파일이 너무 큽니다. 최대 \(limit / 1_048_576)MiB까지 읽습니다.",
        en: "The file is too large: \(limit / 1_048_576) MiB is the most that is read.")
    case .notUTF8(let place):
      Sentence(
        ko: "\(place.sentence(.ko)): UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장해야 합니다.",
        en: "There is a byte that is not UTF-8 at \(place.sentence(.en)). Save the file as UTF-8.")
    case .noTable(let lines):
      Sentence(
        ko: "\(lines)줄을 읽었지만 컨슈머 그룹이 없습니다. kafka-consumer-groups.sh --describe의 출력을 "
          + "GROUP, TOPIC 같은 머리글 줄부터 붙여 넣어 주십시오.",
        en: "There is no consumer group in these \(lines) lines. Paste what "
          + "kafka-consumer-groups.sh --describe prints, from the heading with TOPIC or CONSUMER-ID "
          + "on.")
    }
  }
}

/// A line of such an output that came to nothing, or to less than it says.
package struct IgnoredLine: Hashable, Sendable {
  /// The number of the line, from one.
  package let number: Int
  package let text: String
  package let reason: Reason

  package init(number: Int, text: String, reason: Reason) {
    self.number = number
    self.text = text
    self.reason = reason
  }

  package enum Reason: String, Sendable {
    /// A prompt, a message, a line of some log.
    case noRow = "no-row"
    /// A row whose columns do not fit its heading.
    case brokenRow = "broken-row"
    /// Partitions without their topics, as the tool of 3.8 and 3.9 prints them.
    case noTopics = "no-topics"
  }

  package var sentence: Sentence {
    switch reason {
    case .noRow:
      Sentence(
        ko: "\(number)행: 표가 아니라 건너뜀: \(text.shown)",
        en: "Line \(number) is no row, and is left out: \(text.shown)")
    case .brokenRow:
      Sentence(
        ko: "\(number)행: 머리글과 열이 맞지 않아 건너뜀: \(text.shown)",
        en: "Line \(number) does not fit its heading, and is left out: \(text.shown)")
    case .noTopics:
      Sentence(
        ko: "\(number)행: 할당에 토픽 이름이 없습니다 (3.8, 3.9의 결함). --members 없이 출력한 표를 함께 붙여 "
          + "넣으면 누구의 파티션인지 알 수 있습니다.",
        en: "Line \(number): the assignment lacks the topics' names, a defect of 3.8 and 3.9. With "
          + "the table that --describe prints without --members the owners are known.")
    }
  }
}
