import Glibc
import LineEditor
import Texts

/// Reads the lines of a script as they come.
///
/// Not by libedit, which skips what is no UTF-8 and says nothing of it.
struct ScriptReader {
  /// One logical line, which may be several of the file.
  struct Line: Hashable, Sendable {
    let text: String
    /// The number of its first line in the file, counted from 1.
    let number: Int
  }

  /// Why a script cannot be read on.
  enum Failure: Error, Hashable {
    case notUTF8(line: Int)
    case tooLong(line: Int)
    case interrupted
    case system(Errno)
  }

  /// The longest line that is read, in bytes.
  static let limit = 16 * 1_048_576

  private let descriptor: Int32
  private let isIncomplete: (String) -> Bool

  /// What has been read and not yet handed out.
  private var bytes: ArraySlice<UInt8> = []
  private var isAtEnd = false
  private var number = 0

  init(descriptor: Int32, isIncomplete: @escaping (String) -> Bool) {
    self.descriptor = descriptor
    self.isIncomplete = isIncomplete
  }

  /// The next logical line; `nil` at the end.
  ///
  /// - Throws: ``Failure``.
  mutating func next() throws(Failure) -> Line? {
    var joiner = LineJoiner()
    let first = number + 1
    while let text = try nextPhysical() {
      if let line = joiner.add(text, isIncomplete: isIncomplete) {
        return Line(text: line, number: first)
      }
    }
    // What is never closed is the session's to refuse.
    return joiner.finish().map { Line(text: $0, number: first) }
  }

  private mutating func nextPhysical() throws(Failure) -> String? {
    var searchedCount = 0
    while true {
      let end = bytes.dropFirst(searchedCount).firstIndex(of: UInt8(ascii: "\n"))
      if let end { return try take(upTo: end, then: end + 1) }
      // The last line need not end in a newline.
      if isAtEnd {
        return bytes.isEmpty ? nil : try take(upTo: bytes.endIndex, then: bytes.endIndex)
      }
      searchedCount = bytes.count
      if searchedCount > Self.limit { throw .tooLong(line: number + 1) }
      try readMore()
    }
  }

  private mutating func take(upTo end: Int, then next: Int) throws(Failure) -> String {
    number += 1
    var line = bytes[..<end]
    bytes = bytes[next...]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    // Some editors begin a file with a byte order mark.
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard let text = String(validating: line, as: UTF8.self) else { throw .notUTF8(line: number) }
    return text
  }

  private mutating func readMore() throws(Failure) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    do throws(Errno) {
      let count = try Errno.unlessNegative {
        unsafe read(descriptor, &buffer, buffer.count)
      }
      bytes += buffer[..<count]
      isAtEnd = count == 0
    } catch {
      throw error.code == EINTR ? .interrupted : .system(error)
    }
  }
}
