internal import Course
internal import Diagrams
internal import Formats
internal import Texts

/// How a question, and what came of an answer, are shown.
struct QuestionView {
  let question: Question

  private var body: QuestionBody { question.body }

  /// The question with its options and the form of an answer.
  func text(_ style: TextStyle) -> String {
    let language = style.language
    var text = Self.lines(head(language), style) + "\n"
    text += Self.lines(body.ask(language), style)
    let options = options
    if !options.isEmpty { text += "\n" }
    for (place, option) in options.enumerated() {
      text +=
        Wrapped.lines(
          "  \(place + 1)) " + option(language), width: style.width, indent: 5) + "\n"
    }
    return text + "\n" + Self.lines(body.form.form(language), style)
  }

  private func head(_ language: Language) -> String {
    guard let origin = question.origin else { return question.id.description }
    return Sentence.questionHead(question.id.description, level: origin.level)(language)
  }

  var options: [Sentence] {
    switch body.form {
    case .choice(let options, _), .choices(let options, _), .order(let options, _): options
    case .assignment, .number, .command: []
    }
  }

  /// What is wrong with an answer, and the rule that decides it.
  func mistake(_ judgement: Judgement, _ style: TextStyle) -> String {
    var text = ""
    if let cells = judgement.cells {
      text += GradePicture(cells, title: GradeWords.answer(cells)).text(style)
    } else {
      text += Self.lines(Sentence.answerWrong(style.language), style)
    }
    for (place, remark) in judgement.remarks.prefix(5).enumerated() {
      let isRule = judgement.cells != nil && place > 0
      text += Self.lines((isRule ? "· " : "") + remark(style.language), style)
    }
    return text
  }

  /// The answer, and why it is right.
  func explanation(showsSolution: Bool, _ style: TextStyle) -> String {
    let language = style.language
    var text = ""
    if showsSolution {
      text += Self.lines(Sentence.solutionIs(body.form.solution(language))(language), style)
    }
    text += body.because.map { Self.lines("· " + $0(language), style) }.joined()
    let proof = body.lab + body.proof.filter { !$0.hasPrefix("expect") }
    if !proof.isEmpty, !body.proof.isEmpty {
      text += Self.lines(Sentence.seeForYourself(proof.joined(separator: "; "))(language), style)
    }
    return text
  }

  /// All that is needed to question the question.
  func report(_ style: TextStyle, version: String) -> String {
    let language = style.language
    var rows = [("id", question.id.description), ("version", version)]
    if let origin = question.origin {
      rows += [
        ("maker", origin.maker), ("seed", String(origin.seed)), ("level", String(origin.level)),
      ]
    }
    rows.append(("form", body.form.name))
    rows.append(("ask", body.ask(language)))
    rows += options.enumerated().map { ("\($0 + 1))", $1(language)) }
    if !body.lab.isEmpty { rows.append(("lab", body.lab.joined(separator: "; "))) }
    rows.append(("answer", body.form.solution(language)))
    rows += body.because.map { ("because", $0(language)) }
    if !body.proof.isEmpty { rows.append(("proof", body.proof.joined(separator: "; "))) }
    return rows.map { Self.lines("\($0.0): \($0.1)", style) }.joined()
  }

  func json(_ language: Language) -> [(key: String, value: JSONValue)] {
    [
      ("id", .string(question.id.description)), ("form", .string(body.form.name)),
      ("seed", question.origin.map { .string(String($0.seed)) } ?? .null),
      ("level", question.origin.map { .integer(Int64($0.level)) } ?? .null),
      ("ask", .string(body.ask(language))),
      ("options", .array(options.map { .string($0(language)) })),
      ("answerForm", .string(body.form.form(language))),
      ("lab", .array(body.lab.map { .string($0) })),
    ]
  }

  func solutionJSON(_ language: Language) -> [(key: String, value: JSONValue)] {
    [
      ("solution", .string(body.form.solution(language))),
      ("because", .array(body.because.map { .string($0(language)) })),
      ("proof", .array(body.proof.map { .string($0) })),
    ]
  }

  static func lines(_ text: String, _ style: TextStyle) -> String {
    Wrapped.lines(text, width: style.width, indent: text.hasPrefix("· ") ? 2 : 0) + "\n"
  }
}
