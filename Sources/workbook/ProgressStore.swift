import Commands
import Course
import Glibc
import Texts

/// The progress of a learner in its file, shared by every prompt that is open.
///
/// A save reads what is there, adds to it and puts a new file in its place, all under a lock:
/// whoever dies in between leaves the old file or the new one, and no prompt takes away what
/// another one wrote.
nonisolated struct ProgressStore {
  let path: String

  /// The content of the file after the last look at it, and what that was.
  private var known: (bytes: [UInt8], progress: Progress)?

  init(path: String) { self.path = path }

  /// What was found in the file beside progress.
  enum Damage: Hashable {
    /// The file was damaged and is kept under another name; this many entries could be read.
    case setAside(as: String, entryCount: Int)
  }

  /// Reads the file; nothing is changed on disk.
  ///
  /// - Returns: What could be read, and whether that is all.
  /// - Throws: ``StorageProblem``, ``ProgressProblem/laterVersion(path:version:)``.
  mutating func load() throws -> (Progress, isDamaged: Bool) {
    guard let bytes = try bytes() else { return (Progress(), false) }
    return try content(of: bytes)
  }

  /// Adds progress to that in the file, or puts it in its place.
  ///
  /// - Returns: All that is in the file now, and what was wrong with what was there before.
  /// - Throws: ``StorageProblem``, ``ProgressProblem``.
  mutating func save(
    _ progress: Progress, replacing: Bool = false
  ) throws -> (Progress, Damage?) {
    try Folders.create(forFile: path)
    do {
      return try FileLock.locking(path, orThrow: { $0 as any Error }) {
        try saveLocked(progress, replacing: replacing)
      }
    } catch let error as Errno {
      throw DiskStorage.problem(error, path: path, limit: ProgressFile.byteLimit)
    }
  }
}

// MARK: - Under the lock

nonisolated extension ProgressStore {
  private mutating func saveLocked(
    _ progress: Progress, replacing: Bool
  ) throws -> (Progress, Damage?) {
    var all = progress
    var damage: Damage?
    if let old = try bytesOrSetAside(&damage) {
      let (earlier, isDamaged) = try content(of: old)
      if !replacing { all.merge(earlier) }
      if isDamaged {
        damage = .setAside(
          as: try keepAside(old, as: "damaged"), entryCount: earlier.entries.count)
      } else if all == earlier {
        return (all, nil)
      } else if replacing, !earlier.isEmpty {
        _ = try keepAside(old, as: "replaced")
      }
    }
    let bytes = try ProgressFile.write(all)
    try AtomicFile.write(bytes, to: path, replacing: true)
    known = (bytes, all)
    return (all, damage)
  }

  private func bytes() throws -> [UInt8]? {
    do throws(StorageProblem) {
      return try DiskStorage().read(path, limit: ProgressFile.byteLimit)
    } catch {
      guard case .notFound = error else { throw error }
      return nil
    }
  }

  /// The bytes of the file; one that is too large to be ours makes room for a new one.
  private func bytesOrSetAside(_ damage: inout Damage?) throws -> [UInt8]? {
    do { return try bytes() } catch StorageProblem.tooLarge {
      let name = try freeName("damaged")
      _ = try Errno.unlessNegative { unsafe rename(path, name) }
      damage = .setAside(as: name, entryCount: 0)
      return nil
    }
  }

  /// What bytes say, whole or as far as they can be read.
  private mutating func content(of bytes: [UInt8]) throws -> (Progress, isDamaged: Bool) {
    // Nobody else wrote since: there is no need to read a long file at every answer.
    if let known, known.bytes == bytes { return (known.progress, false) }
    do throws(ProgressProblem) {
      let progress = try ProgressFile.read(bytes, path: path)
      known = (bytes, progress)
      return (progress, false)
    } catch {
      if case .laterVersion = error { throw error }
      return (ProgressFile.salvage(bytes), true)
    }
  }

  /// Copies what was in the file to one beside it.
  // A copy and not a new name: at no time is there no file of progress.
  private func keepAside(_ bytes: [UInt8], as suffix: String) throws -> String {
    let name = try freeName(suffix)
    try AtomicFile.write(bytes, to: name, replacing: false)
    return name
  }

  /// The first of `progress.json.damaged`, `progress.json.damaged-2` … that is not there.
  private func freeName(_ suffix: String) throws(Errno) -> String {
    for number in 1...1000 {
      let name = path + "." + suffix + (number == 1 ? "" : "-\(number)")
      if unsafe access(name, F_OK) != 0, errno == ENOENT { return name }
    }
    throw Errno(EEXIST)
  }
}
