/// Why a text could not be read as Markdown.
package enum MarkdownProblem: Problem, Hashable {
  /// The text is longer than the limit, both in bytes.
  case tooLarge(byteCount: Int, limit: Int)

  /// A byte of the line belongs to no character of UTF-8; lines are counted from 1.
  case notUTF8(line: Int)

  /// The text is built so that reading it would take far more time or memory than its size says.
  case tooIntricate

  /// There is nothing to read: no text, no picture, not even a heading.
  case empty

  /// The code in a JSON error, on which scripts depend: no language changes it.
  package var code: String {
    switch self {
    case .tooLarge: "text-too-large"
    case .notUTF8: "text-not-utf8"
    case .tooIntricate: "text-too-intricate"
    case .empty: "text-empty"
    }
  }

  /// What was found, what would be right, what to do next.
  package var sentence: Sentence {
    switch self {
    case .tooLarge(let byteCount, let limit):
      Sentence(
        ko: "글이 너무 큽니다: \(byteCount)바이트, 한도 \(limit)바이트. 파일을 나누어 주십시오.",
        en: "The text has \(byteCount) bytes, and the limit is \(limit). Split the file.")
    case .notUTF8(let line):
      Sentence(
        ko: "\(line)번째 줄: UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장해 주십시오.",
        en: "Line \(line) has bytes that are not UTF-8. Save the file as UTF-8.")
    case .tooIntricate:
      Sentence(
        ko: "구조가 지나치게 복잡합니다. 목록과 인용의 겹침, 링크 정의의 길이를 줄여 주십시오.",
        en: "The text is too intricate. Nest lists and quotes less, and shorten link definitions.")
    case .empty:
      Sentence(ko: "읽을 내용이 없는 파일입니다.", en: "There is nothing to read in this file.")
    }
  }
}
