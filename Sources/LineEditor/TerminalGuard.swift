internal import CLibedit
internal import Glibc
internal import Synchronization

/// Puts a terminal in order if the program crashes while it edits a line.
///
/// A terminal left raw, or wrapping what is pasted in brackets, is of little use to the shell.
enum TerminalGuard {
  // What a signal handler may touch: lock-free atomics and memory that is never freed.
  private static let output = Atomic<Int32>(-1)
  private static let settings = Atomic<UInt>(0)

  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// Remembers how a terminal is set now, and watches over it.
  static func watch(input: Int32, output: Int32) {
    if settings.load(ordering: .relaxed) == 0 {
      let memory = UnsafeMutablePointer<termios>.allocate(capacity: 1)
      unsafe memory.initialize(to: termios())
      settings.store(UInt(bitPattern: memory), ordering: .relaxed)
    }
    guard let memory = unsafe saved, unsafe tcgetattr(input, memory) == 0 else { return }
    Self.output.store(output, ordering: .relaxed)
    for signal in crashes {
      // Once: the crash then goes on as if nobody had looked.
      Signals.handle(signal, flags: Int32(bitPattern: UInt32(SA_RESETHAND))) { signal in
        TerminalGuard.restore()
        raise(signal)
      }
    }
  }

  static func unwatch() { output.store(-1, ordering: .relaxed) }

  // Only functions that POSIX allows in a signal handler.
  private static func restore() {
    let descriptor = output.load(ordering: .relaxed)
    guard descriptor >= 0, let memory = unsafe saved else { return }
    let pasteOff: StaticString = "\u{1B}[?2004l\r\n"
    unsafe write(descriptor, pasteOff.utf8Start, pasteOff.utf8CodeUnitCount)
    unsafe tcsetattr(descriptor, TCSANOW, memory)
  }

  private static var saved: UnsafeMutablePointer<termios>? {
    unsafe UnsafeMutablePointer(bitPattern: settings.load(ordering: .relaxed))
  }
}
