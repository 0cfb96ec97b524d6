package import Foundation

/// The recorded runs of Kafka's own code, the judge of this project: `Tests/Golden`.
package enum Golden {
  /// The folder that holds this package.
  package static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Reads the lines of `Tests/Golden/<name>.jsonl`, one case a line.
  package static func lines(_ name: String) throws -> [String] {
    let file = packageFolder.appending(path: "Tests/Golden/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}
