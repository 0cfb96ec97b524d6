internal import Glibc
internal import Synchronization

/// Ctrl-C, as a flag that a long command polls and a read of the terminal gives way to.
package enum Interrupt {
  // Lock-free and statically initialized, so that a signal handler may touch it.
  fileprivate static let flag = Atomic(false)

  /// Whether Ctrl-C was pressed since the last ``clear()``.
  package static var isPending: Bool { flag.load(ordering: .relaxed) }

  package static func clear() { flag.store(false, ordering: .relaxed) }
}

/// A request to end the program, by SIGTERM or because the terminal is gone (SIGHUP).
package enum Ending {
  fileprivate static let flag = Atomic<Int32>(0)

  /// The signal that asked for it.
  package static var signal: Int32? {
    let signal = flag.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Ends the program as the signal would have, now that everything is tidied up.
  package static func follow(_ signal: Int32) -> Never {
    Signals.handle(signal, by: SIG_DFL)
    raise(signal)
    exit(128 + signal)
  }
}

/// A changed size of the terminal, as a flag.
enum WindowChange {
  fileprivate static let flag = Atomic(false)

  static var isPending: Bool { flag.load(ordering: .relaxed) }

  /// Whether the size changed since the last call.
  static func take() -> Bool { flag.exchange(false, ordering: .relaxed) }
}

/// Ctrl-Z, as a flag: the terminal wants to be put in order before the program stops.
enum Suspension {
  fileprivate static let flag = Atomic(false)

  static var isPending: Bool { flag.load(ordering: .relaxed) }

  /// Whether Ctrl-Z was pressed since the last call.
  static func take() -> Bool { flag.exchange(false, ordering: .relaxed) }
}

/// The signals that the program answers itself.
package enum Signals {
  /// Takes over those that would otherwise end the program in the middle of something.
  package static func install() {
    takeOver(SIGINT) { _ in Interrupt.flag.store(true, ordering: .relaxed) }
    for signal in [SIGTERM, SIGHUP] {
      // Only the first is an invitation; the second ends a program that did not accept it.
      takeOver(signal, flags: Int32(bitPattern: UInt32(SA_RESETHAND))) { signal in
        Ending.flag.store(signal, ordering: .relaxed)
        Interrupt.flag.store(true, ordering: .relaxed)
      }
    }
    handle(SIGWINCH) { _ in WindowChange.flag.store(true, ordering: .relaxed) }
    // A closed pipe is an error of `write`, which knows what to do about it.
    handle(SIGPIPE, by: SIG_IGN)
  }

  /// Handles a signal, unless whoever started the program has it ignored, as `nohup` does.
  private static func takeOver(
    _ signal: Int32, flags: Int32 = 0, by answer: @escaping @convention(c) (Int32) -> Void
  ) {
    var former = sigaction()
    unsafe sigaction(signal, nil, &former)
    let handler = unsafe unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self)
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    if handler != ignored { handle(signal, flags: flags, by: answer) }
  }

  /// Waits for Ctrl-Z as a flag while a line is edited; else the kernel stops the program at once.
  static func watchSuspension(_ watches: Bool) {
    if watches {
      handle(SIGTSTP) { _ in Suspension.flag.store(true, ordering: .relaxed) }
    } else {
      handle(SIGTSTP, by: SIG_DFL)
    }
  }

  static func handle(
    _ signal: Int32, flags: Int32 = 0, by handler: @escaping @convention(c) (Int32) -> Void
  ) {
    // `signal()` would set SA_RESTART, and the read that should give way would go on.
    var action = sigaction()
    action.sa_flags = flags
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigaction(signal, &action, nil)
  }

  static func handle(_ signal: Int32, by handler: __sighandler_t?) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigaction(signal, &action, nil)
  }
}
