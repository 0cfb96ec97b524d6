package import Course
internal import ExerciseKit
internal import Glibc
internal import KafkaModel
package import Texts

extension ExerciseRunner {
  /// Builds a learner's assignor, and lets `use` ask it, within the limits of a check.
  ///
  /// - Parameters:
  ///   - attempt: What the learner wrote.
  ///   - isMeasured: Whether answers say how long it took, and Kafka's assignors beside it.
  ///   - isCancelled: Asked while anything runs.
  ///   - use: Given what answers; that fails once `use` has returned.
  /// - Returns: Why it could not be built; `nil` if it was.
  /// - Throws: ``WorkshopProblem`` if nothing could be built.
  package func withAssignor(
    _ attempt: AttemptSource, isMeasured: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false }, use: (@escaping AskAssignor) -> Void
  ) throws(WorkshopProblem) -> Verdict? {
    let source = Self.hash(of: attempt.bytes)
    return try withBuild(of: attempt, source, withRivals: isMeasured, isCancelled) { build in
      let run = AttemptRun(build: build, limits: limits)
      use { groups throws(WorkshopProblem) in
        let question = build.folder + "/group"
        try DiskFolder.write(Array(GroupText.write(groups).utf8), to: question)
        return try run.answer(to: question, isCancelled: isCancelled)
      }
      return nil
    } notBuilt: {
      $0
    }
  }
}

extension AttemptRun {
  /// Runs the program on some groups, and reads what it answered.
  fileprivate func answer(
    to question: String, isCancelled: () -> Bool
  ) throws(WorkshopProblem) -> OwnAnswer {
    var environment = environment
    environment["WORKBOOK_GROUP"] = question
    let process = ChildProcess(program: build.program, arguments: [], environment: environment)
    let result = process.run(within: limits, isCancelled: isCancelled)
    if result.ending == .cancelled { throw .interrupted }
    let path = build.folder + "/answer"
    let lines = String(decoding: DiskFolder.read(path) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The next answer must not be taken for this one.
    DiskFolder.remove(path)
    guard lines.first == build.source, result.ending == .exited(0) else {
      return .verdict(
        Verdict(
          source: build.source,
          outcome(result, EventStream([]), isProved: lines.first == build.source)))
    }
    if let place = lines.firstIndex(of: "threw") {
      // The last line ends too.
      let error = lines[(place + 1)...].dropLast().joined(separator: "\n")
      return .verdict(Verdict(source: build.source, .threw(error)))
    }
    if lines.contains("not-started") {
      return .verdict(Verdict(source: build.source, .notStarted))
    }
    return .divided(DividedGroup.read(lines.dropFirst().joined(separator: "\n")))
  }
}
