package import ExerciseKit

/// What came of checking an attempt, and which text of it was checked.
package struct Verdict: Hashable, Sendable {
  /// The hash of the file's content, as the process that was built from it reported it.
  ///
  /// Where nothing could be built, the hash of what was to be built.
  package let source: String

  package let outcome: Outcome

  /// How many processes the attempt had left behind, and were ended.
  package var leftProcessCount: Int

  package init(source: String, _ outcome: Outcome, leftProcessCount: Int = 0) {
    self.source = source
    self.outcome = outcome
    self.leftProcessCount = leftProcessCount
  }

  package enum Outcome: Hashable, Sendable {
    case notStarted

    /// The file is no longer the stub, but something in it still throws `NotAttempted`.
    case unfinished
    case passed
    case failed(Finding)

    /// The attempt threw an error of its own.
    case threw(String)

    /// The compiler's first errors in the learner's file, and how many there are in all.
    case doesNotCompile([CompilerError], count: Int)

    /// The file compiles, but does not declare what the check needs.
    case lacksType(name: String, conformingTo: String)

    /// The process ended by itself, by a signal or with a message of Swift's.
    case crashed(signal: Int32?, message: String?)
    case tookTooLong(seconds: Int)
    case printedTooMuch(bytes: Int)
    case usedTooMuchMemory(bytes: Int)

    /// Something outside of the attempt went wrong; what the tools said.
    case undecided(String)
  }

  /// One of the compiler's errors, at its place in the learner's file.
  package struct CompilerError: Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let message: String

    package init(line: Int, column: Int, message: String) {
      self.line = line
      self.column = column
      self.message = message
    }
  }

  /// Whether the attempt does all that is asked.
  package var isPassed: Bool { outcome == .passed && leftProcessCount == 0 }

  /// The verdict, if the attempt is known to be no longer the stub.
  package var ofBegunAttempt: Verdict {
    guard outcome == .notStarted else { return self }
    return Verdict(source: source, .unfinished, leftProcessCount: leftProcessCount)
  }

  /// The code of the outcome in JSON, which no language changes.
  package var code: String {
    switch outcome {
    case .notStarted: "not-started"
    case .unfinished: "unfinished"
    case .passed: leftProcessCount == 0 ? "passed" : "left-processes"
    case .failed: "failed"
    case .threw: "threw"
    case .doesNotCompile: "does-not-compile"
    case .lacksType: "signature-changed"
    case .crashed: "crashed"
    case .tookTooLong: "took-too-long"
    case .printedTooMuch: "printed-too-much"
    case .usedTooMuchMemory: "used-too-much-memory"
    case .undecided: "undecided"
    }
  }
}
