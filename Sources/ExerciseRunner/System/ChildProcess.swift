internal import Glibc

/// A program run in a process group of its own, within limits, and ended with all that it started.
struct ChildProcess {
  let program: String
  let arguments: [String]

  /// All that it gets to see of the environment.
  let environment: [String: String]

  /// What it may use.
  struct Limits: Sendable {
    var seconds: Int
    var outputBytes: Int
    var memoryBytes: Int
  }

  /// How it ended.
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
    case tookTooLong
    case printedTooMuch
    case usedTooMuchMemory
    case cancelled
    case notStarted(Int32)
  }

  struct Result {
    let ending: Ending

    /// What it wrote to standard output and standard error, up to the limit.
    let output: [UInt8]

    /// How many processes of its group were still there when it had ended.
    let leftCount: Int
  }

  /// Runs the program to its end, asking some fifty times a second whether that is still wanted.
  func run(within limits: Limits, isCancelled: () -> Bool) -> Result {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      return Result(ending: .notStarted(errno), output: [], leftCount: 0)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    defer { close(ends[0]) }
    let start = spawn(writingTo: ends[1])
    close(ends[1])
    guard case .success(let process) = start else {
      guard case .failure(let failure) = start else { preconditionFailure("Neither nor") }
      return Result(ending: .notStarted(failure.code), output: [], leftCount: 0)
    }
    return watch(process, output: ends[0], limits, isCancelled)
  }

  private struct Failure: Error { let code: Int32 }

  private func spawn(writingTo output: Int32) -> Swift.Result<pid_t, Failure> {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Nothing that this process ignores or blocks is the child's business.
    var all = sigset_t()
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    let pairs = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var variables = unsafe pairs.map { unsafe strdup($0) } + [nil]
    defer { unsafe variables.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    return code == 0 ? .success(process) : .failure(Failure(code: code))
  }
}

// MARK: - Watching

extension ChildProcess {
  /// How often to look, in milliseconds.
  private static let interval: Int32 = 20

  private func watch(
    _ process: pid_t, output: Int32, _ limits: Limits, _ isCancelled: () -> Bool
  ) -> Result {
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    var bytes: [UInt8] = []
    var stopped: Ending?
    while stopped == nil, !Self.hasEnded(process) {
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      unsafe poll(&request, 1, bytes.isEmpty ? 5 : Self.interval)
      // A closed pipe is ready at once and for ever: then it is the end that is waited for.
      if request.revents & Int16(POLLIN) == 0, request.revents != 0 { usleep(2000) }
      Self.drain(output, into: &bytes, limit: limits.outputBytes)
      if bytes.count > limits.outputBytes {
        stopped = .printedTooMuch
      } else if isCancelled() {
        stopped = .cancelled
      } else if ContinuousClock.now > deadline {
        stopped = .tookTooLong
      } else if Self.residentBytes(of: process) > limits.memoryBytes {
        stopped = .usedTooMuchMemory
      }
    }
    let left = stopped == nil ? ProcessGroup.members(of: process).count { $0 != process } : 0
    // Until it is waited for, the process keeps its number, and with it the group's.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    Self.drain(output, into: &bytes, limit: limits.outputBytes)
    if stopped == nil, bytes.count > limits.outputBytes { stopped = .printedTooMuch }
    let signal = status & 0x7F
    let natural: Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    return Result(
      ending: stopped ?? natural, output: Array(bytes.prefix(limits.outputBytes)),
      leftCount: left)
  }

  private static func hasEnded(_ process: pid_t) -> Bool {
    var information = unsafe siginfo_t()
    let options = WEXITED | WNOHANG | WNOWAIT
    guard unsafe waitid(P_PID, id_t(process), &information, options) == 0 else { return true }
    return unsafe information.si_signo != 0
  }

  private static func drain(_ output: Int32, into bytes: inout [UInt8], limit: Int) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count <= limit {
      let count = unsafe read(output, &buffer, buffer.count)
      if count <= 0 { return }
      bytes += buffer[..<count]
    }
  }

  /// The memory that a process really uses.
  private static func residentBytes(of process: pid_t) -> Int {
    guard let bytes = DiskFolder.read("/proc/\(process)/statm") else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
  }
}
