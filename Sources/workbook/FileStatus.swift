import Glibc

/// What the system knows about a file.
nonisolated struct FileStatus {
  private let status: stat

  init(of file: borrowing Descriptor) throws(Errno) {
    var status = stat()
    let number = file.number
    _ = try Errno.unlessNegative { unsafe fstat(number, &status) }
    self.status = status
  }

  /// What a path leads to, through symbolic links.
  init(of path: String) throws(Errno) {
    var status = stat()
    _ = try Errno.unlessNegative { unsafe stat(path, &status) }
    self.status = status
  }

  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var size: Int { Int(status.st_size) }

  /// Who may do what, as `chmod` takes it.
  var mode: mode_t { status.st_mode & 0o7777 }

  var owner: (user: uid_t, group: gid_t) { (status.st_uid, status.st_gid) }
}
