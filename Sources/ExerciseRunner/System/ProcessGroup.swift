internal import Glibc

/// The processes that share a group.
enum ProcessGroup {
  /// The processes of a group that have not ended, by number.
  static func members(of group: pid_t) -> [pid_t] {
    DiskFolder.names(in: "/proc").compactMap { name in
      guard let process = pid_t(name), let bytes = DiskFolder.read("/proc/\(name)/stat")
      else { return nil }
      // The program's name stands in parentheses and may hold anything, spaces too.
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.lastIndex(of: ")") else { return nil }
      let fields = text[text.index(after: end)...].split(separator: " ")
      guard fields.count > 2, fields[0] != "Z", pid_t(fields[2]) == group else { return nil }
      return process
    }
  }
}
