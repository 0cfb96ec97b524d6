import Glibc

/// A lock on a file that is replaced rather than written to.
nonisolated enum FileLock {
  /// Runs `body` while no other process has the lock of a file.
  static func locking<Result, Failure>(
    _ path: String, orThrow failure: (Errno) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let lock = try acquired(path, orThrow: failure)
    let result = try body()
    // Closing the file gives up the lock.
    _ = consume lock
    return result
  }

  // The lock is a file of its own: a lock on one that is replaced would keep nobody from the new
  // one.
  private static func acquired<Failure>(
    _ path: String, orThrow failure: (Errno) -> Failure
  ) throws(Failure) -> Descriptor {
    do throws(Errno) {
      let lock = try Descriptor(path + ".lock", O_RDWR | O_CREAT)
      let number = lock.number
      _ = try Errno.unlessNegative { flock(number, LOCK_EX) }
      return lock
    } catch {
      throw failure(error)
    }
  }
}
