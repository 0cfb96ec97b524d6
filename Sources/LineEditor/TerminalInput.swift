internal import CLibedit
internal import Glibc

/// The keyboard's end of a terminal, read byte by byte, and the signals that come in between.
package struct TerminalInput {
  let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// What ended a wait.
  package enum Event {
    case readable, signal, timeout
    /// Waiting failed, with this `errno`.
    case failure(Int32)
  }

  /// Waits for input, a signal, or the end of a time limit.
  ///
  /// - Parameters:
  ///   - milliseconds: How long to wait; `nil` means for ever.
  ///   - isSignalled: Whether a signal has already left its flag.
  /// - Returns: What came first.
  package func wait(milliseconds: Int?, isSignalled: () -> Bool) -> Event {
    // Signals may arrive in the wait only. Else one could come between the look at the flags and
    // the wait, which would then last until the next key.
    var blocked = sigset_t()
    unsafe sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP] {
      unsafe sigaddset(&blocked, signal)
    }
    var former = sigset_t()
    unsafe pthread_sigmask(SIG_BLOCK, &blocked, &former)
    let count = isSignalled() ? 0 : unsafe cle_wait(descriptor, milliseconds ?? -1, &former)
    let error = errno
    // Signals that came together with a key are still waiting; now their handlers run.
    unsafe pthread_sigmask(SIG_SETMASK, &former, nil)

    // Before the key, which is for the screen as the signal leaves it.
    if isSignalled() { return .signal }
    if count >= 0 { return count > 0 ? .readable : .timeout }
    return error == EINTR ? .signal : .failure(error)
  }

  /// Reads up to `count` bytes that are there; none at the end of the input.
  ///
  /// - Throws: ``LineEditorError/cannotRead(code:)``.
  func read(upTo count: Int) throws(LineEditorError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      let result = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
      code = errno
      used = max(0, result)
      if result >= 0 { code = 0 }
    }
    // A terminal whose other side is gone answers EIO: that is an end like others.
    if code != 0, code != EIO { throw .cannotRead(code: code) }
    return bytes
  }
}
