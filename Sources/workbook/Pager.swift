import Glibc
import LineEditor
import Texts

/// The program that shows what does not fit on a terminal: `$PAGER`, or `less`.
struct Pager {
  private let words: [String]

  /// The pager of an environment; `nil` if the reader wants none.
  init?(_ environment: Environment, language: Language) {
    guard let command = environment.variables["PAGER"] else {
      // -F leaves at once if it fits after all, -R shows colours, -X leaves the text on the screen,
      // and -P says how to go on: its colon tells nothing to those who never met it.
      words = ["less", "-FRX", "-Ps" + EdgeText.lessPrompt(language)]
      return
    }
    // Split here and not by a shell, to which a file name could mean anything.
    words = command.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty || words == ["cat"] { return nil }
  }

  /// Shows a text, and returns when the reader has left the pager.
  ///
  /// - Returns: Whether there was a pager to show it.
  func show(_ text: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return false }
    // The pager must not hold the end that it waits for to be closed.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let process = start(reading: ends[0]) else {
      for end in ends { close(end) }
      return false
    }
    close(ends[0])
    // Leaving the pager early closes the pipe: no failure.
    try? Descriptor.write(Array(text.utf8), to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    // Ctrl-C was for the pager.
    if Ending.signal == nil { Interrupt.clear() }
    // 127: there was no such program, as far as the system could tell.
    return status >> 8 & 0xFF != 127
  }

  private func start(reading input: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)

    // A pager expects a closed pipe to end it, as everybody does.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    unsafe sigaddset(&defaults, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    // Hangul needs to be told to `less` in a locale that does not.
    unsafe setenv("LESSCHARSET", "utf-8", 0)
    // Whoever types the next command into the pager must not write a file with its 's', nor run what
    // follows its '!'.
    unsafe setenv("LESSSECURE", "1", 0)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let error = unsafe posix_spawnp(
      &process, words[0], &actions, &attributes, &arguments, environ)
    return error == 0 ? process : nil
  }
}
