/// What a lesson can get wrong about the program, about Kafka's names, or about its other half.
package enum TeachingFault: Problem, Hashable {
  case numbersDiffer([String], other: String)
  case codeDiffers([String], other: String)
  case shapeDiffers(other: String)
  case unknownLesson(String)
  case noCommand(String, reason: Sentence)
  case unknownSetting(String, nearest: String?)
  case deadLink(String)
  case unknownExercise(String, nearest: String?)
  case pageTooLong(lines: Int, limit: Int)
  case lineTooWide(cells: Int, limit: Int)
  case experimentFails(number: Int, line: String, said: String)
  case notRefused(number: Int, line: String)
  case screenDiffers(line: String, said: String?)
  case question(id: String, Sentence)

  package var code: String {
    switch self {
    case .numbersDiffer: "numbers-differ"
    case .codeDiffers: "code-differs"
    case .shapeDiffers: "tables-differ"
    case .unknownLesson: "unknown-lesson"
    case .noCommand: "no-command"
    case .unknownSetting: "unknown-setting"
    case .deadLink: "dead-link"
    case .unknownExercise: "unknown-exercise"
    case .pageTooLong: "page-too-long"
    case .lineTooWide: "line-too-wide"
    case .experimentFails: "experiment-fails"
    case .notRefused: "not-refused"
    case .screenDiffers: "screen-differs"
    case .question: "question-wrong"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .numbersDiffer(let numbers, let other):
      Sentence(
        ko: "\(other.shown)에 있는 수가 이 쪽에 없습니다: \(Self.list(numbers)). 두 파일의 수를 맞춰 주십시오.",
        en: "This page lacks numbers that \(other.shown) has: \(Self.list(numbers)). "
          + "Give both the same.")
    case .codeDiffers(let pieces, let other):
      Sentence(
        ko: "\(other.shown)에 있는 명령이나 이름이 이 쪽에 없습니다: \(Self.list(pieces)). "
          + "코드는 옮기지 않고 그대로 둡니다.",
        en: "This page lacks code that \(other.shown) has: \(Self.list(pieces)). "
          + "Code is not translated.")
    case .shapeDiffers(let other):
      Sentence(
        ko: "이 쪽의 표, 코드 블록, 카드가 짝이 되는 파일(\(other.shown))에서와 다릅니다. "
          + "같은 것을 같은 차례로 두어 주십시오.",
        en: "Tables, code blocks or cards of this page are not those of \(other.shown). "
          + "Put the same in the same order.")
    case .unknownLesson(let number):
      Sentence(
        ko: "\(number.shown): 없는 레슨입니다. 번호를 고쳐 주십시오.",
        en: "There is no lesson \(number.shown). Correct the number.")
    case .noCommand(let line, let reason):
      Sentence(
        ko: "`\(line.shown)`: 이대로는 실행되지 않습니다. \(reason(.ko))",
        en: "`\(line.shown)` does not run as it stands. \(reason(.en))")
    case .unknownSetting(let name, let nearest):
      Sentence(
        ko: "\(name.shown): 카프카에 없는 설정입니다." + (nearest.map { " 혹시 \($0)?" } ?? ""),
        en: "Kafka has no setting \(name.shown)."
          + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .deadLink(let address):
      Sentence(
        ko: "\(address.shown): 링크가 가리키는 곳이 없습니다. https:// 주소나 이 폴더의 파일을 적어 주십시오.",
        en:
          "The link \(address.shown) leads nowhere. Name an https:// address or a file of this folder."
      )
    case .unknownExercise(let slug, let nearest):
      Sentence(
        ko: "exercises: \(slug.shown): 없는 연습 문제입니다." + (nearest.map { " 혹시 \($0)?" } ?? ""),
        en: "The entry exercises names \(slug.shown), and there is no such exercise."
          + (nearest.map { " Did you mean \($0)?" } ?? ""))
    case .pageTooLong(let lines, let limit):
      Sentence(
        ko: "이 쪽은 80칸 화면에서 \(lines)줄입니다. \(limit)줄을 넘지 않게 ---로 나누어 주십시오.",
        en: "This page takes \(lines) lines at 80 columns. Cut it with --- to stay within \(limit)."
      )
    case .lineTooWide(let cells, let limit):
      Sentence(
        ko: "이 쪽의 코드에 \(cells)칸짜리 줄이 있습니다. \(limit)칸 안으로 줄여 주십시오.",
        en: "The code of this page has a line of \(cells) cells. Shorten it to \(limit).")
    case .experimentFails(let number, let line, let said):
      Sentence(
        ko: "실험 \(number), `\(line.shown)`: 레슨과 다릅니다. 실습실의 답: \(said.shown)",
        en:
          "Experiment \(number), `\(line.shown)`: not what the lesson says. The lab says: \(said.shown)"
      )
    case .notRefused(let number, let line):
      Sentence(
        ko: "실험 \(number), `\(line.shown)`: 받아들여지는 명령입니다. 앞의 !를 지우거나 명령을 고쳐 주십시오.",
        en:
          "Experiment \(number), `\(line.shown)`: this is not refused. Take the ! away, or correct it."
      )
    case .screenDiffers(let line, let said?):
      Sentence(
        ko: "`\(line.shown)`: 실제 화면과 다릅니다. 이 줄로 바꿔 주십시오: \(said.shown)",
        en: "`\(line.shown)`: the screen shows something else. Put this in its place: \(said.shown)"
      )
    case .screenDiffers(let line, nil):
      Sentence(
        ko: "`\(line.shown)`: 실제 화면에 없는 줄입니다. 지워 주십시오.",
        en: "`\(line.shown)`: the screen has no such line. Take it out.")
    case .question(let id, let reason):
      Sentence(ko: "문제 \(id.shown): \(reason(.ko))", en: "Question \(id.shown): \(reason(.en))")
    }
  }

  private static func list(_ pieces: [String]) -> String {
    pieces.prefix(6).map(\.shown).joined(separator: ", ") + (pieces.count > 6 ? ", …" : "")
  }
}
