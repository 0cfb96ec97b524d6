import Glibc

/// A lock on a file that is replaced rather than written to.
nonisolated enum FileLock {
  /// Runs `body` while no other process has the lock of a file.
  // The lock is a file of its own: a lock on one that is replaced would keep nobody from the new
  // one.
  static func locking<Result, Failure>(
    _ path: String, orThrow failure: (Errno) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let lock: Descriptor
    do throws(Errno) {
      lock = try Descriptor(path + ".lock", O_RDWR | O_CREAT)
      let number = lock.number
      _ = try Errno.unlessNegative { flock(number, LOCK_EX) }
    } catch {
      throw failure(error)
    }
    let result = try body()
    // Closing the file gives up the lock.
    _ = consume lock
    return result
  }
}
