internal import Course
internal import ExerciseKit
internal import Formats
internal import Glibc
internal import Texts

/// One run of the suite over an attempt that compiled.
struct AttemptRun {
  let build: AttemptBuild
  let limits: ChildProcess.Limits

  /// All that an attempt gets to see of the environment.
  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": build.folder, "TMPDIR": build.folder,
      // A backtrace takes seconds, and shows more of the tools than of the attempt.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Runs the program, and reads its event stream.
  ///
  /// - Throws: ``WorkshopProblem/interrupted``.
  func verdict(isCancelled: () -> Bool) throws(WorkshopProblem) -> Verdict {
    let events = build.folder + "/events.jsonl"
    let attachments = build.folder + "/attachments"
    try DiskFolder.create(attachments)
    let process = ChildProcess(
      program: build.program,
      arguments: [
        "--event-stream-output-path", events, "--event-stream-version", "6.3",
        "--attachments-path", attachments,
      ],
      environment: environment)
    let result = process.run(within: limits, isCancelled: isCancelled)
    if result.ending == .cancelled { throw .interrupted }
    let stream = EventStream(DiskFolder.read(events) ?? [])
    let reported = stream.attachment("source").map { String(decoding: $0, as: UTF8.self) }
    // A program that got as far as to judge something has to have judged this.
    if let reported, reported != build.source {
      return Verdict(source: reported, .undecided("\(reported) ≠ \(build.source)"))
    }
    return Verdict(
      source: build.source, outcome(result, stream, isProved: reported != nil),
      leftProcessCount: result.leftCount)
  }

  func outcome(
    _ result: ChildProcess.Result, _ stream: EventStream, isProved: Bool
  ) -> Verdict.Outcome {
    switch result.ending {
    case .tookTooLong: return .tookTooLong(seconds: limits.seconds)
    case .printedTooMuch: return .printedTooMuch(bytes: limits.outputBytes)
    case .usedTooMuchMemory: return .usedTooMuchMemory(bytes: limits.memoryBytes)
    case .notStarted(let code): return .undecided("posix_spawn: \(code)")
    case .cancelled: return .undecided("cancelled")
    case .exited, .signalled: break
    }
    guard stream.hasEnded, isProved else {
      let signal: Int32? = if case .signalled(let number) = result.ending { number } else { nil }
      return .crashed(signal: signal, message: Self.lastWords(result.output))
    }
    if stream.isCancelled { return .notStarted }
    guard stream.hasFailure else { return .passed }
    if let bytes = stream.attachment("finding"), let value = try? JSONValue(json: bytes),
      let finding = Finding(value)
    {
      return .failed(finding)
    }
    return .threw(stream.message ?? "")
  }

  /// What Swift said when it stopped the program, for people to read.
  private static func lastWords(_ output: [UInt8]) -> String? {
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    guard let line = lines.last(where: { $0.contains("Fatal error") }) else { return nil }
    let place = "Fatal error: "
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    guard let head = parts.firstIndex(where: { $0.hasSuffix("Fatal error") }) else { return nil }
    let message = parts[(head + 1)...].joined(separator: ":")
    return place + message.drop(while: \.isWhitespace)
  }
}
