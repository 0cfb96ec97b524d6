internal import Course
internal import Formats
internal import Texts

// Questions at the prompt: while one is open, a line is an answer.
extension Session {
  /// Whether the next line is taken for an answer.
  package var isAsking: Bool { asking?.question != nil }

  /// Asks the next question, or the one that is still open.
  mutating func askNext() throws -> Output {
    guard var asking else { throw QuestionRefusal.noQuestions }
    if asking.question == nil {
      guard try asking.turn(seed: freshSeed(), level: levelOfNext(asking)) else {
        self.asking = nil
        return Output(.askingOver(asking.tally.text))
      }
      questionCount += 1
    }
    self.asking = asking
    guard let question = asking.question else { throw QuestionRefusal.noQuestions }
    lastQuestion = question
    let view = QuestionView(question: question)
    return Output(json: view.json(surroundings.style.language), note: .answerWords) {
      view.text($0)
    }
  }

  /// A seed that is another one for each question and each sitting, and short enough to be typed.
  func freshSeed() -> UInt64 {
    UInt64(clamping: surroundings.now) &* 1009 &+ UInt64(lines.count * 101 + questionCount)
  }

  /// The questions of earlier sittings that are to be asked again, the longest overdue first.
  var dueQuestions: [QuestionID] {
    progress.due(at: surroundings.now).compactMap { question in
      shelf.course.lessons.first { $0.id == question.lesson }
        .flatMap { QuestionID("\($0.number)/\(question.id)") }
    }
  }

  /// How hard the next question of a quiz is: harder if the one before it was right.
  private func levelOfNext(_ asking: Asking) -> Int { 1 + min(asking.tally.right / 2, 2) }

  /// Takes a line for an answer, or for one of the words that are reserved here.
  mutating func replyToAnswer(_ line: String) -> Reply {
    let text = line.trimmed
    if text.isEmpty { return repeatQuestion() }
    if text.hasPrefix("=") { return judgeLine(String(text.dropFirst())) }
    if let page = helpPage(text) { return page }
    switch AnswerWord(text) {
    case .skip: return close(.skipped, saying: Sentence.skipped)
    case .hint: return hint()
    case .reveal: return reveal()
    case .help: return Reply(notes: wrapped(.answerHelp))
    case .quit: return leaveQuestions()
    case nil: return judgeLine(text)
    }
  }

  /// Leaves the questions, as Ctrl-C does.
  ///
  /// The open one stays unanswered, or wrong if it has been answered wrongly.
  package mutating func leaveQuestions() -> Reply {
    // What the answer was is recorded already.
    if isAsking, asking?.attempts != 0 { asking?.close(.wrong) }
    guard let asking else { return Reply() }
    self.asking = nil
    offer = nil
    return Reply(notes: wrapped(.askingLeft(asking.tally.text)))
  }

  private func wrapped(_ sentence: Sentence) -> String {
    Wrapped.lines(sentence(language), width: surroundings.style.width) + "\n"
  }

  private var style: TextStyle {
    var style = surroundings.style
    style.language = language
    return style
  }

  /// The page that `help assign` asks for, as some hints advise: nobody answers a question with it.
  private mutating func helpPage(_ text: String) -> Reply? {
    guard let words = LineReader.read(text).commands.first, let first = words.first,
      words.count > 1, AnswerWord(first.text) == .help
    else { return nil }
    return carryOut([Word(text: "help", range: first.range)] + words.dropFirst())
  }

  private func repeatQuestion() -> Reply {
    guard let question = asking?.question else { return Reply() }
    return Reply(QuestionView(question: question).text(style), notes: wrapped(.answerWords))
  }

  private func hint() -> Reply {
    guard let question = asking?.question else { return Reply() }
    return Reply(wrapped(question.body.hint))
  }

  private mutating func reveal() -> Reply {
    guard let question = asking?.question else { return Reply() }
    let text = QuestionView(question: question).explanation(showsSolution: true, style)
    return close(.revealed, text: text)
  }

  private mutating func judgeLine(_ line: String) -> Reply {
    guard let question = asking?.question else { return Reply() }
    let view = QuestionView(question: question)
    let judgement: Judgement
    do {
      judgement = try judge(line, question)
    } catch {
      // What was not understood costs nothing, and the form is said again.
      let problem = refusal(error, command: nil, asJSON: false).notes
      return Reply(notes: problem + wrapped(.noAttempt(question.body.form.form)))
    }
    asking?.countAttempt()
    if judgement.isRight {
      let text =
        wrapped(.answerRight) + view.explanation(showsSolution: false, style)
      return close(.right, text: text)
    }
    let mistake = view.mistake(judgement, style)
    if let asking, asking.attempts < asking.attemptLimit {
      record(.wrong, of: question)
      return Reply(mistake, notes: wrapped(.tryAgain))
    }
    return close(.wrong, text: mistake + view.explanation(showsSolution: true, style))
  }

  private mutating func close(_ outcome: Asking.Outcome, saying sentence: Sentence) -> Reply {
    close(outcome, text: wrapped(sentence))
  }

  /// Closes the question; Enter goes on with the next one.
  private mutating func close(_ outcome: Asking.Outcome, text: String) -> Reply {
    guard let question = asking?.question else { return Reply() }
    record(outcome, of: question)
    asking?.close(outcome)
    guard let asking else { return Reply(text) }
    if case .quiz(let items) = asking.mode, items.isEmpty {
      self.asking = nil
      return Reply(text, notes: wrapped(.askingOver(asking.tally.text)))
    }
    offer = asking.command
    return Reply(text, notes: wrapped(.nextQuestion(asking.command, left: asking.remainingCount)))
  }

  /// Keeps what came of an answer, under what stays when lessons change places.
  private mutating func record(_ outcome: Asking.Outcome, of question: Question) {
    let lesson = shelf.course.lessons.first { $0.number == question.id.lesson }
    guard let lesson, let answer = Progress.Answer(rawValue: outcome.rawValue) else { return }
    record(.question(lesson: lesson.id, question: question.id.progressID, answer))
  }

  /// Understands and judges an answer.
  ///
  /// - Throws: ``AnswerProblem`` for what is not understood.
  func judge(_ text: String, _ question: Question) throws -> Judgement {
    let answer = try question.body.form.read(text)
    return try question.body.judge(
      answer, running: QuestionLab.runner(language, isCancelled: surroundings.isCancelled))
  }
}

extension QuestionID {
  /// The name of the question within its lesson.
  var progressID: String { "q\(number)" }
}

/// The words that are no answers.
enum AnswerWord {
  case skip, hint, reveal, help, quit

  init?(_ text: String) {
    switch text.lowercased() {
    case "skip", "건너뛰기", "건너뜀": self = .skip
    case "hint", "힌트": self = .hint
    case "reveal", "정답", "답": self = .reveal
    case "help", "?", "도움말": self = .help
    case "quit", "exit", "q", "그만", "나가기": self = .quit
    default: return nil
    }
  }

  /// The words as completion offers them.
  static let names = ["skip", "hint", "reveal", "help", "quit"]
}

extension Asking.Tally {
  var text: Sentence { .tally(right: right, wrong: wrong, skipped: skipped, revealed: revealed) }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
