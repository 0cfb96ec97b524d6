internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Asks the questions of a lesson, or judges an answer to one.
struct QuizCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "quiz")

  @OptionGroup var common: CommonOptions
  @Option var answer: String?
  @Option var seed: String?
  @Option var level: String?
  @Flag var report = false
  @Argument var lesson: String?

  func run(in session: inout Session) throws -> Output {
    if report || answer != nil || seed != nil || level != nil || !session.surroundings.isInteractive
    {
      return try runOnce(in: &session)
    }
    if lesson == nil, let asking = session.asking,
      asking.question != nil || asking.remainingCount > 0
    {
      return try session.askNext()
    }
    let items = try items(in: session)
    session.asking = Asking(.quiz(items))
    return try session.askNext()
  }

  /// Asks, judges or reports one question, without waiting for an answer.
  private func runOnce(in session: inout Session) throws -> Output {
    let question = try question(in: session)
    let view = QuestionView(question: question)
    let language = session.surroundings.style.language
    if report {
      return Output(json: view.json(language) + view.solutionJSON(language)) {
        view.report($0, version: VersionCommand.number)
      }
    }
    guard let answer else {
      return Output(json: view.json(language), note: .howToAnswer(question.id.description)) {
        view.text($0)
      }
    }
    let judgement = try session.judge(answer, question)
    return Output(
      json: view.json(language) + [
        ("answer", .string(answer)), ("right", .bool(judgement.isRight)),
      ]
        + view.solutionJSON(language),
      status: judgement.isRight ? .done : .answeredNo
    ) { style in
      judgement.isRight
        ? QuestionView.lines(Sentence.answerRight(style.language), style)
          + view.explanation(showsSolution: false, style)
        : view.mistake(judgement, style) + view.explanation(showsSolution: true, style)
    }
  }

  private func question(in session: Session) throws -> Question {
    if lesson == nil, answer == nil, let last = session.asking?.question ?? session.lastQuestion {
      return last
    }
    let seed = try seed.map { try CountText.read($0, of: "--seed", in: 0...Int.max) }
    let level = try level.map {
      try CountText.read(
        $0, of: "--level", in: QuestionMaker.levels.lowerBound...QuestionMaker.levels.upperBound)
    }
    guard let item = try items(in: session).first else { throw QuestionRefusal.noQuestions }
    // A script that says nothing gets the same question every time.
    return try item.question(seed: UInt64(seed ?? 1), level: level ?? 1)
  }

  /// The questions that are meant: one, those of a lesson, or those of the lesson being read.
  private func items(in session: Session) throws -> [QuestionBank.Item] {
    try QuestionChoice.items(lesson, in: session)
  }
}

/// Asks questions without end.
struct DrillCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "drill")

  @OptionGroup var common: CommonOptions
  @Option var seed: String?
  @Argument var lesson: String?

  func run(in session: inout Session) throws -> Output {
    if session.surroundings.isInteractive, lesson == nil, let asking = session.asking,
      case .drill = asking.mode
    {
      return try session.askNext()
    }
    let items =
      try lesson.map { try QuestionChoice.items($0, in: session) }
      ?? QuestionChoice.itemsRead(in: session)
    guard !items.isEmpty else { throw QuestionRefusal.noQuestions }
    let seed = try seed.map { UInt64(try CountText.read($0, of: "--seed", in: 0...Int.max)) }
    // Whoever names a seed wants what the seed brings, whatever is due.
    var drill = Drill(
      items, due: seed == nil ? session.dueQuestions : [], seed: seed ?? session.freshSeed())
    guard session.surroundings.isInteractive else { return try Self.first(of: &drill) }
    session.asking = Asking(.drill(drill))
    return try session.askNext()
  }

  /// One question, for somebody who cannot be asked: how to answer it stands below.
  private static func first(of drill: inout Drill) throws -> Output {
    guard let question = try drill.next() else { throw QuestionRefusal.noQuestions }
    let view = QuestionView(question: question)
    let origin = question.origin.map { " --seed \($0.seed) --level \($0.level)" } ?? ""
    return Output(json: view.json(.en), note: .howToAnswer("\(question.id)\(origin)")) {
      view.text($0)
    }
  }
}

/// Finds the questions that somebody names.
enum QuestionChoice {
  /// Reads `4.11/3` or `4.11`; nothing is the lesson being read, or the first.
  ///
  /// - Throws: ``NameRefusal`` or ``QuestionRefusal``.
  static func items(_ text: String?, in session: Session) throws -> [QuestionBank.Item] {
    let course = session.shelf.course
    guard let text else {
      let name = session.shelf.place?.lesson
      let lesson = name.flatMap { course.lesson($0) } ?? course.lessons.first
      let items = lesson.map { course.questions.items(of: $0.number) } ?? []
      guard !items.isEmpty else { throw QuestionRefusal.noQuestions }
      return items
    }
    if text.contains("/") {
      guard let id = QuestionID(text), let item = course.questions[id] else {
        throw NameRefusal.unknown(
          .question, text, among: course.questions.items.map(\.id.description))
      }
      return [item]
    }
    guard let lesson = course.lesson(text) else {
      throw NameRefusal.unknown(.lesson, text, among: course.lessons.map(\.number.description))
    }
    let items = course.questions.items(of: lesson.number)
    guard !items.isEmpty else { throw QuestionRefusal.noQuestions }
    return items
  }

  /// The questions of the lessons of which something has been read; of all if nothing has.
  static func itemsRead(in session: Session) -> [QuestionBank.Item] {
    let course = session.shelf.course
    let read = Set(session.progress.lessons.filter { !$0.value.pagesRead.isEmpty }.keys)
    let numbers = Set(course.lessons.filter { read.contains($0.id) }.map(\.number))
    let items = course.questions.items.filter { numbers.contains($0.id.lesson) }
    return items.isEmpty ? course.questions.items : items
  }
}
