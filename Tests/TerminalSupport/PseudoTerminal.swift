internal import Glibc

/// A program in a terminal of its own, and the screen that it draws on.
///
/// Nothing here sleeps: every wait is for bytes, with a deadline.
package final class PseudoTerminal {
  /// The terminal could not be set up, or did not show in time what was expected.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  package private(set) var screen: Screen

  /// All that the program wrote.
  package private(set) var output: [UInt8] = []

  private let master: Int32
  private let process: pid_t
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: The path of the executable.
  ///   - arguments: What the program is called with.
  ///   - environment: Variables beside, or in place of, the few that every program gets.
  ///   - columns: The width of the terminal.
  ///   - rows: Its height.
  /// - Throws: ``Failure`` if there is no terminal to be had, or no such program.
  package init(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:], columns: Int,
    rows: Int = 40
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    var size = Self.size(columns: columns, rows: rows)
    guard unsafe openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else {
      throw Failure(description: "No pseudo-terminal: errno \(errno)")
    }
    master = ends.master
    // Else programs started meanwhile by other tests would keep the terminal open.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    // Open here until the program has it open, so that the terminal is never without anybody.
    _ = fcntl(ends.slave, F_SETFD, FD_CLOEXEC)
    defer { close(ends.slave) }

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is the one that controls it.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The threads of a test runner block signals, and a background job of a shell ignores some.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags) | Self.startsSession)

    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
      .merging(environment) { $1 }
    var process: pid_t = 0
    let error = unsafe Self.withCStrings([program] + arguments) { arguments in
      unsafe Self.withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        unsafe posix_spawn(&process, program, &actions, &attributes, arguments, variables)
      }
    }
    guard error == 0 else { throw Failure(description: "\(program): errno \(error)") }
    self.process = process
  }

  deinit {
    close(master)
    guard status == nil else { return }
    kill(process, SIGKILL)
    var ignored: Int32 = 0
    unsafe waitpid(process, &ignored, 0)
  }

  /// POSIX_SPAWN_SETSID, which the C library shows only to those who ask for GNU by a macro.
  private static let startsSession: Int16 = 0x80

  private static func size(columns: Int, rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe body(&pointers)
  }
}

// MARK: - Doing and seeing

extension PseudoTerminal {
  /// Types keys, as the bytes that they send.
  package func type(_ keys: [UInt8]) {
    var rest = keys[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
      if count < 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes another width, and lets the program know.
  ///
  /// The program is let finish first: what it still draws is for the old width.
  package func resize(toColumns columns: Int) {
    while receive(milliseconds: 10) || !isWaiting {}
    screen.resize(toColumns: columns)
    var size = Self.size(columns: columns, rows: screen.rows)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  package func send(signal: Int32) { kill(process, signal) }

  /// Waits until the screen is as expected.
  ///
  /// - Returns: Whether it was so in time.
  package func wait(seconds: Int = 5, until isExpected: (Screen) -> Bool) -> Bool {
    let deadline = Self.now + Int64(seconds) * 1000
    while true {
      // All that is there, before looking: a screen half drawn may look like another one.
      while receive(milliseconds: 0) {}
      if isExpected(screen) { return true }
      let rest = deadline - Self.now
      if rest <= 0 || !receive(milliseconds: Int32(rest)) { return isExpected(screen) }
    }
  }

  /// Waits until the program has left, and returns how: its exit status, or the signal negated.
  package func exitStatus(seconds: Int = 20) -> Int32? {
    let deadline = Self.now + Int64(seconds) * 1000
    // Its end closes the terminal, so that reading does.
    while receive(milliseconds: Int32(max(0, deadline - Self.now))) {}
    guard Self.now < deadline else { return nil }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    self.status = status
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  /// Whether the terminal would show what is typed, as it does when no program edits a line.
  package var echoes: Bool {
    var settings = termios()
    unsafe tcgetattr(master, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Whether the program sleeps, as it does until there is a key.
  private var isWaiting: Bool {
    let file = unsafe open("/proc/\(process)/stat", O_RDONLY)
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = unsafe read(file, &buffer, buffer.count)
    // `12 (name) S …`
    let fields = buffer[..<max(0, count)].split(separator: UInt8(ascii: ")")).last
    return fields?.dropFirst().first == UInt8(ascii: "S")
  }

  private func receive(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    screen.feed(buffer[..<count])
    output += buffer[..<count]
    return true
  }

  private static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
