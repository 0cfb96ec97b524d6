import Commands
import Glibc
import Texts

/// Where the workbook keeps what it remembers, by the XDG Base Directory Specification.
nonisolated struct Folders: Hashable, Sendable {
  /// For what a person chose; `nil` without a home.
  let configuration: String?

  /// For what would be missed.
  let data: String?

  /// For what the program remembers by itself.
  let state: String?

  /// For what can be made again.
  let cache: String?

  init(_ environment: Environment) {
    configuration = Self.folder("XDG_CONFIG_HOME", orInHome: ".config", environment)
    data = Self.folder("XDG_DATA_HOME", orInHome: ".local/share", environment)
    state = Self.folder("XDG_STATE_HOME", orInHome: ".local/state", environment)
    cache = Self.folder("XDG_CACHE_HOME", orInHome: ".cache", environment)
  }

  private static func folder(
    _ variable: String, orInHome path: String, _ environment: Environment
  ) -> String? {
    let named = environment.variables[variable]
    let inHome = environment.variables["HOME"].map { $0 + "/" + path }
    // The specification has relative paths ignored.
    let base = [named, inHome].lazy.compactMap { $0 }.first { $0.hasPrefix("/") }
    return base.map { $0 + "/kafka-workbook" }
  }

  var settings: String? { configuration.map { $0 + "/settings" } }

  var progress: String? { data.map { $0 + "/progress.json" } }

  var history: String? { state.map { $0 + "/history" } }
}

// MARK: - Creating

nonisolated extension Folders {
  /// Creates the folder of a file, and those above it, for their owner alone.
  ///
  /// - Throws: ``StorageProblem``.
  static func create(forFile file: String) throws(StorageProblem) {
    let folder = AtomicFile.folder(of: file)
    // From the top: of `/a/b` first `/a`.
    for slash in folder.utf8.indices.dropFirst() + [folder.endIndex]
    where slash == folder.endIndex || folder.utf8[slash] == UInt8(ascii: "/") {
      if unsafe mkdir(String(folder[..<slash]), 0o700) == 0 || errno == EEXIST { continue }
      // Above the home, one may be allowed to look but not to create.
      if slash != folder.endIndex { continue }
      throw .other(path: folder, reason: Errno(errno).description)
    }
  }
}
