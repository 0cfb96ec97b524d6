internal import Texts

// Tab.
extension LineEditor {
  /// Completes the word before the cursor as far as it is certain, or lists what it could become.
  func complete() -> Redraw {
    let line = handles.line
    let before = line.textBeforeCursor
    let (words, replacedCount) = candidates(line.text, before.count)
    let list = CandidateList(candidates: words, width: size.columns, rowLimit: size.rows - 3)
    let replaced = String(before.suffix(replacedCount))
    guard let first = words.first else { return .beep }
    if words.count == 1 {
      replace(replaced, with: first + Self.ending(of: first, in: line))
    } else if list.commonPrefix.count > replaced.count {
      replace(replaced, with: list.commonPrefix)
    } else {
      show(list)
      return .nothing
    }
    return .line
  }

  private func replace(_ old: String, with new: String) {
    handles.delete(before: old.unicodeScalars.count)
    handles.insert(new)
  }

  /// What follows a whole word: a space, unless there is one or the word asks for more.
  private static func ending(of word: String, in line: EditedLine) -> String {
    if let last = word.last, "=,:/".contains(last) { return "" }
    if !line.isCursorAtEnd, line.scalars[line.cursor] == " " { return "" }
    return " "
  }

  private func show(_ list: CandidateList) {
    let (rows, omittedCount) = list.rows()
    var text = rows.map { $0 + "\n" }.joined()
    if omittedCount > 0 { text += EditorText.moreCandidates(omittedCount)(language) + "\n" }
    printBelow(text)
  }
}
