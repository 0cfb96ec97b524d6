package import Texts

/// The files of whoever uses the workbook, handed to a session by the edge.
///
/// Paths are as typed; relative ones are relative to the folder the program was called from.
package protocol Storage: Sendable {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: ``StorageProblem``; `.tooLarge` without having read more than `limit` bytes.
  func read(_ path: String, limit: Int) throws(StorageProblem) -> [UInt8]

  /// Writes a file atomically, with mode 0600 if it is new.
  ///
  /// - Throws: ``StorageProblem``; `.exists` if there is a file and it may not be replaced.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(StorageProblem)

  /// Reads the files of a folder, and of the folders right in it, whose names end in one of some ways.
  ///
  /// They come by path. A file that cannot be read, or is larger than `limit` bytes, does not keep
  /// the others from being read.
  ///
  /// - Throws: ``StorageProblem`` if the folder itself cannot be read.
  func files(
    in folder: String, endingIn suffixes: [String], limit: Int
  ) throws(StorageProblem) -> [StoredFile]

  /// The files and folders whose paths begin with a text, for completion; folders end in `/`.
  func names(beginningWith beginning: String) -> [String]
}

/// A file of a folder, or why it could not be read.
package struct StoredFile: Sendable {
  /// The path, beginning with the folder's.
  package let path: String

  package let content: Result<[UInt8], StorageProblem>

  package init(path: String, content: Result<[UInt8], StorageProblem>) {
    self.path = path
    self.content = content
  }
}

extension Storage {
  /// Nothing, for storage without folders.
  package func files(
    in folder: String, endingIn suffixes: [String], limit: Int
  ) throws(StorageProblem) -> [StoredFile] { throw .notFound(path: folder) }

  /// Nothing, for storage that cannot be looked through.
  package func names(beginningWith beginning: String) -> [String] { [] }
}
