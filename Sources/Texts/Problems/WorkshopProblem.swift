/// Why an exercise cannot be opened, edited or checked.
package enum WorkshopProblem: Problem, Hashable {
  case noExercises(folder: String?)
  case noSwift
  case kitDoesNotBuild(reason: String)
  case noSpace(folder: String)
  case cannotWrite(folder: String, reason: String)
  case noEditor(file: String)
  case editorFailed(editor: String)
  case missing(file: String, number: Int)

  /// The file is not there, and another one of the kind is.
  case renamed(file: String, found: String, number: Int)
  case notUTF8(file: String, line: Int)
  case readOnly(file: String)
  case notEditable
  case notSolvedYet(number: Int)
  case interrupted

  package var code: String {
    switch self {
    case .noExercises: "no-exercises"
    case .noSwift: "no-swift"
    case .kitDoesNotBuild: "kit-does-not-build"
    case .noSpace: "no-space"
    case .cannotWrite: "cannot-write"
    case .noEditor: "no-editor"
    case .editorFailed: "editor-failed"
    case .missing, .renamed: "exercise-file-missing"
    case .notUTF8: "file-not-utf8"
    case .readOnly: "read-only"
    case .notEditable: "no-terminal"
    case .notSolvedYet: "not-solved-yet"
    case .interrupted: "interrupted"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noExercises(let folder):
      Sentence(
        ko: "연습 문제를 찾을 수 없습니다 (\(folder?.shown ?? "exercises")). "
          + "내려받은 폴더의 ./workbook으로 시작해 주십시오.",
        en: "There are no exercises here (\(folder?.shown ?? "exercises")). "
          + "Start ./workbook from the folder it came in.")
    case .noSwift:
      Sentence(
        ko: "swiftc가 없어 검사할 수 없습니다. 설치 방법: https://www.swift.org/install",
        en: "Checking needs swiftc, which is not here. To install it: https://www.swift.org/install"
      )
    case .kitDoesNotBuild(let reason):
      Sentence(
        ko: "검사 도구를 빌드하지 못했습니다. 소스를 되돌린 뒤 다시 해 보십시오: \(reason.shown)",
        en:
          "What the checks need does not build. Restore the sources and try again: \(reason.shown)")
    case .noSpace(let folder):
      Sentence(
        ko: "\(folder.shown): 디스크에 자리가 없어 검사하지 못했습니다. 작성한 코드는 그대로 있습니다. "
          + "자리를 비운 뒤 다시 check 하십시오.",
        en: "\(folder.shown): there is no space left to check in. Your code is as it was. "
          + "Free some, then check again.")
    case .cannotWrite(let folder, let reason):
      Sentence(
        ko: "\(folder.shown): 쓸 수 없습니다 (\(reason.shown)). 작성한 코드는 그대로 있습니다. "
          + "XDG_CACHE_HOME으로 다른 폴더를 지정할 수 있습니다.",
        en: "\(folder.shown) cannot be written (\(reason.shown)). Your code is as it was. "
          + "XDG_CACHE_HOME can name another folder.")
    case .noEditor(let file):
      Sentence(
        ko: "쓸 편집기를 모릅니다. \(file.harmless) 파일을 직접 열거나, 나간 뒤 셸에서 편집기를 "
          + "정하고 다시 시작해 주십시오: EDITOR=nano ./workbook",
        en:
          "No editor is set. Open \(file.harmless) in one; or leave, and start again from the shell "
          + "with one: EDITOR=nano ./workbook")
    case .editorFailed(let editor):
      Sentence(
        ko: "\(editor.shown): 편집기를 열지 못했습니다. EDITOR를 확인해 주십시오.",
        en: "\(editor.shown): the editor could not be started. Check EDITOR.")
    case .missing(let file, let number):
      Sentence(
        ko: "\(file.harmless): 파일이 없습니다. restore \(number): 처음 상태로 되살립니다.",
        en: "\(file.harmless) is not there. 'restore \(number)' puts it back as it was at first.")
    case .renamed(let file, let found, let number):
      Sentence(
        ko: "\(file.harmless): 파일이 없고 \(found.shown) 파일이 있습니다. 이름을 되돌리거나, "
          + "restore \(number): 처음 상태로 되살립니다.",
        en: "\(file.harmless) is not there, but \(found.shown) is. Give it its name back; or "
          + "'restore \(number)' begins anew beside it.")
    case .notUTF8(let file, let line):
      Sentence(
        ko: "\(file.harmless):\(line): UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장해 주십시오.",
        en: "\(file.harmless):\(line): this line is not UTF-8. Save the file as UTF-8.")
    case .readOnly(let file):
      Sentence(
        ko: "\(file.harmless): 쓸 수 없는 파일이라 그대로 두었습니다. 권한을 확인해 주십시오.",
        en: "\(file.harmless) cannot be written and was left as it is. Check its permissions.")
    case .notEditable:
      Sentence(
        ko: "터미널에서만 쓸 수 있습니다.", en: "This works at a terminal only.")
    case .notSolvedYet(let number):
      Sentence(
        ko: "\(number)번을 아직 통과하지 못했습니다. 그래도 보려면: solution \(number) --show",
        en:
          "Exercise \(number) has not passed yet. To see it all the same: solution \(number) --show"
      )
    case .interrupted: Sentence(ko: "중단했습니다.", en: "Interrupted.")
    }
  }
}
