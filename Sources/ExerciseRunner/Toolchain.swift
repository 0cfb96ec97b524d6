internal import Glibc
internal import Texts

/// The compiler, and what it needs of the environment.
struct Toolchain {
  let compiler: String
  let environment: [String: String]

  /// Finds `swiftc` on a search path.
  ///
  /// - Throws: ``WorkshopProblem/noSwift``.
  init(searchPath: String, home: String?) throws(WorkshopProblem) {
    let candidates = searchPath.split(separator: ":").map { String($0) + "/swiftc" }
    guard let found = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else {
      throw .noSwift
    }
    compiler = found
    // No tokens, no keys: what a compiler needs and nothing else.
    var environment = ["PATH": searchPath, "LC_ALL": "C.UTF-8"]
    // A version manager's `swiftc` looks up in the home which one is meant.
    environment["HOME"] = home
    self.environment = environment
  }

  /// Runs the compiler; `folder` is where it writes.
  func run(
    _ arguments: [String], writingTo folder: String, isCancelled: () -> Bool
  ) throws(WorkshopProblem) -> Compilation {
    let process = ChildProcess(
      program: compiler, arguments: arguments, environment: environment)
    let result = process.run(
      within: .init(seconds: 600, outputBytes: 8 << 20, memoryBytes: 4 << 30),
      isCancelled: isCancelled)
    if result.ending == .cancelled { throw .interrupted }
    let text = String(decoding: result.output, as: UTF8.self)
    // Said by the linker or the compiler, whichever came to the end of the disk first.
    if result.ending != .exited(0), text.contains("No space left on device") {
      throw .noSpace(folder: folder)
    }
    return Compilation(succeeded: result.ending == .exited(0), text: text, ending: result.ending)
  }

  /// What a run of the compiler came to.
  struct Compilation {
    let succeeded: Bool
    let text: String
    let ending: ChildProcess.Ending
  }
}
