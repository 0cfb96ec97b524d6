/// What the program says about its terminal and its files, rather than about Kafka.
package enum EdgeText {
  package static let onlyASCII = Sentence(
    ko: "UTF-8 로캘이 없어 한글을 입력할 수 없습니다. C.UTF-8 로캘을 설치해 주십시오.",
    en: "There is no UTF-8 locale here, so only ASCII can be typed. Install the locale C.UTF-8.")

  /// Said of a terminal that is dumb or that nobody here knows.
  package static func plainTerminal(_ name: String) -> Sentence {
    Sentence(
      ko: "TERM=\(name.shown): 줄 편집 없이 진행합니다.",
      en: "TERM=\(name.shown): going on without line editing.")
  }

  /// What `less` shows in its last row, in its own notation: one text at the end, else another.
  // ASCII in both languages: several releases of `less` garble everything else in a prompt.
  package static let lessPrompt = Sentence(
    ko: "?e(end) q = quit:Space = next, q = quit.",
    en: "?eThe end; q goes back to the prompt:Space shows more; q goes back to the prompt.")

  /// Said once, whatever cannot be kept.
  package static func nothingKept(_ reason: Sentence) -> Sentence {
    Sentence(
      ko: "설정과 입력 기록이 저장되지 않습니다. \(reason(.ko))",
      en: "Settings and history will not be kept. \(reason(.en))")
  }

  /// Said once of progress that finds no place.
  package static func progressNotKept(_ reason: Sentence) -> Sentence {
    Sentence(
      ko: "진도가 저장되지 않습니다. 이번 학습은 그대로 이어 갈 수 있습니다. \(reason(.ko))",
      en: "Your progress cannot be saved; this sitting goes on without. \(reason(.en))")
  }

  package static func progressWasDamaged(keptAs name: String, entries: Int) -> Sentence {
    Sentence(
      ko: "진도 파일이 손상되어 \(name.shown)에 남겨 두었습니다. 읽을 수 있던 기록 \(entries)건은 이어집니다.",
      en: "The file of your progress was damaged and is kept as \(name.shown). "
        + "\(entries) \(entries == 1 ? "entry" : "entries") of it could be read and are carried on."
    )
  }

  package static let noHome = Sentence(
    ko: "HOME 환경 변수가 없습니다.", en: "HOME is not set.")

  package static func pastedLinesDropped(_ count: Int) -> Sentence {
    Sentence(
      ko: "붙여 넣은 나머지 \(count)줄은 실행하지 않았습니다.",
      en: count == 1
        ? "The pasted line after it was not run."
        : "The \(count) pasted lines after it were not run.")
  }

  /// Where a script ended early; `source` is a file or ``standardInput``.
  package static func stopped(at source: String, line: Int) -> Sentence {
    Sentence(
      ko: "\(source.shown):\(line): 여기서 멈췄습니다.", en: "\(source.shown):\(line): stopped here.")
  }

  package static let standardInput = Sentence(ko: "표준 입력", en: "standard input")

  package static func lineTooLong(limit: Int) -> Sentence {
    Sentence(
      ko: "한 줄이 너무 깁니다. \(limit / 1_048_576) MiB까지 읽을 수 있습니다.",
      en: "The line is too long. Lines of up to \(limit / 1_048_576) MiB are read.")
  }

  package static func cannotWrite(_ reason: String) -> Sentence {
    Sentence(
      ko: "표준 출력에 쓸 수 없습니다 (\(reason.shown)).",
      en: "Standard output cannot be written (\(reason.shown)).")
  }

  package static func cannotRead(_ reason: String) -> Sentence {
    Sentence(
      ko: "표준 입력을 읽을 수 없습니다 (\(reason.shown)).",
      en: "Standard input cannot be read (\(reason.shown)).")
  }
}
