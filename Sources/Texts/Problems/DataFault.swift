/// What can be wrong with a data file of the course, or with the front matter of a lesson.
package enum DataFault: Problem, Hashable {
  case notYAML(YAMLProblem)
  case missingFile
  case notAMapping
  case missingKey(String)
  case unknownKey(String, nearest: String?)
  case notText(String)
  case notAList(String)
  case notOneOf(String, key: String, allowed: [String])
  case duplicate(String)

  package var code: String {
    switch self {
    case .notYAML(let problem): problem.code
    case .missingFile: "data-file-missing"
    case .notAMapping: "data-not-a-mapping"
    case .missingKey: "data-missing-key"
    case .unknownKey: "data-unknown-key"
    case .notText: "data-not-text"
    case .notAList: "data-not-a-list"
    case .notOneOf: "data-not-one-of"
    case .duplicate: "data-duplicate"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notYAML(let problem): problem.sentence
    case .missingFile:
      Sentence(ko: "파일이 없습니다.", en: "The file is missing.")
    case .notAMapping:
      Sentence(
        ko: "'이름: 값' 꼴의 항목이 있어야 합니다.", en: "Entries of the form 'name: value' belong here.")
    case .missingKey(let key):
      Sentence(ko: "\(key): 빠진 항목입니다.", en: "The entry \(key) is missing.")
    case .unknownKey(let key, let nearest?):
      Sentence(
        ko: "\(key.shown): 모르는 항목입니다. 혹시 \(nearest)?",
        en: "There is no entry \(key.shown). Did you mean \(nearest)?")
    case .unknownKey(let key, nil):
      Sentence(
        ko: "\(key.shown): 모르는 항목입니다. 지워 주십시오.",
        en: "There is no entry \(key.shown). Take it out.")
    case .notText(let key):
      Sentence(
        ko: "\(key): 한 줄의 글을 적어 주십시오.", en: "The entry \(key) is a text of one line.")
    case .notAList(let key):
      Sentence(
        ko: "\(key): 목록을 적어 주십시오. 예: [a, b]",
        en: "The entry \(key) is a list, such as [a, b].")
    case .notOneOf(let word, let key, let allowed):
      Sentence(
        ko: "\(key): '\(word.shown)' 대신 쓸 수 있는 값: \(allowed.choice(.ko))",
        en: "The entry \(key) is \(allowed.choice(.en)), not '\(word.shown)'.")
    case .duplicate(let name):
      Sentence(
        ko: "\(name.shown): 두 번 나옵니다. 하나를 지워 주십시오.",
        en: "\(name.shown) stands here twice. Take one out.")
    }
  }
}
