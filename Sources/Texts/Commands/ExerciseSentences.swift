/// What the commands say that are about exercises.
extension Sentence {
  package static func exerciseState(_ state: String) -> Self {
    switch state {
    case "passed": Self(ko: "통과", en: "passed")
    case "failed": Self(ko: "틀림", en: "failed")
    case "skipped": Self(ko: "건너뜀", en: "skipped")
    default: Self(ko: "시작 전", en: "not started")
    }
  }

  package static func exerciseLevel(_ level: String) -> Self {
    switch level {
    case "easy": Self(ko: "쉬움", en: "easy")
    case "medium": Self(ko: "보통", en: "medium")
    case "hard": Self(ko: "어려움", en: "hard")
    default: Self(ko: level, en: level)
    }
  }

  package static func exerciseHead(_ number: Int, lesson: String, level: String) -> Self {
    let word = exerciseLevel(level)
    return Self(
      ko: "연습 \(number) · 레슨 \(lesson) · \(word(.ko))",
      en: "Exercise \(number) · lesson \(lesson) · \(word(.en))")
  }

  package static func exerciseFile(_ file: String) -> Self {
    Self(ko: "작성할 파일: \(file)", en: "Write it in \(file)")
  }

  package static func exerciseSteps(_ number: Int) -> Self {
    Self(
      ko: "edit \(number): 편집기로 열기 · check \(number): 검사 · hint \(number): 힌트",
      en: "edit \(number) opens it · check \(number) checks it · hint \(number) helps")
  }

  package static func exerciseTally(passed: Int, of count: Int) -> Self {
    Self(
      ko: "\(count)문제 중 \(passed)문제 통과. 문제 보기: exercise 1",
      en: "\(passed) of \(count) passed. To see one: exercise 1")
  }

  package static let checkPreparing = Self(
    ko: "검사를 준비합니다. 처음 한 번은 10초쯤 걸립니다 …",
    en: "Getting ready to check; the first time takes some ten seconds …")

  package static func checkWatching(_ file: String) -> Self {
    Self(
      ko: "\(file): 내용이 바뀌기를 지켜봅니다. Enter: 다시 검사 · Ctrl-C: 그만두기",
      en: "Watching \(file) for changes. Enter checks again, Ctrl-C leaves.")
  }

  package static let sourceChanged = Self(
    ko: "검사하는 동안 파일이 바뀌었습니다. 이 결과는 바뀌기 전 것이니 다시 check 하십시오.",
    en: "The file changed while it was checked. This was about the text before: check again.")

  package static func judgedSource(_ hash: String) -> Self {
    Self(ko: "검사한 내용: \(hash.prefix(12))", en: "Judged: \(hash.prefix(12))")
  }

  package static func hintHead(_ level: Int, of count: Int) -> Self {
    Self(ko: "힌트 \(level)/\(count)", en: "Hint \(level) of \(count)")
  }

  package static func nextHint(_ number: Int, _ level: Int, of count: Int) -> Self {
    Self(
      ko: "더 자세한 힌트(\(level)/\(count)): Enter 또는 hint \(number)",
      en: "A plainer hint (\(level) of \(count)): Enter or hint \(number)")
  }

  package static func lastHint(_ number: Int) -> Self {
    Self(
      ko: "마지막 힌트입니다. 풀이 보기: solution \(number) --show",
      en: "That was the last hint. The solution: solution \(number) --show")
  }

  package static let hintAfterCheck = Self(
    ko: "check를 하면 작성한 코드에 맞는 힌트가 나옵니다.",
    en: "After a check, the hints fit what you wrote.")

  package static func editedNext(_ number: Int) -> Self {
    Self(ko: "Enter 또는 check \(number): 검사", en: "Enter or check \(number): check it")
  }

  package static func restored(_ file: String, keptIn kept: String?) -> Self {
    guard let kept else {
      return Self(ko: "\(file): 처음 상태로 되돌렸습니다.", en: "\(file) is as it was at first.")
    }
    return Self(
      ko: "\(file): 처음 상태로 되돌렸습니다. 작성하던 코드: \(kept)",
      en: "\(file) is as it was at first. What you had written is in \(kept)")
  }

  package static func nothingToRestore(_ file: String) -> Self {
    Self(ko: "\(file): 이미 처음 상태입니다.", en: "\(file) is as it was at first already.")
  }

  package static let solutionHead = Self(ko: "풀이", en: "The solution")

  package static let solutionDifference = Self(
    ko: "작성한 코드와 다른 곳 (- 내 코드, + 풀이)",
    en: "Where yours differs (- yours, + the solution)")

  package static let solutionSame = Self(
    ko: "작성한 코드와 풀이가 같습니다.", en: "Yours is the same.")

  package static let sideBySide: (label: Sentence, expected: Sentence, found: Sentence) = (
    Self(ko: "", en: ""), Self(ko: "맞는 답", en: "expected"), Self(ko: "내 답", en: "yours")
  )
}
