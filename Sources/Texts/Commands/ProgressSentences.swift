/// What is said about how far a learner has come.
extension Sentence {
  package static let progressLesson = Self(ko: "레슨", en: "lesson")
  package static let progressPages = Self(ko: "쪽", en: "pages")
  package static let progressQuestions = Self(ko: "질문", en: "questions")
  package static let progressExperiments = Self(ko: "실험", en: "experiments")

  /// A lesson's row in words.
  package static func progressRow(
    _ name: String, _ title: String, pages: Sentence, questions: Sentence, experiments: Sentence
  ) -> Self {
    Self(
      ko: "\(name) \(title.shown): 쪽 \(pages(.ko)), 질문 \(questions(.ko)), "
        + "실험 \(experiments(.ko)).",
      en: "\(name) \(title.shown): \(pages(.en)) pages, \(questions(.en)) questions, "
        + "\(experiments(.en)) experiments.")
  }

  /// `2 of 4`, and how many of the rest were skipped.
  package static func tally(done: Int, of total: Int, skipped: Int) -> Self {
    Self(
      ko: "\(total)개 중 \(done)개" + (skipped > 0 ? " (건너뜀 \(skipped)개)" : ""),
      en: "\(done) of \(total)" + (skipped > 0 ? " (\(skipped) skipped)" : ""))
  }

  /// Explains the sign beside a number that was skipped.
  package static let skippedSign = Self(ko: "−1: 건너뛴 것 하나", en: "−1: one skipped")

  package static func exerciseTally(passed: Int, failed: Int, skipped: Int, rest: Int) -> Self {
    Self(
      ko: "연습 문제: 통과 \(passed), 실패 \(failed), 건너뜀 \(skipped), 시작 전 \(rest)",
      en: "Exercises: \(passed) passed, \(failed) failed, \(skipped) skipped, \(rest) not started")
  }

  package static func questionsDue(_ count: Int) -> Self {
    Self(
      ko: "다시 풀 질문 \(count)개: drill",
      en: "\(count) question\(count == 1 ? "" : "s") to come back to: drill")
  }

  /// Where the reader was, and how to go on from there.
  package static func youWereAt(_ place: String, _ title: String) -> Self {
    Self(
      ko: "읽던 곳: \(place.shown) \(title.shown). 이어 읽기: lesson",
      en: "You were at \(place.shown) \(title.shown). To go on: lesson")
  }

  package static let nothingDoneYet = Self(
    ko: "아직 시작하지 않았습니다. 첫 레슨: lesson", en: "Nothing done yet. The first lesson: lesson")

  package static func progressMerged(_ file: String, new: Int, known: Int) -> Self {
    Self(
      ko: "\(file.shown): 새 기록 \(new)건을 더했습니다. \(known)건은 이미 있던 것입니다.",
      en: "\(file.shown): \(new) new entr\(new == 1 ? "y" : "ies") added; "
        + "\(known) were there already.")
  }

  package static func progressImported(_ file: String, entries: Int) -> Self {
    Self(
      ko: "\(file.shown): 기록 \(entries)건을 가져왔습니다. 보기: progress",
      en: "\(file.shown): \(entries) entr\(entries == 1 ? "y" : "ies") taken over. "
        + "To see them: progress")
  }
}
