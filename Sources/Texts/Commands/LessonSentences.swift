/// What the commands say that lead through lessons.
extension Sentence {
  package static let notesShelf = Self(ko: "내 노트", en: "Your notes")

  /// The heading of a chapter in the contents.
  package static func chapter(_ number: Int, _ title: Sentence?) -> Self {
    Self(
      ko: "\(number)장" + (title.map { " " + $0(.ko).harmless } ?? ""),
      en: "Chapter \(number)" + (title.map { ": " + $0(.en).harmless } ?? ""))
  }

  package static func pages(_ count: Int) -> Self {
    Self(ko: "\(count)쪽", en: count == 1 ? "1 page" : "\(count) pages")
  }

  /// Below the contents; `place` is where the reader was.
  package static func openLesson(_ place: String?) -> Self {
    if let place {
      return Self(
        ko: "Enter: 읽던 곳 \(place) · 다른 레슨: lesson 4.11 · 찾기: lessons 낱말",
        en: "Enter: where you were, \(place) · another: lesson 4.11 · search: lessons WORD")
    }
    return Self(
      ko: "Enter: 처음부터 · 다른 레슨: lesson 4.11 · 찾기: lessons 낱말",
      en: "Enter: from the start · another: lesson 4.11 · search: lessons WORD")
  }

  /// What an empty line does next.
  package static func enter(_ line: String) -> Self {
    Self(ko: "Enter: \(line)", en: "Enter: \(line)")
  }

  package static func nextPage(_ id: String, _ page: Int) -> Self {
    Self(
      ko: "Enter: 다음 쪽 \(id.shown)/\(page) · back: 앞 쪽",
      en: "Enter: next page, \(id.shown)/\(page) · back: the page before")
  }

  package static func nextLesson(_ id: String, _ title: String) -> Self {
    Self(
      ko: "Enter: 다음 레슨 \(id.shown) \(title.shown)",
      en: "Enter: next lesson, \(id.shown) \(title.shown)")
  }

  package static let lastPage = Self(
    ko: "마지막 쪽입니다. 목록: lessons", en: "This was the last page. All of them: lessons")

  package static let firstPage = Self(
    ko: "첫 쪽입니다. 목록: lessons", en: "This is the first page. All of them: lessons")

  package static func notFound(_ word: String) -> Self {
    Self(ko: "'\(word.shown)': 나오는 곳이 없습니다.", en: "'\(word.shown)' occurs nowhere.")
  }

  package static func loadedNotes(_ file: String, lessons: Int) -> Self {
    Self(
      ko: "\(file.shown): 레슨 \(lessons)개를 책꽂이에 꽂았습니다. 목록: lessons",
      en: "\(file.shown): \(lessons) lesson\(lessons == 1 ? "" : "s") on your shelf. "
        + "See them: lessons")
  }
}

extension Sentence {
  /// What the author's check came to.
  package static func courseChecked(
    lessons: Int, claims: Int, experiments: Int, findings: Int
  ) -> Self {
    let course = Self(
      ko: "레슨 \(lessons)개, 주장 \(claims)개, 실험 \(experiments)개(두 언어로 실행)",
      en: "\(lessons) lessons, \(claims) claims, \(experiments) experiments run in both languages")
    return findings == 0
      ? Self(ko: "\(course(.ko)): 고칠 곳 없음", en: "\(course(.en)): nothing to put right")
      : Self(
        ko: "\(course(.ko)): 고칠 곳 \(findings)",
        en: "\(course(.en)): \(findings) thing\(findings == 1 ? "" : "s") to put right")
  }
}

// MARK: - Experiments

extension Sentence {
  /// After a page with an experiment that has not been run.
  package static func tryNext(_ experiment: String) -> Self {
    Self(
      ko: "예상해 본 뒤 Enter: 실험 \(experiment) · 건너뛰기: next",
      en: "Make your guess, then Enter: experiment \(experiment) · skip it: next")
  }

  package static func freshLab(_ experiment: String) -> Self {
    Self(
      ko: "실험 \(experiment) · 새 실습실입니다. 내 실습실은 그대로 있습니다.",
      en: "Experiment \(experiment) · a fresh lab; your own stays as it is.")
  }

  /// After a command that the lesson says is refused.
  package static func refusalCheck(isRefused: Bool) -> Self {
    isRefused
      ? Self(ko: "✓ 받아들여지지 않음", en: "✓ refused")
      : Self(ko: "✗ 받아들여지지 않아야 하는 명령입니다.", en: "✗ This was to be refused, and was not.")
  }

  /// Between two steps of an experiment.
  package static func nextStep(remaining: Int) -> Self {
    Self(
      ko: "Enter: 다음 단계 (\(remaining)개 남음) · try --rest: 끝까지 · sandbox: 내 실습실로",
      en: "Enter: next step (\(remaining) left) · try --rest: to the end · sandbox: your own lab")
  }

  /// After the last step; `next` says what Enter does.
  package static func experimentDone(_ next: Sentence) -> Self {
    Self(
      ko: next(.ko) + "\ntry: 처음부터 다시 · keep: 내 실습실에 복사 · sandbox: 내 실습실로",
      en: next(.en) + "\ntry: once more · keep: copy it into your own lab · sandbox: your own lab")
  }

  package static func checksHeld(failed: Int, of count: Int, isChanged: Bool) -> Self {
    if failed == 0 {
      return Self(
        ko: "레슨이 말한 대로입니다: 확인 \(count)개 모두 맞음",
        en: count == 1
          ? "As the lesson says: the check holds." : "As the lesson says: all \(count) checks hold."
      )
    }
    return isChanged
      ? Self(
        ko: "레슨과 다른 곳: \(failed). 중간에 바꾼 것이 있어서입니다.",
        en:
          "Unlike the lesson in \(failed) place\(failed == 1 ? "" : "s"), because of what you changed."
      )
      : Self(
        ko: "레슨과 다른 곳: \(failed). 이 워크북의 잘못이니 알려 주십시오: check-course",
        en:
          "Unlike the lesson in \(failed) place\(failed == 1 ? "" : "s"): a fault of this workbook. "
          + "For a report: check-course")
  }

  package static let alreadyInSandbox = Self(
    ko: "이미 내 실습실입니다.", en: "This is your own lab already.")

  package static func backInSandbox(topics: Int, partitions: Int, members: Int) -> Self {
    let lab = labNow(topics: topics, partitions: partitions, members: members)
    return Self(ko: "내 실습실로 돌아왔습니다. " + lab(.ko), en: "Back in your own lab. " + lab(.en))
  }

  package static func keptInSandbox(
    _ experiment: String, topics: Int, partitions: Int, members: Int
  ) -> Self {
    let lab = labNow(topics: topics, partitions: partitions, members: members)
    return Self(
      ko: "실험 \(experiment)의 실습실을 내 실습실에 복사했습니다 (undo로 되돌릴 수 있습니다). "
        + lab(.ko),
      en: "The lab of experiment \(experiment) is your own now (undo brings yours back). "
        + lab(.en))
  }
}
