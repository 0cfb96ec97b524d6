internal import Course
internal import Texts

/// The questions that a reader is being asked.
struct Asking: Sendable {
  /// How the next question is found.
  enum Mode: Sendable {
    /// The questions of a lesson that are still to come.
    case quiz([QuestionBank.Item])
    case drill(Drill)
  }

  var mode: Mode

  /// The question that waits for an answer; `nil` between two questions.
  private(set) var question: Question?

  /// How often the question has been answered; what was not understood does not count.
  private(set) var attempts = 0

  /// What has come of the questions so far.
  private(set) var tally = Tally()

  /// What comes of a question in the end.
  enum Outcome: String, Sendable {
    case right, wrong, skipped, revealed
  }

  struct Tally: Hashable, Sendable {
    var right = 0
    var wrong = 0
    var skipped = 0
    var revealed = 0

    var count: Int { right + wrong + skipped + revealed }
  }

  init(_ mode: Mode) { self.mode = mode }

  /// How many answers a question may be given before the right one is shown.
  ///
  /// Another guess at one of a few options would be no answer.
  var attemptLimit: Int {
    if case .choice = question?.body.form { 1 } else { 2 }
  }

  /// Turns to the next question.
  ///
  /// - Returns: Whether there was one.
  mutating func turn(seed: UInt64, level: Int) throws -> Bool {
    attempts = 0
    switch mode {
    case .quiz(var items):
      guard !items.isEmpty else {
        question = nil
        return false
      }
      question = try items.removeFirst().question(seed: seed, level: level)
      mode = .quiz(items)
    case .drill(var drill):
      question = try drill.next()
      mode = .drill(drill)
    }
    return question != nil
  }

  /// Puts a question that has been made already.
  mutating func put(_ question: Question) {
    self.question = question
    attempts = 0
  }

  mutating func countAttempt() { attempts += 1 }

  /// Closes the question with what came of it in the end.
  mutating func close(_ outcome: Outcome) {
    switch outcome {
    case .right: tally.right += 1
    case .wrong: tally.wrong += 1
    case .skipped: tally.skipped += 1
    case .revealed: tally.revealed += 1
    }
    if case .drill(var drill) = mode, let question {
      // Skipped is neither known nor missed.
      if outcome != .skipped { drill.note(isRight: outcome == .right && attempts <= 1, question) }
      mode = .drill(drill)
    }
    question = nil
  }

  /// How many questions of a quiz are still to come.
  var remainingCount: Int {
    if case .quiz(let items) = mode { items.count } else { 0 }
  }

  /// Which question of how many is open; in a drill, what has come of it so far.
  var place: String {
    if case .drill = mode { return "✓ \(tally.right) ✗ \(tally.wrong)" }
    return "\(tally.count + 1)/\(tally.count + 1 + remainingCount)"
  }

  /// The command that goes on with it.
  var command: String {
    if case .drill = mode { "drill" } else { "quiz" }
  }
}
