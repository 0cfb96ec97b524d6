/// Why a text is not the YAML that the workbook reads.
///
/// That is JSON and the plain part of YAML: block and flow collections, plain and quoted text,
/// comments, one document.
package enum YAMLProblem: Problem, Hashable {
  case notUTF8
  case controlCharacter(Unicode.Scalar)
  case tabIndentation
  case anchor
  case alias
  case tag
  case blockText
  case complexKey
  case reserved(Unicode.Scalar)
  case unclosedQuote
  case badEscape(String)
  case unclosedBracket(Unicode.Scalar)
  case missingComma(closing: Unicode.Scalar)
  case pairInList
  case missingColon(String)
  case valueOnKeyLine
  case unexpected(String)
  case indentation
  case duplicateKey(String, first: TextPlace)
  case secondDocument
  case tooDeep(limit: Int)

  package var code: String {
    switch self {
    case .notUTF8: "not-utf8"
    case .controlCharacter: "control-character"
    case .tabIndentation: "yaml-tab"
    case .anchor: "yaml-anchor"
    case .alias: "yaml-alias"
    case .tag: "yaml-tag"
    case .blockText: "yaml-block-text"
    case .complexKey: "yaml-complex-key"
    case .reserved: "yaml-reserved-character"
    case .unclosedQuote: "yaml-unclosed-quote"
    case .badEscape: "yaml-bad-escape"
    case .unclosedBracket: "yaml-unclosed-bracket"
    case .missingComma: "yaml-missing-comma"
    case .pairInList: "yaml-pair-in-list"
    case .missingColon: "yaml-missing-colon"
    case .valueOnKeyLine: "yaml-value-on-key-line"
    case .unexpected: "yaml-unexpected-text"
    case .indentation: "yaml-indentation"
    case .duplicateKey: "duplicate-key"
    case .secondDocument: "yaml-second-document"
    case .tooDeep: "nested-too-deeply"
    }
  }
}

// MARK: - Sentences

extension YAMLProblem {
  /// What was found, and what to write instead.
  package var sentence: Sentence {
    switch self {
    case .notUTF8:
      Sentence(
        ko: "UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장해야 합니다.",
        en: "This byte is not UTF-8. Save the file as UTF-8.")
    case .controlCharacter(let scalar):
      Sentence(
        ko: "그대로 쓸 수 없는 제어 문자: \(scalar.code). 큰따옴표 안에 이렇게 씁니다: \(scalar.escape)",
        en: """
          The control character \(scalar.code) cannot stand here as it is. Write \
          \(scalar.escape) inside double quotes.
          """)
    case .tabIndentation:
      Sentence(
        ko: "들여쓰기에 탭이 있습니다. 빈칸으로 들여씁니다.",
        en: "A tab indents this line. Indent with spaces.")
    case .anchor, .alias:
      Sentence(
        ko: "앵커(&)와 별칭(*)은 펼치지 않습니다. 값을 다시 적거나, 글자라면 따옴표로 감쌉니다.",
        en: """
          Anchors (&) and aliases (*) are not expanded. Write the value again, or quote it if it \
          is text.
          """)
    case .tag:
      Sentence(
        ko: "YAML 태그(!)는 쓰지 않습니다. 태그를 지우거나, 글자라면 따옴표로 감쌉니다.",
        en: "YAML tags (!) are not used here. Leave the tag out, or quote it if it is text.")
    case .blockText:
      Sentence(
        ko: "여러 줄 텍스트(|, >)는 쓰지 않습니다. 한 줄에 따옴표로 감싸 씁니다.",
        en: "Text over several lines (| and >) is not used here. Write it on one line, in quotes.")
    case .complexKey:
      Sentence(
        ko: "키는 글자여야 합니다. 예: orders: 6",
        en: "A key must be text, as in 'orders: 6'.")
    case .reserved(let scalar):
      Sentence(
        ko: "따옴표 없는 값의 첫 글자로 쓸 수 없습니다: '\(scalar)'. 값을 따옴표로 감쌉니다.",
        en: "A value without quotes cannot begin with '\(scalar)'. Put it in quotes.")
    case .unclosedQuote:
      Sentence(
        ko: "여기서 시작한 따옴표가 이 줄에서 닫히지 않았습니다.",
        en: "The quotation mark that opens here is not closed on this line.")
    case .badEscape(let text):
      Sentence(
        ko: "'\(text.shown)': 없는 이스케이프입니다. 쓸 수 있는 것: \\n \\t \\\" \\\\ \\u0041 등",
        en: "'\(text.shown)' is no escape. There are \\n, \\t, \\\", \\\\, \\u0041 and the like.")
    case .unclosedBracket(let bracket):
      Sentence(
        ko: "여기서 연 괄호를 닫지 않았습니다: '\(bracket)'",
        en: "The bracket '\(bracket)' that opens here is never closed.")
    case .missingComma(let closing):
      Sentence(
        ko: "여기에 와야 하는 것: 쉼표(,) 또는 '\(closing)'",
        en: "A comma or '\(closing)' is missing here.")
    case .pairInList:
      Sentence(
        ko: "목록 안의 짝은 중괄호로 감쌉니다. 예: [{ a: 1 }]",
        en: "Put a pair inside a list into braces, as in [{ a: 1 }].")
    case .missingColon(let text):
      Sentence(
        ko: "'\(text.shown)' 뒤에 쌍점과 빈칸이 와야 합니다. 예: \(text.shown): 값",
        en: "'\(text.shown)' needs a colon and a space, as in '\(text.shown): value'.")
    case .valueOnKeyLine:
      Sentence(
        ko: "이 값은 다음 줄에 들여쓰거나, 글자라면 따옴표로 감쌉니다.",
        en: "Begin this value on the next line, indented, or quote it if it is text.")
    case .unexpected(let text):
      Sentence(
        ko: "'\(text.shown)': 여기에 올 수 없습니다. 글자라면 값 전체를 따옴표로 감쌉니다.",
        en: "'\(text.shown)' cannot stand here. If it is text, put the whole value in quotes.")
    case .indentation:
      Sentence(
        ko: "들여쓰기가 위의 어느 줄과도 맞지 않습니다.",
        en: "This line is indented like none of those that it could belong to.")
    case .duplicateKey(let key, let first):
      Sentence(
        ko: "'\(key.shown)': 이미 \(first.line)행에 있습니다. 하나만 남깁니다.",
        en: "'\(key.shown)' is already on line \(first.line). Keep one of them.")
    case .secondDocument:
      Sentence(
        ko: "파일 하나에는 문서 하나만 둡니다. '---' 다음을 다른 파일로 옮깁니다.",
        en: "A file holds one document. Move what follows '---' to another file.")
    case .tooDeep(let limit):
      Sentence(
        ko: "너무 깊이 겹쳐 있습니다. 최대 \(limit)겹입니다.",
        en: "This is nested too deeply: \(limit) levels are the most.")
    }
  }
}

extension Unicode.Scalar {
  /// The scalar as Unicode's tables print it: `U+0000`.
  fileprivate var code: String { "U+\(hexadecimal)" }

  /// The scalar as an escape of JSON and YAML: `\u0000`.
  fileprivate var escape: String { "\\u\(hexadecimal)" }

  private var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
