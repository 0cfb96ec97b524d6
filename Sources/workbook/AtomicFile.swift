import Glibc

/// Writes a file so that nobody ever sees half of it: not a reader, not after a crash.
nonisolated enum AtomicFile {
  /// Writes a file, with mode 0600 if it is new and as it was otherwise.
  ///
  /// A symbolic link stays, and the file that it names is written. What is no regular file, such as
  /// `/dev/null` or a named pipe, is written to as it is.
  ///
  /// - Throws: ``Errno``; `EEXIST` if there is a file and it may not be replaced.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Errno) {
    let target = try resolved(path)
    let old: FileStatus?
    do throws(Errno) { old = try FileStatus(of: target) } catch {
      guard error.code == ENOENT else { throw error }
      old = nil
    }
    if let old {
      if old.isFolder { throw Errno(EISDIR) }
      if !old.isRegular {
        let file = try Descriptor(target, O_WRONLY)
        return try Descriptor.write(bytes, to: file.number)
      }
      if !replacing { throw Errno(EEXIST) }
      // `rename` would ask the folder only, and a file set read-only is meant to stay as it is.
      _ = try Errno.unlessNegative { unsafe access(target, W_OK) }
    }
    let temporary = "\(target).\(getpid()).new"
    do throws(Errno) {
      try fill(temporary, with: bytes, as: old)
      try put(temporary, in: target, replacing: replacing)
    } catch {
      // Left from a crash of a process with our number, it would be in the way for ever.
      unsafe unlink(temporary)
      throw error
    }
    syncFolder(of: target)
  }

  private static func fill(
    _ path: String, with bytes: [UInt8], as old: FileStatus?
  ) throws(Errno) {
    let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL)
    let number = file.number
    if let old {
      _ = try Errno.unlessNegative { fchmod(number, old.mode) }
      // Only root can, and only root needs to.
      _ = fchown(number, old.owner.user, old.owner.group)
    }
    try Descriptor.write(bytes, to: number)
    _ = try Errno.unlessNegative { fsync(number) }
  }

  private static func put(
    _ temporary: String, in target: String, replacing: Bool
  ) throws(Errno) {
    if !replacing {
      // Unlike `rename`, `link` refuses to take the place of a file that has appeared meanwhile.
      do throws(Errno) {
        _ = try Errno.unlessNegative { unsafe link(temporary, target) }
        unsafe unlink(temporary)
        return
      } catch  where [EPERM, EOPNOTSUPP, ENOSYS].contains(error.code) {
        // Some file systems know no links.
      }
    }
    _ = try Errno.unlessNegative { unsafe rename(temporary, target) }
  }

  /// Makes the new name last, as far as the file system lets folders be synchronised.
  private static func syncFolder(of path: String) {
    guard let folder = try? Descriptor(folder(of: path), O_RDONLY) else { return }
    fsync(folder.number)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path behind symbolic links, whether or not there is a file yet.
  private static func resolved(_ path: String) throws(Errno) -> String {
    if path.utf8.contains(0) || path.isEmpty { throw Errno(ENOENT) }
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe readlink(path, &buffer, buffer.count)
      guard count > 0 else { return path }
      let link = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      path = link.hasPrefix("/") ? link : folder(of: path) + "/" + link
    }
    throw Errno(ELOOP)
  }
}
