import Commands
import Synchronization
import Texts

/// Files that exist only in a test.
final class MemoryStorage: Storage {
  private let files: Mutex<[String: [UInt8]]>

  init(_ files: [String: String] = [:]) {
    self.files = Mutex(files.mapValues { Array($0.utf8) })
  }

  subscript(path: String) -> [UInt8]? {
    get { files.withLock { $0[path] } }
    set { files.withLock { $0[path] = newValue } }
  }

  func read(_ path: String, limit: Int) throws(StorageProblem) -> [UInt8] {
    guard let bytes = self[path] else { throw .notFound(path: path) }
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(StorageProblem) {
    guard replacing || self[path] == nil else { throw .exists(path: path) }
    files.withLock { $0[path] = bytes }
  }

  func names(beginningWith beginning: String) -> [String] {
    files.withLock { $0.keys.filter { $0.hasPrefix(beginning) }.sorted() }
  }

  func files(
    in folder: String, endingIn suffixes: [String], limit: Int
  ) throws(StorageProblem) -> [StoredFile] {
    let found = files.withLock { files in
      files.filter { path, _ in
        path.hasPrefix(folder + "/") && suffixes.contains { path.hasSuffix($0) }
      }.sorted { $0.key < $1.key }
    }
    guard !found.isEmpty else { throw .notFound(path: folder) }
    return found.map { path, bytes in
      StoredFile(
        path: path,
        content: bytes.count > limit
          ? .failure(.tooLarge(path: path, limit: limit)) : .success(bytes))
    }
  }
}
