internal import Formats
package import Texts

/// Progress as the bytes of its file.
///
/// One JSON object: `format` is `kafka-workbook-progress`, `version` is 1, and `entries` is the
/// list of what happened, one entry a line, so that a damaged line costs no other. An entry has
/// `at` (seconds since 1970), `by` (its sitting), `n` (which of the sitting's entries it is), and
///
/// - `did: page` with `lesson` and `page`, or
/// - `did: question` with `lesson`, `id` and `was: right|wrong|skipped|revealed`, or
/// - `did: experiment` with `lesson`, `id` and `was: begun|finished|skipped`, or
/// - `did: exercise` with `id` and `was: failed|passed|skipped`.
package enum ProgressFile {
  /// The most bytes that are read or written: more than a hundred thousand entries.
  package static let byteLimit = 16 << 20

  private static let format = "kafka-workbook-progress"
  private static let version: Int64 = 1

  /// - Throws: ``ProgressProblem/full(limit:)``.
  package static func write(_ progress: Progress) throws(ProgressProblem) -> [UInt8] {
    var text = #"{"format":"\#(format)","version":\#(version),"entries":["#
    for (index, entry) in progress.entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      entry.json.write(to: &text)
    }
    text += (progress.isEmpty ? "\n" : "") + "\n]}\n"
    guard text.utf8.count <= byteLimit else { throw .full(limit: byteLimit) }
    return Array(text.utf8)
  }

  /// Reads a file whole, or not at all.
  ///
  /// - Throws: ``ProgressProblem`` with the path that is named.
  /// - Complexity: O(*n* log *n*) for *n* bytes.
  package static func read(
    _ bytes: [UInt8], path: String
  ) throws(ProgressProblem) -> Progress {
    let json: JSONValue
    do throws(JSONError) { json = try JSONValue(json: bytes) } catch {
      // What does not even begin like our file is somebody else's.
      guard beginsLikeProgress(bytes) else { throw .notProgress(path: path) }
      throw .damaged(path: path, line: TextPlace(ofByte: error.offset, in: bytes).line)
    }
    guard json["format"]?.string == format, let written = json["version"]?.integer else {
      throw .notProgress(path: path)
    }
    guard written <= version else { throw .laterVersion(path: path, version: written) }
    guard let elements = json["entries"]?.elements else { throw .damaged(path: path, line: 1) }
    var entries: [Progress.Entry] = []
    for (index, element) in elements.enumerated() {
      // Entry by entry on lines of their own, the first on the second line.
      guard let entry = Progress.Entry(element) else {
        throw .damaged(path: path, line: index + 2)
      }
      entries.append(entry)
    }
    return Progress(entries)
  }

  /// Whatever can still be read of a damaged file.
  package static func salvage(_ bytes: [UInt8]) -> Progress {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return Progress(
      lines.compactMap { line in
        let text = line.last == UInt8(ascii: ",") ? line.dropLast() : line
        return (try? JSONValue(json: text)).flatMap(Progress.Entry.init)
      })
  }

  private static func beginsLikeProgress(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "{\"format\":\"\(format)\"".utf8)
  }
}
