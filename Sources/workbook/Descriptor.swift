import Glibc
import LineEditor

/// An open file, closed when the value goes.
nonisolated struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a file; new ones are for their owner alone.
  ///
  /// - Throws: ``Errno``.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(Errno) {
    // C would take a name up to its first zero for another name.
    if path.utf8.contains(0) { throw Errno(ENOENT) }
    number = try Errno.unlessNegative { unsafe open(path, flags | O_CLOEXEC, mode) }
  }

  deinit { close(number) }
}

/// A failure of the system, by its number.
nonisolated struct Errno: Error, Hashable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// What the system calls it.
  var description: String { unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)" }

  /// Calls a function that answers a negative number on failure, again if a signal was in its way.
  ///
  /// - Throws: ``Errno``; `EINTR` only if it was Ctrl-C.
  static func unlessNegative<Result: BinaryInteger>(
    _ body: () -> Result
  ) throws(Errno) -> Result {
    while true {
      let result = body()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR || Interrupt.isPending { throw Errno(code) }
    }
  }
}

// MARK: - Bytes

nonisolated extension Descriptor {
  /// Reads what is left of the file, up to a number of bytes.
  ///
  /// - Returns: `nil` if there is more than that, and then no more than one byte too many was read.
  /// - Throws: ``Errno``.
  static func read(_ number: Int32, limit: Int) throws(Errno) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count <= limit {
      let wanted = min(buffer.count, limit + 1 - bytes.count)
      let count = try Errno.unlessNegative {
        unsafe Glibc.read(number, &buffer, wanted)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }

  /// Writes all bytes, however many calls it takes.
  ///
  /// - Throws: ``Errno``.
  static func write(_ bytes: [UInt8], to number: Int32) throws(Errno) {
    var start = 0
    while start < bytes.count {
      do throws(Errno) {
        start += try Errno.unlessNegative {
          unsafe bytes.withUnsafeBytes { buffer in
            unsafe Glibc.write(
              number, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
          }
        }
      } catch  where error.code == EAGAIN {
        // Somebody made the pipe or the terminal non-blocking, which they share with us.
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = try Errno.unlessNegative { unsafe poll(&request, 1, -1) }
      }
    }
  }
}
