/// Why a file is no file of settings at all.
package enum PropertiesProblem: Problem, Hashable {
  case tooLarge(limit: Int)
  case notUTF8(TextPlace)
  case noSettings

  package var code: String {
    switch self {
    case .tooLarge: "file-too-large"
    case .notUTF8: "not-utf8"
    case .noSettings: "no-settings"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .tooLarge(let limit):
      Sentence(
        ko: "파일이 너무 큽니다. 최대 \(limit / 1_048_576)MiB까지 읽습니다.",
        en: "The file is too large: \(limit / 1_048_576) MiB is the most that is read.")
    case .notUTF8(let place):
      Sentence(
        ko: "\(place.sentence(.ko)): UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장해야 합니다.",
        en: "There is a byte that is not UTF-8 at \(place.sentence(.en)). Save the file as UTF-8.")
    case .noSettings:
      Sentence(
        ko: "설정이 하나도 없습니다. 한 줄에 하나씩 session.timeout.ms=30000처럼 적어 주십시오.",
        en: "There are no settings in it. Write one a line, such as session.timeout.ms=30000.")
    }
  }
}
