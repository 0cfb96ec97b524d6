import Commands
import Glibc
import Texts

/// Files on disk, and standard input.
nonisolated struct DiskStorage: Storage {
  func read(_ path: String, limit: Int) throws(StorageProblem) -> [UInt8] {
    do throws(Errno) {
      let bytes: [UInt8]?
      if path == "-" {
        bytes = try Descriptor.read(STDIN_FILENO, limit: limit)
      } else {
        let file = try Descriptor(path, O_RDONLY)
        let status = try FileStatus(of: file)
        if status.isFolder { throw Errno(EISDIR) }
        // A device or a pipe has no size before it is read.
        bytes =
          status.isRegular && status.size > limit
          ? nil : try Descriptor.read(file.number, limit: limit)
      }
      guard let bytes else { throw Errno(EFBIG) }
      return bytes
    } catch {
      throw Self.problem(error, path: path, limit: limit)
    }
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(StorageProblem) {
    do throws(Errno) {
      try AtomicFile.write(bytes, to: path, replacing: replacing)
    } catch {
      throw Self.problem(error, path: path, limit: 0)
    }
  }

  private static func problem(_ error: Errno, path: String, limit: Int) -> StorageProblem {
    switch error.code {
    case ENOENT: .notFound(path: path)
    case EISDIR: .isFolder(path: path)
    case EACCES, EPERM: .notPermitted(path: path)
    case EROFS: .readOnly(path: path)
    case ENOSPC, EDQUOT: .noSpace(path: path)
    case EEXIST: .exists(path: path)
    case EFBIG: .tooLarge(path: path, limit: limit)
    default: .other(path: path, reason: error.description)
    }
  }
}
