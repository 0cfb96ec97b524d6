/// What can be wrong with a question of a lesson.
package enum QuestionFault: Problem, Hashable {
  case noLesson(String)
  case badID(String)
  case unknownMaker(String, nearest: String?)
  case unknownForm(String, allowed: [String])
  case noKey
  case badKey(String)
  case notReproduced(question: String, line: String, found: String)
  case unlikeItself(question: String)
  case solutionFails(question: String)
  case givesItselfAway(question: String)
  case tooFew(lesson: String, count: Int, made: Int)

  package var code: String {
    switch self {
    case .noLesson: "question-without-lesson"
    case .badID: "question-id"
    case .unknownMaker: "question-maker-unknown"
    case .unknownForm: "question-form-unknown"
    case .noKey: "question-without-key"
    case .badKey: "question-key"
    case .notReproduced: "question-not-reproduced"
    case .unlikeItself: "question-not-repeatable"
    case .solutionFails: "question-solution-fails"
    case .givesItselfAway: "question-gives-itself-away"
    case .tooFew: "questions-too-few"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noLesson(let path):
      Sentence(
        ko: "\(path.shown): 이 이름의 레슨이 없습니다. 레슨 파일과 같은 이름에 .questions.yaml을 붙여 주십시오.",
        en:
          "\(path.shown) belongs to no lesson. Name it like the lesson's files, with .questions.yaml."
      )
    case .badID(let id):
      Sentence(
        ko: "'\(id.shown)': 문제의 id는 q1, q2처럼 적습니다.",
        en: "'\(id.shown)' is no question's id; write q1, q2, ….")
    case .unknownMaker(let name, let nearest):
      Sentence(
        ko: "generate: '\(name.shown)' 출제기가 없습니다." + (nearest.map { " 혹시 \($0)?" } ?? ""),
        en: "No maker is called '\(name.shown)'." + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .unknownForm(let form, let allowed):
      Sentence(
        ko: "form: '\(form.shown)' 대신 쓸 수 있는 값: \(allowed.choice(.ko))",
        en: "The form '\(form.shown)' does not exist; it is \(allowed.choice(.en)).")
    case .noKey:
      Sentence(ko: "정답을 구하지 못했습니다.", en: "No key could be worked out.")
    case .badKey(let text):
      Sentence(
        ko: "right: '\(text.shown)' 값은 이 꼴의 정답으로 읽히지 않습니다.",
        en: "'\(text.shown)' is no key of this form.")
    case .notReproduced(let question, let line, let found):
      Sentence(
        ko: "\(question): '\(line.shown)' 명령으로 확인되지 않습니다. \(found.shown)",
        en: "\(question): '\(line.shown)' does not confirm the key. \(found.shown)")
    case .unlikeItself(let question):
      Sentence(
        ko: "\(question): 같은 씨앗에서 다른 문제가 나왔습니다.",
        en: "\(question): the same seed made another question.")
    case .solutionFails(let question):
      Sentence(
        ko: "\(question): 정답을 적었는데 틀렸다고 채점됩니다.",
        en: "\(question): its own solution is graded wrong.")
    case .givesItselfAway(let question):
      Sentence(
        ko: "\(question): 문제나 힌트에 정답이 그대로 나옵니다.",
        en: "\(question): the question or its hint holds the answer.")
    case .tooFew(let lesson, let count, let made):
      Sentence(
        ko: "\(lesson): 문제 \(count)개(출제기 \(made)개). 네 개 이상, 그 절반 이상은 출제기로 만들어 주십시오.",
        en:
          "\(lesson) has \(count) questions, \(made) of them made from seeds. It takes four, and at "
          + "least half made.")
    }
  }
}
