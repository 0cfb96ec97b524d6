public import ExerciseKit
import Glibc
import Testing

// Compiled when it is first needed, into the folder for what can be made again: see `Kit`. It is no
// part of the program, and knows neither the exercise nor the attempt.

/// The attempt that this process was built to judge.
public enum Judged {
  fileprivate nonisolated(unsafe) static var type: (any Exercise.Type)?
  nonisolated(unsafe) static var source = ""

  /// Runs the suite over an attempt, and ends the process.
  ///
  /// - Parameters:
  ///   - type: What the learner wrote.
  ///   - source: The hash of the file it was compiled from.
  ///   - rivals: What a learner's assignor is measured against, if it is.
  public static func run(
    _ type: any Exercise.Type, source: String, rivals: [Rival] = []
  ) async -> Never {
    Self.type = type
    Self.source = source
    limit()
    // What it writes goes with the folder; and what the learner has here is not its business.
    if let folder = getenv("TMPDIR") { chdir(folder) }
    if let own = type as? any OwnAssignor.Type, let question = getenv("WORKBOOK_GROUP") {
      divide(by: own, against: rivals, question: String(cString: question), answer: "answer")
    }
    await Testing.__swiftPMEntryPoint() as Never
  }

  /// What whoever started this process cannot set from outside.
  private static func limit() {
    var file = rlimit(rlim_cur: 64 << 20, rlim_max: 64 << 20)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &file)
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    var space = rlimit(rlim_cur: 8 << 30, rlim_max: 8 << 30)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space)
  }
}

@Suite("Your attempt")
struct AttemptTests {
  @Test("Obeys every rule of the exercise")
  func attempt() throws {
    // First of all: whatever happens next happened to this source.
    Attachment.record(Array(Judged.source.utf8), named: "source")
    do {
      guard let finding = try Judged.type?.check() else { return }
      Attachment.record(Array(finding.json.utf8), named: "finding")
      Issue.record("\(finding.property): \(finding.smallestCase)")
    } catch is NotAttempted {
      try Test.cancel("Not started")
    }
  }
}
