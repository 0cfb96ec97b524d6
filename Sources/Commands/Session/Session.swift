package import Course
internal import Formats
package import Texts

/// The state of one sitting at the workbook, advanced one line at a time.
///
/// A session neither reads nor prints. That makes every command testable as an ordinary function,
/// and lets a transcript be replayed without a terminal. Copies share storage, so that keeping the
/// session of before a command costs nothing.
package struct Session: Sendable {
  let storage: any Storage

  /// The language that replies are in; `lang` changes it.
  package var language: Language

  /// The switches that a person chose for every sitting; `set` changes them.
  package var preferences = Preferences()

  /// What the learner has done, in this sitting and before it; the edge keeps it.
  package var progress = Progress()

  /// What the edge is to do with ``progress`` even without a prompt; the edge takes it back.
  package var progressRequest: ProgressRequest?

  /// What tells this sitting from every other, for ``progress``; the edge knows.
  package var sitting = ""

  /// The lab that commands act on, and what was found out about it.
  var bench = Workbench()

  /// The experiment under way, with the reader's own lab set aside.
  var trial: Trial?

  /// How many experiments have been begun.
  var trialCount = 0

  /// Where exercises are edited and checked, if there is such a place.
  package var workshop: (any Workshop)?

  /// What was found out about attempts, and which exercise is the current one.
  var exerciseDesk = ExerciseDesk()

  /// The size of the learner's smallest answer to each challenge.
  var challenges: [Int: Int] = [:]

  /// The lessons, and where the reader is.
  var shelf: Bookshelf

  /// The questions that the reader is being asked.
  var asking: Asking?

  /// The question that was asked last, for `quiz --report`.
  var lastQuestion: Question?

  /// How many questions have been asked in this sitting.
  var questionCount = 0

  /// The lines that were carried out, for `history`.
  var lines: [String] = []

  /// The aliases whose real names have been shown.
  var shownAliases: Set<String> = []

  /// The line that an empty line stands for.
  var offer: String?

  /// The last line with its mistyped command put right, if there is one like it.
  package private(set) var proposal: String?

  /// Where the line being carried out came from, and where its answer goes.
  var surroundings = Surroundings()

  /// Opens a session; the course in the folder `chapters` is read when it is first asked for.
  package init(storage: any Storage, language: Language, chapters: String? = nil) {
    self.storage = storage
    self.language = language
    shelf = Bookshelf(CourseReader(folder: chapters, storage: storage))
  }

  /// What the prompt says, with the name of the current lab.
  package var prompt: String {
    isAsking
      ? Sentence.answerPrompt(language) : "\(trial?.name ?? "sandbox")\(lab.time.promptWords) › "
  }

  /// Carries out one line of input, which may hold several commands.
  ///
  /// It stops at the first command whose status is not 0. A command that is refused leaves the
  /// session as it was before it.
  package mutating func reply(to line: String, in surroundings: Surroundings) -> Reply {
    self.surroundings = surroundings
    proposal = nil
    if isAsking, surroundings.isInteractive { return replyToAnswer(line) }
    let read = LineReader.read(line)
    if let open = read.open {
      return refusal(LineRefusal.notClosed(quote: open.character), command: nil, asJSON: false)
    }
    guard !read.commands.isEmpty else { return replyToNothing(line) }
    lines.append(line)
    var reply = Reply()
    for words in read.commands {
      reply.append(carryOut(words))
      if reply.status == .refused { proposal = correction(of: words, in: line) }
      if reply.status != .done || reply.leaves { break }
    }
    return reply
  }

  /// The line with another command in the place of one that there is not.
  private func correction(of words: [Word], in line: String) -> String? {
    guard let range = words.first?.range,
      let nearest = CommandTable.correction(
        of: words, readsKeystrokes: preferences.readsKeystrokes)
    else { return nil }
    return line.prefix(range.lowerBound) + nearest + line.dropFirst(range.upperBound)
  }

  /// Whether the line goes on: a quote is open, or it ends in a backslash.
  package func isIncomplete(_ line: String) -> Bool {
    !isAsking && LineReader.read(line).open != nil
  }

  /// What may stand at the cursor, which is `offset` characters into the line.
  package func completion(of line: String, at offset: Int) -> Completion {
    if isAsking {
      return Completion(
        candidates: AnswerWord.names.filter { $0.hasPrefix(line) }, replacedCount: line.count)
    }
    return Completer(lab: lab, storage: storage, shelf: shelf, exercises: { exerciseNames })
      .completion(of: String(line.prefix(offset)))
  }

  /// An empty line does what the last line offered, and otherwise says what could be done.
  private mutating func replyToNothing(_ line: String) -> Reply {
    guard surroundings.isInteractive, line.allSatisfy(\.isWhitespace) else { return Reply() }
    if let offer {
      self.offer = nil
      return reply(to: offer, in: surroundings)
    }
    if let trial, !trial.isFinished { return reply(to: "try", in: surroundings) }
    return Reply(notes: Hint.next(for: self)(language) + "\n")
  }
}

// MARK: - One command

extension Session {
  /// Carries out one command, given as its words.
  mutating func carryOut(_ words: [Word]) -> Reply {
    var name: String?
    let asJSON = words.contains { $0.text == "--json" && !$0.isQuoted }
    do {
      let resolved = try CommandTable.resolve(
        words, abbreviated: surroundings.isInteractive,
        readsKeystrokes: preferences.readsKeystrokes)
      name = resolved.entry.name
      let arguments = try ArgumentReader.read(resolved.arguments, for: resolved.entry)
      var command = try resolved.entry.parse(arguments)
      let presentation = try Presentation(command.common, of: self)

      var next = self
      next.surroundings.style = presentation.style
      next.offer = nil
      let output = try command.run(in: &next)
      var reply = try presentation.render(output, of: resolved.entry.name, to: storage)
      next.settle(since: self)
      next.offer = output.offer
      if let alias = resolved.alias, next.shownAliases.insert(alias).inserted {
        reply.notes = "\(alias) → \(resolved.entry.name)\n" + reply.notes
      }
      next.surroundings = surroundings
      self = next
      return reply
    } catch {
      return refusal(error, command: name, asJSON: asJSON)
    }
  }

  /// What a refused command says: nothing has changed.
  func refusal(_ error: any Error, command: String?, asJSON: Bool) -> Reply {
    let isInterrupted = (error as? LabRefusal) == .interrupted
    let problem = error as? any Problem
    // Whatever else a command lets through is a bug, and says so rather than passing for help.
    let code = problem?.code ?? "internal"
    let message = problem?.sentence(language) ?? "\(command ?? "?"): \(error)".harmless
    let notes: String
    if asJSON {
      let object: JSONValue = ["error": ["code": .string(code), "message": .string(message)]]
      notes = object.text
    } else {
      notes = Wrapped.lines(message, width: surroundings.style.width)
    }
    return Reply(notes: notes + "\n", status: isInterrupted ? .interrupted : .refused)
  }
}

extension LineReader.Open {
  fileprivate var character: String {
    switch self {
    case .singleQuote: "'"
    case .doubleQuote: "\""
    case .backslash: "\\"
    }
  }
}

extension Reply {
  /// Adds what the next command of the same line came to.
  fileprivate mutating func append(_ other: Reply) {
    text += other.text
    notes += other.notes
    status = other.status
    leaves = other.leaves
  }
}
