import Glibc

/// Where the workbook's own files are, whatever the current folder is.
nonisolated enum Home {
  /// The folder with `chapters` in it.
  ///
  /// The wrapper says which one it is; without it, the nearest one above the program is meant.
  static func folder(_ environment: Environment) -> String? {
    if let named = environment.variables["WORKBOOK_HOME"] { return named }
    var folder = AtomicFile.folder(of: program ?? "/")
    while folder != "/" {
      if hasChapters(folder) { return folder }
      folder = AtomicFile.folder(of: folder)
    }
    return nil
  }

  /// The folder of the course.
  static func chapters(_ environment: Environment) -> String? {
    folder(environment).map { $0 + "/chapters" }
  }

  private static func hasChapters(_ folder: String) -> Bool {
    (try? FileStatus(of: folder + "/chapters"))?.isFolder ?? false
  }

  /// The program's own path, behind symbolic links.
  private static var program: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
