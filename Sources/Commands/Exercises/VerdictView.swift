internal import Course
internal import ExerciseKit
internal import Formats
internal import Texts

/// How a verdict is shown.
struct VerdictView {
  let exercise: ExerciseText
  let verdict: Verdict

  /// Whether the file is by now another than was judged.
  var hasChanged = false

  /// Where the smallest case was saved as a scenario, if it was.
  var scenario: String?

  var status: Reply.Status { verdict.isPassed ? .done : .answeredNo }

  var output: Output {
    Output(json: json, note: note, status: status, offer: offer) { text($0) }
  }

  private var note: Sentence? { hasChanged ? .sourceChanged : nil }

  private var offer: String? {
    switch verdict.outcome {
    case .passed: "solution \(exercise.number)"
    case .notStarted: "exercise \(exercise.number)"
    default: "hint \(exercise.number)"
    }
  }

  /// The verdict in one line.
  func summary(_ style: TextStyle) -> String {
    Wrapped.lines(sentence(style.language)(style.language), width: style.width) + "\n"
  }

  /// The verdict with the case that shows it, and the hint that fits.
  func text(_ style: TextStyle) -> String {
    var text = summary(style)
    switch verdict.outcome {
    case .failed(let finding):
      let size = finding.size
      let line = Sentence.smallestCase(
        finding.smallestCase.harmless, partitions: size.partitions, members: size.members)
      text += "\n" + Wrapped.lines(line(style.language), width: style.width) + "\n\n"
      text += FindingDrawing(finding: finding).text(style)
      text += hint(for: finding, style)
      if let scenario {
        let saved = Sentence.savedCounterExample(Word.quoted(scenario).harmless)
        text += "\n" + Wrapped.lines(saved(style.language), width: style.width) + "\n"
      }
    case .doesNotCompile(let errors, _):
      for error in errors {
        text += Wrapped.lines("  " + line(for: error), width: style.width, indent: 4) + "\n"
      }
    default: break
    }
    return text
  }

  private func line(for error: Verdict.CompilerError) -> String {
    "\(exercise.name).swift:\(error.line):\(error.column): \(error.message.harmless)"
  }

  /// The verdict in one sentence, and what the compiler said first, for another command that needed
  /// the attempt.
  var reason: Sentence {
    guard case .doesNotCompile(let errors, _) = verdict.outcome, let first = errors.first else {
      return sentence
    }
    return Sentence(
      ko: sentence(.ko) + ". " + line(for: first), en: sentence(.en) + ". " + line(for: first))
  }

  private func hint(for finding: Finding, _ style: TextStyle) -> String {
    guard let hint = exercise.hints(style.language).graded(for: finding).first,
      let body = try? Markdown(utf8: Array(hint.utf8))
    else { return "" }
    // The first paragraph is the demand, and stands above already.
    let rest = Markdown(blocks: Array(body.blocks.dropFirst()))
    return rest.blocks.isEmpty ? "" : "\n" + rest.text(style)
  }

  /// The verdict in one sentence.
  var sentence: Sentence {
    Sentence(ko: sentence(.ko)(.ko), en: sentence(.en)(.en))
  }

  private func sentence(_ language: Language) -> Sentence {
    let number = exercise.number
    switch verdict.outcome {
    case .notStarted: return .notStartedExercise(number, exercise.file)
    case .unfinished: return .unfinishedExercise(number, exercise.file)
    case .passed where verdict.leftProcessCount > 0:
      return .leftProcesses(number, count: verdict.leftProcessCount)
    case .passed: return .passedExercise(number, exercise.title(language).harmless)
    case .failed(let finding):
      let demand = exercise.hints(language).demand(of: finding.property)
      return .failedExercise(number, (demand ?? finding.property).harmless)
    case .threw(let error): return .threw(number, error.harmless)
    case .doesNotCompile(_, let count):
      return .doesNotCompile(number, exercise.file, count: count)
    case .lacksType(let name, let conformance): return .lacksType(number, name, conformance)
    case .crashed(let signal, let message):
      return .crashed(number, signal: signal, message?.shown)
    case .tookTooLong(let seconds): return .tookTooLong(number, seconds: seconds)
    case .printedTooMuch(let bytes): return .printedTooMuch(number, bytes: bytes)
    case .usedTooMuchMemory(let bytes): return .usedTooMuchMemory(number, bytes: bytes)
    case .undecided(let reason): return .undecided(number, reason.shown)
    }
  }

  var json: [(key: String, value: JSONValue)] {
    var json =
      exercise.json + [
        ("verdict", .string(verdict.code)), ("source", .string(verdict.source)),
        ("changed", .bool(hasChanged)),
      ]
    switch verdict.outcome {
    case .failed(let finding):
      json += [
        ("property", .string(finding.property)), ("case", .string(finding.smallestCase)),
        ("partitions", .integer(Int64(finding.size.partitions))),
        ("members", .integer(Int64(finding.size.members))),
        ("expected", .string(finding.expected)), ("found", .string(finding.found)),
        ("scenario", scenario.map { .string($0) } ?? .null),
      ]
    case .doesNotCompile(let errors, _):
      json.append(
        (
          "errors",
          .array(
            errors.map {
              [
                "line": .integer(Int64($0.line)), "column": .integer(Int64($0.column)),
                "message": .string($0.message),
              ]
            })
        ))
    default: break
    }
    return json
  }
}
