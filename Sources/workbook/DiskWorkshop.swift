import Commands
import Course
import ExerciseRunner
import Glibc
import LineEditor
import Texts

/// Exercises in the checkout, edited in the learner's editor and judged by the runner.
nonisolated struct DiskWorkshop: Workshop {
  let folder: String?
  private let editor: String?
  private let runner: ExerciseRunner?
  private let canEdit: Bool

  /// - Parameters:
  ///   - environment: Names the editor, the search path and the home.
  ///   - cache: The folder for what can be made again; `nil` if there is none.
  ///   - announce: Told when the first check takes longer than the others.
  init(
    _ environment: Environment, cache: String?, announce: @escaping @Sendable () -> Void
  ) {
    folder = Home.folder(environment)
    editor = environment.variables["VISUAL"] ?? environment.variables["EDITOR"]
    canEdit = environment.inputIsTerminal && environment.outputIsTerminal
    runner = folder.map { folder in
      ExerciseRunner(
        root: folder, cache: cache ?? "/tmp/kafka-workbook-\(getuid())",
        searchPath: environment.variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
        home: environment.variables["HOME"], announce: announce)
    }
  }

  func texts() -> [CourseSource] {
    guard let folder else { return [] }
    return ExerciseRunner.texts(in: folder).map { path, bytes in
      CourseSource(path: path, bytes: bytes)
    }
  }

  func hash(of bytes: [UInt8]) -> String { ExerciseRunner.hash(of: bytes) }

  func judge(
    _ attempt: AttemptSource, isCancelled: @escaping @Sendable () -> Bool
  ) throws(WorkshopProblem) -> Verdict {
    guard let runner else { throw .noExercises(folder: folder) }
    return try runner.judge(attempt, isCancelled: isCancelled)
  }

  func withAssignor(
    _ attempt: AttemptSource, isMeasured: Bool, isCancelled: @escaping @Sendable () -> Bool,
    use: (@escaping AskAssignor) -> Void
  ) throws(WorkshopProblem) -> Verdict? {
    guard let runner else { throw .noExercises(folder: folder) }
    return try runner.withAssignor(
      attempt, isMeasured: isMeasured, isCancelled: isCancelled, use: use)
  }

  func show(_ text: String) { try? Descriptor.write(Array(text.utf8), to: STDOUT_FILENO) }

  func pause(milliseconds: Int) -> WorkshopPause {
    if Interrupt.isPending || Ending.signal != nil { return .interrupted }
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let count = unsafe poll(&request, 1, Int32(milliseconds))
    if Interrupt.isPending || Ending.signal != nil { return .interrupted }
    guard count > 0 else { return .over }
    var buffer = [UInt8](repeating: 0, count: 4096)
    return unsafe read(STDIN_FILENO, &buffer, buffer.count) > 0 ? .enter : .endOfInput
  }
}

// MARK: - Editor

nonisolated extension DiskWorkshop {
  func edit(_ path: String) throws(WorkshopProblem) {
    // Split here and not by a shell, to which a file name could mean anything.
    let words = (editor ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard let program = words.first else { throw .noEditor(file: path) }
    guard canEdit else { throw .notEditable }
    var arguments = unsafe (words + [path]).map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, program, nil, nil, &arguments, environ)
    guard code == 0 else { throw .editorFailed(editor: program) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    // Ctrl-C was for the editor.
    if Ending.signal == nil { Interrupt.clear() }
    // 127: there was no such program, as far as the system could tell.
    if status >> 8 & 0xFF == 127 { throw .editorFailed(editor: program) }
  }
}
