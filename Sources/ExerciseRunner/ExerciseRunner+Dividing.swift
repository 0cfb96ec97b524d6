package import Course
internal import ExerciseKit
internal import Glibc
package import KafkaModel
package import Texts

extension ExerciseRunner {
  /// Lets a learner's assignor divide a group, within the limits of a check.
  ///
  /// - Throws: ``WorkshopProblem`` if nothing could be run.
  package func divide(
    _ group: Group, by attempt: AttemptSource, isCancelled: () -> Bool = { false }
  ) throws(WorkshopProblem) -> OwnAnswer {
    let source = Self.hash(of: attempt.bytes)
    return try withBuild(of: attempt, source, isCancelled) { build throws(WorkshopProblem) in
      let question = build.folder + "/group"
      try DiskFolder.write(Array(GroupText.write(group).utf8), to: question)
      let run = AttemptRun(build: build, limits: limits)
      return try run.division(question: question, isCancelled: isCancelled)
    } notBuilt: {
      .verdict($0)
    }
  }
}

extension AttemptRun {
  /// Runs the program on a group, and reads what it answered.
  fileprivate func division(
    question: String, isCancelled: () -> Bool
  ) throws(WorkshopProblem) -> OwnAnswer {
    var environment = environment
    environment["WORKBOOK_GROUP"] = question
    let process = ChildProcess(program: build.program, arguments: [], environment: environment)
    let result = process.run(within: limits, isCancelled: isCancelled)
    if result.ending == .cancelled { throw .interrupted }
    let answer = DiskFolder.read(build.folder + "/answer") ?? []
    let lines = String(decoding: answer, as: UTF8.self)
      .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    let isProved = lines.first.map(String.init) == build.source
    if isProved, lines.count == 3, result.ending == .exited(0) {
      switch lines[1] {
      case "divided": return .divided(Division(lines[2]))
      case "threw": return .verdict(Verdict(source: build.source, .threw(String(lines[2]))))
      default: return .verdict(Verdict(source: build.source, .notStarted))
      }
    }
    return .verdict(
      Verdict(source: build.source, outcome(result, EventStream([]), isProved: isProved)))
  }
}
