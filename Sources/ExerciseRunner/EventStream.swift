internal import Formats

/// What Swift Testing says in its event stream: JSON Lines, one record a line.
///
/// Nothing is read from what it prints, which is for people and changes with every version.
struct EventStream {
  /// Where attachments were written, by the order in which they were recorded.
  private(set) var attachments: [String] = []

  /// Whether a test was cancelled, as a stub does.
  private(set) var isCancelled = false

  /// Whether something was recorded that makes the test fail.
  private(set) var hasFailure = false

  /// What belongs to the first failure.
  private(set) var message: String?

  /// Whether the run came to its end; if not, the process ended before.
  private(set) var hasEnded = false

  /// Reads a stream, which may end in the middle of a line.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let record = try? JSONValue(json: line), record["kind"]?.string == "event",
        let event = record["payload"]
      else { continue }
      read(event)
    }
  }

  private mutating func read(_ event: JSONValue) {
    switch event["kind"]?.string {
    case "valueAttached":
      if let path = event["attachment"]?["path"]?.string { attachments.append(path) }
    case "testCancelled", "testCaseCancelled": isCancelled = true
    case "issueRecorded":
      guard event["issue"]?["isFailure"]?.bool ?? true else { return }
      if !hasFailure {
        message = event["messages"]?.elements?.compactMap { $0["text"]?.string }.first
      }
      hasFailure = true
    case "runEnded": hasEnded = true
    default: break
    }
  }

  /// The content of an attachment by its name, or by its name with a number that made it unique.
  func attachment(_ name: String) -> [UInt8]? {
    let path = attachments.first { path in
      let file = path.split(separator: "/").last ?? ""
      return file == name || file.hasPrefix(name + "-") || file.hasPrefix(name + ".")
    }
    return path.flatMap { DiskFolder.read($0, limit: 4 << 20) }
  }
}
