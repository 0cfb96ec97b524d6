package import Texts

extension QuestionBank {
  /// Derives the key of every question again, and reports every one that does not hold.
  ///
  /// Made questions are made at the levels named: twice the same from the same seed, their
  /// solutions must be graded right, and the lab must confirm their keys. Each finding names the
  /// file and the line. Each of `lessons` must have its questions; `run` carries out command lines
  /// in a lab of their own.
  package func problems(
    in lessons: [Lesson], levels: [Int] = [3], running run: QuestionRunner
  ) -> [CourseProblem] {
    var problems: [CourseProblem] = []
    for lesson in lessons {
      let items = items(of: lesson.number)
      let made = items.count(where: \.isMade)
      if items.count < 4 || made * 2 < items.count {
        let name = "\(lesson.number) \(lesson.slug)"
        problems.append(
          CourseProblem(
            path: items.first?.path ?? name,
            .question(.tooFew(lesson: name, count: items.count, made: made))))
      }
    }
    for item in items {
      // One problem of a question is enough to look at it.
      if let fault = item.firstFault(at: levels, running: run) {
        problems.append(item.problem(fault))
      }
    }
    return problems.sorted()
  }
}

extension QuestionBank.Item {
  fileprivate func firstFault(at levels: [Int], running run: QuestionRunner) -> QuestionFault? {
    // A seed a level: the tests make thousands of each, where only the lab's word is missing.
    for level in isMade ? levels : [1] {
      let seed = UInt64(level)
      guard let question = try? question(seed: seed, level: level),
        let again = try? self.question(seed: seed, level: level)
      else { return .noKey }
      if question.body.report != again.body.report { return .unlikeItself(question: "\(id)") }
      if let fault = question.fault(running: run) { return fault }
    }
    return nil
  }
}

extension Question {
  /// What is wrong with the key, if anything is.
  package func fault(running run: QuestionRunner) -> QuestionFault? {
    for language in Language.allCases {
      guard let answer = try? body.form.read(body.form.typedSolution(language)),
        let judgement = try? body.judge(answer, running: run), judgement.isRight
      else { return .solutionFails(question: "\(id)") }
      if body.givesItselfAway(language) { return .givesItselfAway(question: "\(id)") }
    }
    let lines = body.lab + body.proof
    guard !body.proof.isEmpty else { return nil }
    let outcomes = run(lines)
    guard let last = outcomes.last, outcomes.count == lines.count, last.status == 0 else {
      let failed = outcomes.last
      return .notReproduced(
        question: "\(id)", line: lines[max(0, outcomes.count - 1)], found: failed?.text ?? "")
    }
    return nil
  }
}

extension QuestionBody {
  /// Everything that makes the question what it is, in one text.
  var report: String {
    Language.allCases.map { language in
      ([ask(language), hint(language), form.solution(language)] + because.map { $0(language) })
        .joined(separator: "\n")
    }.joined(separator: "\n") + (lab + proof).joined(separator: "\n")
  }

  /// Whether the hint holds the answer, or the question itself does.
  func givesItselfAway(_ language: Language) -> Bool {
    let hint = AnswerText.key(self.hint(language))
    switch form {
    case .assignment:
      let solution = form.typedSolution(language)
      return ask(language).contains(solution) || hint.contains(AnswerText.key(solution))
    case .command(let key): return ask(language).contains(key.solution)
    case .number, .choices, .order: return false
    case .choice(let options, let right):
      let words = AnswerText.key(options[right](language))
      return words.count > 3 && hint == words
    }
  }
}

extension AnswerForm {
  /// The right answer as one types it, without the remark beside it.
  func typedSolution(_ language: Language) -> String {
    if case .choice(let options, let right) = self { return options[right](language) }
    return solution(language)
  }
}
