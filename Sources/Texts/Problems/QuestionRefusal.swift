/// Why no question can be asked.
package enum QuestionRefusal: Problem, Hashable {
  case noQuestions

  package var code: String {
    switch self {
    case .noQuestions: "no-questions"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noQuestions:
      Sentence(
        ko: "문제가 없습니다. 레슨 목록: lessons", en: "There are no questions here. The lessons: lessons")
    }
  }
}
