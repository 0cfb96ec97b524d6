/// A few command lines in a lesson, some of them expectations, that the reader runs.
///
/// In the lesson's file it is a fence with the info string `lab`. Lines that start with `#` are
/// remarks for the reader; a line that starts with `!` is a command that is to be refused.
package struct Experiment: Hashable, Sendable {
  /// The info string of a fence that is an experiment.
  package static let info = "lab"

  /// Its place among the experiments of its lesson, counted from 1.
  package let number: Int

  /// The page it stands on, counted from 1.
  package let page: Int

  package let steps: [Step]

  /// The remarks after the last command.
  package let afterword: [String]

  /// A command line, with what the author says before it.
  package struct Step: Hashable, Sendable {
    package let remarks: [String]
    package let command: String

    /// Whether the lesson says that the command is refused, or answered with no.
    package let isToBeRefused: Bool

    /// The line of the lesson's file, counted from 1.
    package let line: Int

    /// Whether it does nothing but check.
    package var onlyChecks: Bool { !isToBeRefused && commands.allSatisfy { $0 == "expect" } }

    /// Whether it does nothing but declare the lab: there is nothing to predict yet.
    fileprivate var onlyDeclares: Bool {
      !isToBeRefused
        && command.split(separator: ";").allSatisfy { command in
          Self.declarations.contains(command.split(separator: " ").first ?? "")
        }
    }

    // What `at` schedules is left out: an event is what the experiment is about.
    private static let declarations: Set<Substring> = [
      "topic", "topics", "member", "members", "join", "set", "unset",
    ]

    fileprivate init(_ line: String, remarks: [String], place: Int) {
      isToBeRefused = line.hasPrefix("!")
      command = isToBeRefused ? String(line.dropFirst().trimmingSpaces) : line
      self.remarks = remarks
      self.line = place
    }

    /// The first words of the commands on the line.
    fileprivate var commands: [Substring] {
      command.split(separator: ";").compactMap { command in
        let words = command.split(separator: " ")
        // `at 20s expect …` asks as of a time, and what it does is the rest.
        return words.first == "at" && words.count > 2 ? words[2] : words.first
      }
    }
  }

  init(_ code: Markdown.Code, number: Int, page: Int, lineOffset: Int) {
    var steps: [Step] = []
    var remarks: [String] = []
    let lines = code.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let text = String(line.trimmingSpaces)
      if text.hasPrefix("#") {
        remarks.append(String(text.drop { $0 == "#" }.trimmingSpaces))
      } else if !text.isEmpty {
        // The fence itself is the block's first line.
        let place = lineOffset + code.line + 1 + index
        steps.append(Step(text, remarks: remarks, place: place))
        remarks = []
      }
    }
    self.number = number
    self.page = page
    self.steps = steps
    afterword = remarks
  }

  /// How many commands check something, so that the lesson cannot say what the lab does not do.
  package var expectationCount: Int {
    steps.reduce(0) { sum, step in
      sum + step.commands.count { $0 == "expect" } + (step.isToBeRefused ? 1 : 0)
    }
  }

  /// How many of the first commands only declare the lab.
  package var declarationCount: Int { steps.prefix { $0.onlyDeclares }.count }

  /// The experiment without what gives the answers away.
  ///
  /// That is lines that only check, the remarks on them, and the afterword.
  var question: Markdown.Code {
    let steps = steps.filter { !$0.onlyChecks }
    let lines = steps.flatMap { step in step.remarks.map { "# " + $0 } + [step.command] }
    return Markdown.Code(info: Self.info, text: lines.map { $0 + "\n" }.joined())
  }
}
