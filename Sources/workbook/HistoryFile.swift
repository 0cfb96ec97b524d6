import Commands
import Glibc
import LineEditor
import Texts

/// The lines entered at prompts, one a line, oldest first.
///
/// Every line is appended when it is entered, under a lock: two prompts at once lose nothing, nor
/// does a crash. A file that has grown is cut down, under the same lock and by a new file that takes
/// its name, so that at no time there is less than there should be.
nonisolated struct HistoryFile {
  let path: String

  /// How many lines are kept.
  let limit: Int

  init(path: String, limit: Int = 1000) {
    self.path = path
    self.limit = limit
  }

  /// Reads the lines, and cuts the file down if it has grown to twice its limit.
  ///
  /// - Throws: ``StorageProblem``.
  func read() throws(StorageProblem) -> [String] {
    // Nothing is created before there is something to keep.
    if unsafe access(path, F_OK) != 0, errno == ENOENT { return [] }
    do throws(Errno) {
      return try locked { () throws(Errno) in
        let lines = Self.lines(of: try bytes())
        if lines.count >= 2 * limit {
          let text = lines.suffix(limit).map { Self.escaped($0) + "\n" }.joined()
          try AtomicFile.write(Array(text.utf8), to: path, replacing: true)
        }
        return lines.suffix(limit)
      }
    } catch {
      throw .other(path: path, reason: error.description)
    }
  }

  /// Adds a line at the end.
  ///
  /// - Throws: ``StorageProblem``.
  func append(_ line: String) throws(StorageProblem) {
    try Folders.create(forFile: path)
    do throws(Errno) {
      try locked { () throws(Errno) in
        let file = try Descriptor(path, O_RDWR | O_CREAT | O_APPEND)
        let number = file.number
        let end = try Errno.unlessNegative { lseek(number, 0, SEEK_END) }
        var bytes = Array((Self.escaped(line) + "\n").utf8)
        // A line that a full disk cut off must not swallow the beginning of this one.
        if end > 0, try Self.byte(before: end, in: number) != UInt8(ascii: "\n") {
          bytes.insert(UInt8(ascii: "\n"), at: 0)
        }
        do throws(Errno) {
          try Descriptor.write(bytes, to: number)
        } catch {
          ftruncate(number, end)
          throw error
        }
      }
    } catch {
      throw .other(path: path, reason: error.description)
    }
  }
}

// MARK: - Lines

nonisolated extension HistoryFile {
  /// A line without line breaks, so that one line of the file is one line of the history.
  static func escaped(_ line: String) -> String {
    line.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  static func unescaped(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let next = scalars.popFirst() else {
        line.append(scalar)
        continue
      }
      line.append(next == "n" ? "\n" : next)
    }
    return String(line)
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map {
      unescaped(String(decoding: $0, as: UTF8.self))
    }
  }
}

// MARK: - File

nonisolated extension HistoryFile {
  /// The most that is read, of the end of the file: enough for the limit, however long it grew.
  private static let readLimit = 1 << 20

  private func bytes() throws(Errno) -> [UInt8] {
    let file: Descriptor
    do throws(Errno) { file = try Descriptor(path, O_RDONLY) } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    let number = file.number
    let size = try FileStatus(of: file).size
    let start = max(0, size - Self.readLimit)
    _ = try Errno.unlessNegative { lseek(number, start, SEEK_SET) }
    let bytes = try Descriptor.read(number, limit: Self.readLimit) ?? []
    // What begins in the middle of a line is not a line.
    return start == 0 ? bytes : Array(bytes.drop { $0 != UInt8(ascii: "\n") })
  }

  private static func byte(before end: off_t, in number: Int32) throws(Errno) -> UInt8 {
    var byte: UInt8 = 0
    _ = try Errno.unlessNegative { unsafe pread(number, &byte, 1, end - 1) }
    return byte
  }

  private func locked<Result>(_ body: () throws(Errno) -> Result) throws(Errno) -> Result {
    try FileLock.locking(path, orThrow: { $0 }, body)
  }
}
