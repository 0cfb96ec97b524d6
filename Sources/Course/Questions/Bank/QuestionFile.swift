internal import Formats
internal import Texts

/// The questions of one lesson as its file has them.
struct QuestionFile {
  static let suffix = ".questions.yaml"

  private let file: DataFile

  init(_ source: CourseSource) {
    file = DataFile(path: source.path, bytes: source.bytes)
  }

  /// Whether a file is that of a lesson: `04-consumers/11-assignment-strategies.questions.yaml`.
  static func belongs(_ path: String, to lesson: Lesson) -> Bool {
    let stem = String(path.dropLast(suffix.count))
    return LessonPath(stem + ".en.md").map { $0.number == lesson.number && $0.slug == lesson.slug }
      ?? false
  }

  /// Reads the questions; what is wrong with one of them leaves the others.
  func items(
    of lesson: LessonNumber, _ problems: inout [CourseProblem]
  ) -> [QuestionBank.Item] {
    var items: [QuestionBank.Item] = []
    for var fields in file.mappings(&problems) {
      let line = file.problem(.missingFile, at: fields.offset).line
      let text = fields.text("id")
      do throws(QuestionFault) {
        let source = try Self.source(&fields)
        guard text.hasPrefix("q"), let id = QuestionID("\(lesson)/\(text)") else {
          throw .badID(text)
        }
        if items.contains(where: { $0.id == id }) {
          problems.append(file.problem(.duplicate(id.description), at: fields.offset))
        } else {
          items.append(.init(id: id, source: source, path: file.path, line: line))
        }
      } catch {
        problems.append(CourseProblem(path: file.path, line: line, .question(error)))
      }
      problems += fields.finished()
    }
    return items
  }

  private static func source(
    _ fields: inout DataFields
  ) throws(QuestionFault) -> QuestionBank.Item.Source {
    if let name = fields.optionalText("generate") {
      guard let maker = QuestionMaker.named(name) else {
        let names = QuestionMaker.all.map(\.name)
        throw .unknownMaker(name, nearest: Nearest.matches(for: name, among: names, limit: 1).first)
      }
      return .made(maker)
    }
    let ask = fields.sentence("ask")
    let lab = fields.list("lab")
    let hint = fields.sentence("hint")
    let because = fields.sentence("because")
    let proof = fields.list("proof")
    return .written(
      QuestionBody(
        ask, lab: lab, form: try form(&fields), hint: hint, because: [because], proof: proof))
  }

  private enum Form: String, CaseIterable {
    case number, choice, choices, order, command
  }

  private static func form(_ fields: inout DataFields) throws(QuestionFault) -> AnswerForm {
    let name = fields.text("form")
    switch Form(rawValue: name) {
    case .number: return try numberForm(&fields)
    case .choice:
      let options = fields.sentences("options")
      let right = try places(fields.list("right"), in: options)
      guard right.count == 1 else { throw .badKey(right.description) }
      return .choice(options, right: right[0])
    case .choices:
      let options = fields.sentences("options")
      return .choices(options, right: Set(try places(fields.list("right"), in: options)))
    case .order:
      let options = fields.sentences("options")
      let right = try places(fields.list("right"), in: options)
      guard Set(right).count == options.count else { throw .badKey(right.description) }
      return .order(options, right: right)
    case .command:
      return .command(CommandKey(solution: fields.text("right"), checks: fields.list("checks")))
    case nil: throw .unknownForm(name, allowed: Form.allCases.map(\.rawValue))
    }
  }

  private static func numberForm(_ fields: inout DataFields) throws(QuestionFault) -> AnswerForm {
    let text = fields.text("right")
    let unit: NumberKey.Unit
    switch fields.optionalText("unit") {
    case nil: unit = .count
    case "bytes": unit = .bytes
    case "seconds": unit = .time(bareIsSeconds: true)
    case "milliseconds": unit = .time(bareIsSeconds: false)
    case let other?: throw .badKey(other)
    }
    let blank = NumberKey(0, unit)
    let tolerance = fields.optionalText("tolerance")
    do throws(AnswerProblem) {
      return .number(
        NumberKey(
          try NumberAnswer.read(text, for: blank), unit,
          tolerance: try tolerance.map { value throws(AnswerProblem) in
            try NumberAnswer.read(value, for: blank)
          } ?? 0))
    } catch {
      throw .badKey(text)
    }
  }

  /// Reads the numbers of options, counted from 1, as places from 0.
  private static func places(
    _ texts: [String], in options: [Sentence]
  ) throws(QuestionFault) -> [Int] {
    var places: [Int] = []
    for text in texts {
      guard let number = Int(digits: text), options.indices.contains(number - 1) else {
        throw .badKey(text)
      }
      places.append(number - 1)
    }
    return places
  }
}
