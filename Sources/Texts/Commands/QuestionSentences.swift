/// What is said while questions are asked.
extension Sentence {
  package static func firstWrongPlace(_ place: Int) -> Self {
    Self(
      ko: "\(place)번째 자리부터 어긋납니다.", en: "It goes wrong from place \(place) on.")
  }

  package static func choiceFaults(wrong: Int, missing: Int) -> Self {
    Self(
      ko: "잘못 고른 것 \(wrong)개, 빠진 것 \(missing)개",
      en: "\(wrong) chosen too many, \(missing) missing.")
  }

  /// What the lab said, which may have been wrapped for a width that nobody sees.
  package static func labSays(_ text: String) -> Self {
    let line = text.split(separator: "\n").joined(separator: " ").harmless.truncated(toCells: 400)
    return Self(ko: "실습실: \(line)", en: "The lab: \(line)")
  }

  package static func questionHead(_ id: String, level: Int) -> Self {
    Self(ko: "\(id) · 난이도 \(level)", en: "\(id) · level \(level)")
  }

  package static let answerRight = Self(ko: "✓ 맞았습니다.", en: "✓ Right.")
  package static let answerWrong = Self(ko: "✗ 아닙니다.", en: "✗ No.")
  package static let skipped = Self(
    ko: "건너뛰었습니다. 푼 것으로 치지 않습니다.", en: "Skipped, which does not count as done.")

  package static func solutionIs(_ text: String) -> Self {
    Self(ko: "정답: \(text)", en: "The answer: \(text)")
  }

  package static func seeForYourself(_ commands: String) -> Self {
    Self(ko: "직접 보기: \(commands)", en: "See for yourself: \(commands)")
  }

  package static func howToAnswer(_ id: String) -> Self {
    Self(
      ko: "답하기: quiz \(id) --answer ANSWER", en: "To answer: quiz \(id) --answer ANSWER")
  }

  package static let answerWords = Self(
    ko: "hint 힌트 · skip 건너뛰기 · reveal 정답 · quit 나가기",
    en: "hint · skip · reveal · quit")

  package static let answerHelp = Self(
    ko: "지금은 한 줄이 답입니다. 다음 말은 답이 아닙니다: hint(힌트), skip(건너뛰기), reveal(정답 보기), "
      + "quit(나가기, Ctrl-C도), help assign처럼 명령의 설명을 묻는 줄. 이런 말이 답이라면 앞에 =를 붙이십시오: "
      + "=skip. 빈 줄은 문제를 다시 보여 줍니다.",
    en:
      "Whatever you type now is taken for your answer, except hint, skip, reveal (shows the answer), "
      + "quit (or Ctrl-C) and the explanation of a command, such as help assign. If one of these is "
      + "your answer, put = before it: =skip. An empty line shows the question again.")

  package static func noAttempt(_ form: Sentence) -> Self {
    Self(
      ko: "\(form(.ko))\n틀린 것으로 치지 않습니다.", en: "\(form(.en))\nThis cost no attempt.")
  }

  package static let tryAgain = Self(
    ko: "한 번 더 답할 수 있습니다. hint 힌트 · reveal 정답",
    en: "Once more, if you like. hint · reveal")

  package static func nextQuestion(_ command: String, left: Int) -> Self {
    let rest = left > 0
    return Self(
      ko: "Enter: 다음 문제" + (rest ? " (\(left)개 남음)" : "") + " · 그 사이 다른 명령도 됩니다. 이어서: \(command)",
      en: "Enter: next question" + (rest ? " (\(left) left)" : "")
        + " · other commands work in between; to go on: \(command)")
  }

  package static func tally(right: Int, wrong: Int, skipped: Int, revealed: Int) -> Self {
    var ko = ["맞음 \(right)", "틀림 \(wrong)"]
    var en = ["\(right) right", "\(wrong) wrong"]
    if skipped > 0 {
      ko.append("건너뜀 \(skipped)")
      en.append("\(skipped) skipped")
    }
    if revealed > 0 {
      ko.append("정답 봄 \(revealed)")
      en.append("\(revealed) revealed")
    }
    return Self(ko: ko.joined(separator: ", "), en: en.joined(separator: ", "))
  }

  package static func askingOver(_ tally: Self) -> Self {
    Self(ko: "문제를 마쳤습니다: \(tally(.ko))", en: "That was the last question: \(tally(.en)).")
  }

  package static func askingLeft(_ tally: Self) -> Self {
    Self(ko: "문제를 그만둡니다: \(tally(.ko))", en: "You have left the questions: \(tally(.en)).")
  }

  package static let answerPrompt = Self(ko: "답 › ", en: "answer › ")
}
