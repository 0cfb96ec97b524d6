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
}
