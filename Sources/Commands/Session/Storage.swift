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

  /// The files and folders whose paths begin with a text, for completion; folders end in `/`.
  func names(beginningWith beginning: String) -> [String]
}

extension Storage {
  /// Nothing, for storage that cannot be looked through.
  package func names(beginningWith beginning: String) -> [String] { [] }
}
