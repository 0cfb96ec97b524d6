/// What can be wrong with a lesson's file on its own.
package enum LessonFault: Problem, Hashable {
  case misnamed
  case noFrontMatter
  case noPages
  case duplicate(String, other: String)
  case experimentWithoutExpectation(number: Int)

  package var code: String {
    switch self {
    case .misnamed: "lesson-misnamed"
    case .noFrontMatter: "front-matter-missing"
    case .noPages: "lesson-without-pages"
    case .duplicate: "lesson-duplicate"
    case .experimentWithoutExpectation: "experiment-without-expectation"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .misnamed:
      Sentence(
        ko: "레슨 파일의 이름이 아닙니다. 예: 04-consumers/11-strategies.ko.md",
        en: "This is no name for a lesson's file, such as 04-consumers/11-strategies.ko.md.")
    case .noFrontMatter:
      Sentence(
        ko: "머리말이 없습니다. 첫 줄을 ---로 시작하고 id: L07처럼 적은 뒤 ---로 닫아 주십시오.",
        en: "There is no front matter. Begin with --- and lines such as id: L07, then another ---.")
    case .noPages:
      Sentence(ko: "머리말 뒤에 내용이 없습니다.", en: "Nothing follows the front matter.")
    case .duplicate(let name, let other):
      Sentence(
        ko: "\(name.shown): \(other.shown)에서 이미 쓴 이름입니다. 다른 이름을 주십시오.",
        en: "\(name.shown) is taken already, by \(other.shown). Choose another.")
    case .experimentWithoutExpectation(let number):
      Sentence(
        ko: "실험 \(number): expect가 한 줄도 없습니다. 무엇이 나와야 하는지 한 줄 이상 적어 주십시오.",
        en: "Experiment \(number) expects nothing. Give it a line such as expect moved = 1.")
    }
  }
}

/// How the two files of a lesson can disagree.
package enum TranslationFault: Problem, Hashable {
  case missing(Language)
  case entry(String, other: String)
  case pageCount(Int, expected: Int, other: String)
  case experimentCount(Int, expected: Int, other: String)
  case experiment(number: Int, other: String)

  package var code: String {
    switch self {
    case .missing: "translation-missing"
    case .entry: "translation-differs"
    case .pageCount: "translation-page-count"
    case .experimentCount: "translation-experiment-count"
    case .experiment: "translation-experiment-differs"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .missing(let language):
      Sentence(
        ko: "번역이 없습니다. 옆에 .\(language).md 파일을 두십시오.",
        en: "The translation is missing. Put a file .\(language).md beside it.")
    case .entry(let key, let other):
      Sentence(
        ko: "\(key): \(other.shown)의 값과 다릅니다. 두 파일에 같게 적어 주십시오.",
        en: "The entry \(key) differs from that in \(other.shown). Make them the same.")
    case .pageCount(let count, let expected, let other):
      Sentence(
        ko: "쪽 수: \(count). 짝이 되는 \(other.shown): \(expected). 같은 자리에서 나누어 주십시오.",
        en: "There are \(count) pages, and \(expected) in \(other.shown). Break both alike.")
    case .experimentCount(let count, let expected, let other):
      Sentence(
        ko: "실험 수: \(count). 짝이 되는 \(other.shown): \(expected). 같은 실험을 두십시오.",
        en: "There are \(count) experiments, and \(expected) in \(other.shown). Give both the same."
      )
    case .experiment(let number, let other):
      Sentence(
        ko: "실험 \(number): \(other.shown)의 명령과 다릅니다. 명령은 옮기지 않습니다.",
        en: "Experiment \(number) has other commands than in \(other.shown). Only remarks differ.")
    }
  }
}

/// What the parts of the course can get wrong about each other.
package enum ReferenceFault: Problem, Hashable {
  case unknownClaim(String, nearest: String?)
  case claimOfOtherLesson(String, lesson: String)
  case claimWithoutLesson(String, lesson: String)
  case claimTwice(String)
  case unknownExperiment(String)
  case correctionNotShown(String)

  package var code: String {
    switch self {
    case .unknownClaim: "unknown-claim"
    case .claimOfOtherLesson: "claim-of-other-lesson"
    case .claimWithoutLesson: "claim-without-lesson"
    case .claimTwice: "claim-twice"
    case .unknownExperiment: "unknown-experiment"
    case .correctionNotShown: "correction-not-shown"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknownClaim(let id, let nearest):
      Sentence(
        ko: "\(id.shown): facts.yaml에 없는 주장입니다." + (nearest.map { " 혹시 \($0)?" } ?? ""),
        en: "facts.yaml has no claim \(id.shown)."
          + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .claimOfOtherLesson(let id, let lesson):
      Sentence(
        ko: "\(id.shown): facts.yaml에서는 \(lesson.shown)에 속합니다. 한쪽을 고쳐 주십시오.",
        en: "The claim \(id.shown) belongs to \(lesson.shown) in facts.yaml. Change one of the two."
      )
    case .claimWithoutLesson(let id, let lesson):
      Sentence(
        ko: "\(id.shown): \(lesson.shown) 레슨의 claims에 적혀 있지 않습니다.",
        en: "The claims of lesson \(lesson.shown) do not list \(id.shown).")
    case .claimTwice(let id):
      Sentence(
        ko: "\(id.shown): claims에 두 번 적혀 있습니다. 하나를 지워 주십시오.",
        en: "The claim \(id.shown) is listed twice. Take one out.")
    case .unknownExperiment(let name):
      Sentence(
        ko: "\(name.shown): 없는 실험입니다. 4.2/1처럼 레슨 번호와 실험 번호를 적어 주십시오.",
        en: "There is no experiment \(name.shown). Name lesson and experiment, such as 4.2/1.")
    case .correctionNotShown(let id):
      Sentence(
        ko: "\(id.shown): 노트를 바로잡지만 보여 주는 것이 없습니다. experiment에 실험을, "
          + "실습실로 안 되면 shown-by에 확인할 방법을 적어 주십시오.",
        en: "\(id.shown) corrects the notes and nothing shows it. Name an experiment, or under "
          + "shown-by what would show it.")
    }
  }
}
