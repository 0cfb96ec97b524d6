package import KafkaModel
package import Texts

/// Scenarios as files: YAML, or JSON, which is YAML too.
package enum ScenarioFile {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 16 * 1_048_576

  /// Reads a scenario without what the file says of producers.
  ///
  /// - Throws: ``ScenarioProblems`` with everything that is wrong; nothing is half read.
  package static func read(_ bytes: [UInt8]) throws(ScenarioProblems) -> Scenario {
    try document(bytes).scenario
  }

  /// Reads all that a file holds.
  ///
  /// - Throws: ``ScenarioProblems`` with everything that is wrong; nothing is half read.
  /// - Complexity: O(*n* log *n*) for *n* bytes.
  package static func document(_ bytes: [UInt8]) throws(ScenarioProblems) -> ScenarioDocument {
    guard bytes.count <= byteLimit else {
      throw ScenarioProblems([ScenarioProblem(.tooLarge(limit: byteLimit), at: nil)], count: 1)
    }
    let document: DocumentNode
    do {
      document = try DocumentNode(yaml: bytes)
    } catch {
      let place = TextPlace(ofByte: error.offset, in: bytes)
      throw ScenarioProblems([ScenarioProblem(.notYAML(error.problem), at: place)], count: 1)
    }
    var reader = ScenarioReader(bytes: bytes)
    let result = reader.document(document)
    guard reader.problemCount == 0 else {
      throw ScenarioProblems(reader.problems, count: reader.problemCount)
    }
    return result
  }

  package static func read(_ text: String) throws(ScenarioProblems) -> Scenario {
    try read(Array(text.utf8))
  }
}
