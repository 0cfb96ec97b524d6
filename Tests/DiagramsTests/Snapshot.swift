import Diagrams
import Foundation
import TestSupport
import Testing
import Texts

/// Compares what people look at with what was accepted before: `Snapshots/<name>`.
///
/// A missing file is written, and the test fails in that run: look at it before you commit it.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Golden.packageFolder.appending(path: "Tests/DiagramsTests/Snapshots/\(name)")
  guard FileManager.default.fileExists(atPath: file.path) else {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded a new snapshot: \(name)", sourceLocation: sourceLocation)
    return
  }
  let accepted = try String(contentsOf: file, encoding: .utf8)
  if text.utf8.elementsEqual(accepted.utf8) { return }
  Attachment.record(text, named: name, sourceLocation: sourceLocation)
  let difference = zip(lines(text), lines(accepted)).first { $0 != $1 }
  Issue.record(
    "\(name) differs: \(difference.map { "got \($0.0), accepted \($0.1)" } ?? "in its length")",
    sourceLocation: sourceLocation)
}

/// Every text rendering of a picture in one language, for one file.
func sheet(_ picture: some Picture, _ language: Language) -> String {
  let drawn = [120, 80, 40, 13].map { width in
    "=== \(width) ===\n" + picture.text(TextStyle(language: language, width: width))
  }
  let sentences = picture.text(TextStyle(language: language, width: 80, medium: .sentences))
  return (drawn + ["=== sentences ===\n" + sentences]).joined(separator: "\n")
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
