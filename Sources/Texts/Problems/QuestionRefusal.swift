/// Why no question can be asked.
package enum QuestionRefusal: Problem, Hashable {
  case noQuestions
  case needsPrompt(String)

  package var code: String {
    switch self {
    case .noQuestions: "no-questions"
    case .needsPrompt: "needs-prompt"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noQuestions:
      Sentence(
        ko: "문제가 없습니다. 레슨 목록: lessons", en: "There are no questions here. The lessons: lessons")
    case .needsPrompt(let command):
      Sentence(
        ko: "\(command): 프롬프트에서만 쓸 수 있습니다. 스크립트에서는 quiz 4.11/3 --answer ANSWER처럼 적어 주십시오.",
        en: "\(command) works at the prompt only. In a script: quiz 4.11/3 --answer ANSWER")
    }
  }
}
