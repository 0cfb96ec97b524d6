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
      // A file that is to be made is missing anyway: what is missing here is the folder for it.
      if error.code == ENOENT, !path.isEmpty { throw .noFolder(path: path) }
      throw Self.problem(error, path: path, limit: 0)
    }
  }

  func files(
    in folder: String, endingIn suffixes: [String], limit: Int
  ) throws(StorageProblem) -> [StoredFile] {
    var paths: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      if suffixes.contains(where: name.hasSuffix) {
        paths.append(path)
      } else if (try? FileStatus(of: path))?.isFolder == true, let names = try? names(in: path) {
        paths += names.filter { suffixes.contains(where: $0.hasSuffix) }.map { path + "/" + $0 }
      }
    }
    return paths.prefix(Self.fileLimit).map { path in
      StoredFile(
        path: path,
        content: Result { () throws(StorageProblem) in try read(path, limit: limit) })
    }
  }

  /// More files than any course has, and few enough to be read in a moment.
  private static let fileLimit = 1000

  /// The names in a folder, sorted; hidden ones are left out.
  private func names(in folder: String) throws(StorageProblem) -> [String] {
    guard !folder.utf8.contains(0), let handle = unsafe opendir(folder) else {
      throw Self.problem(Errno(folder.utf8.contains(0) ? ENOENT : errno), path: folder, limit: 0)
    }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func problem(_ error: Errno, path: String, limit: Int) -> StorageProblem {
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
