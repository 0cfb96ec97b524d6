internal import ArgumentParser
internal import Formats
internal import Texts

/// Runs recorded cases of Kafka's own code, and counts where the answers are the same.
struct VerifyCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "verify")

  @OptionGroup var common: CommonOptions
  @Argument var files: [String]

  /// The largest file that is read, in bytes.
  private static let limit = 512 << 20

  func run(in session: inout Session) throws -> Output {
    var tallies: [Tally] = []
    for file in files {
      let bytes = try session.storage.read(file, limit: Self.limit)
      tallies.append(try Tally(file, bytes, isCancelled: session.surroundings.isCancelled))
    }
    let isEqual = tallies.allSatisfy(\.isEqual)
    var output = Output(status: isEqual ? .done : .answeredNo) { style in
      tallies.map { $0.text(style) }.joined()
    }
    output.jsonLines = tallies.map(\.json)
    return output
  }
}

/// What came of the cases of one file.
private struct Tally {
  let file: String
  private var cases = 0
  private var equal = 0
  private var unsupported = 0

  /// The first cases that are not equal, and what is wrong with each.
  private var first: [(id: String, explanation: Sentence)] = []

  private static let shownCount = 10

  var isEqual: Bool { cases > 0 && equal == cases }
  private var different: Int { cases - equal - unsupported }

  init(_ file: String, _ bytes: [UInt8], isCancelled: () -> Bool) throws {
    self.file = file
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      if isCancelled() { throw LabRefusal.interrupted }
      add(line, number: number + 1)
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, number: Int) {
    cases += 1
    guard let text = String(validating: line, as: UTF8.self) else {
      let problem = StorageProblem.notUTF8(path: file, line: number)
      return miss("line \(number)", problem.sentence, isRun: false)
    }
    do {
      let report = try GoldenReport(verifying: text, number: number)
      switch report.verdict {
      case .equal: equal += 1
      case .different(let difference): miss(report.id, difference.sentence, isRun: true)
      case .unsupported(let field): miss(report.id, .cannotRun(field: field), isRun: false)
      }
    } catch {
      // A broken line is no case that agreed; the others still count.
      miss("line \(number)", error.sentence, isRun: false)
    }
  }

  private mutating func miss(_ id: String, _ explanation: Sentence, isRun: Bool) {
    if !isRun { unsupported += 1 }
    if first.count < Self.shownCount { first.append((id, explanation)) }
  }

  func text(_ style: TextStyle) -> String {
    var lines = [Sentence.verified(file, cases: cases, equal: equal)(style.language)]
    if !isEqual {
      lines.append(
        Sentence.verifiedOthers(different: different, unsupported: unsupported)(style.language))
    }
    lines += first.map { "  \($0.id.shown): \($0.explanation(style.language))" }
    return lines.map { Wrapped.lines($0, width: style.width, indent: 4) + "\n" }.joined()
  }

  var json: [(key: String, value: JSONValue)] {
    [
      ("file", .string(file)), ("cases", .integer(Int64(cases))), ("equal", .integer(Int64(equal))),
      ("different", .integer(Int64(different))), ("unsupported", .integer(Int64(unsupported))),
      ("first", .array(first.map { .string($0.id) })),
    ]
  }
}
