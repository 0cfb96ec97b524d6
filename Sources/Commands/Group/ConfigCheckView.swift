internal import Formats
internal import KafkaModel
internal import Texts

/// What there is to say about a file of settings, line by line and as a whole.
struct ConfigCheckView {
  private let file: String
  private let check: ConfigCheck

  /// Reads and checks a file.
  ///
  /// - Throws: A ``Problem`` if it cannot be read, or holds no settings.
  init(_ file: String, in session: Session) throws {
    self.file = file
    let bytes = try session.storage.read(file, limit: PropertiesFile.byteLimit)
    check = ConfigCheck(try PropertiesFile(bytes))
  }

  var output: Output {
    Output(json: json, status: check.gravity == .refused ? .answeredNo : .done) { text($0) }
  }

  private func text(_ style: TextStyle) -> String {
    var lines = [
      Sentence.checkedSettings(file, count: check.lines.count, family: check.family.rawValue)(
        style.language)
    ]
    // What is fine needs no line: there may be hundreds.
    for line in check.lines where line.verdict.gravity(for: check.family) != .fine {
      let place = Sentence.lineNumber(line.number)(style.language)
      let name = line.name.rawValue.isEmpty ? "" : line.name.rawValue.shown + ": "
      lines.append("\(place) \(name)\(line.verdict.sentence(style.language))")
    }
    for finding in check.findings {
      let place = finding.line.map { Sentence.lineNumber($0)(style.language) + " " } ?? ""
      lines.append(place + finding.relation.sentence(style.language))
    }
    if lines.count == 1 { lines.append(Sentence.settingsAreFine(style.language)) }
    return lines.map { Wrapped.lines($0, width: style.width, indent: 2) + "\n" }.joined()
  }

  private var json: [(key: String, value: JSONValue)] {
    let lines = check.lines.map { line -> JSONValue in
      [
        "line": .integer(Int64(line.number)), "name": .string(line.name.rawValue),
        "verdict": .string(line.verdict.code),
        "gravity": .string(line.verdict.gravity(for: check.family).rawValue),
      ]
    }
    let findings = check.findings.map { finding -> JSONValue in
      [
        "line": finding.line.map { .integer(Int64($0)) } ?? .null,
        "relation": .string(finding.relation.code),
        "gravity": .string(finding.relation.gravity.rawValue),
      ]
    }
    return [
      ("file", .string(file)), ("family", .string(check.family.rawValue)),
      ("gravity", .string(check.gravity.rawValue)), ("lines", .array(lines)),
      ("findings", .array(findings)),
    ]
  }
}
