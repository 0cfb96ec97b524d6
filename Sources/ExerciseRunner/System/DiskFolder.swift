internal import Glibc
internal import Texts

/// Files and folders in which attempts are built.
enum DiskFolder {
  /// Reads a file; `nil` if that is not possible, or if it is larger than `limit`.
  static func read(_ path: String, limit: Int = 16 << 20) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count <= limit {
      let count = unsafe Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }

  /// Writes a new file that its owner alone can read.
  ///
  /// - Throws: ``WorkshopProblem``.
  static func write(_ bytes: [UInt8], to path: String) throws(WorkshopProblem) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw problem(errno, in: path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw problem(errno, in: path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Creates a folder and those above it, for their owner alone.
  ///
  /// - Throws: ``WorkshopProblem``.
  static func create(_ path: String) throws(WorkshopProblem) {
    var made = ""
    var code: Int32 = 0
    for part in path.split(separator: "/") {
      made += "/" + part
      code = unsafe mkdir(made, 0o700) == 0 ? 0 : errno
    }
    // Above, one may be allowed to look but not to create.
    if code != 0, code != EEXIST { throw problem(code, in: path) }
  }

  /// The names in a folder, in their order; none if it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder with everything in it; links are removed, not followed.
  static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    unsafe rmdir(path)
  }

  /// All files below a folder whose names end in a suffix, in their order.
  static func files(below path: String, suffix: String) -> [String] {
    names(in: path).flatMap { name -> [String] in
      let file = path + "/" + name
      if name.hasSuffix(suffix) { return [file] }
      return files(below: file, suffix: suffix)
    }
  }

  static func problem(_ code: Int32, in path: String) -> WorkshopProblem {
    if code == ENOSPC || code == EDQUOT { return .noSpace(folder: path) }
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
    return .cannotWrite(folder: path, reason: reason)
  }
}
