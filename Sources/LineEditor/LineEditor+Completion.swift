internal import Texts

// Tab.
extension LineEditor {
  /// Completes the word before the cursor as far as it is certain, or lists what it could become.
  func complete() -> Redraw {
    let line = handles.line
    let before = line.textBeforeCursor
    // What was typed at an earlier prompt of the same line decides what may stand here, too.
    let earlier = joiner.unfinished.map { $0 + "\n" } ?? ""
    let (words, replacedCount) = candidates(earlier + line.text, earlier.count + before.count)
    let list = CandidateList(
      candidates: words.map(\.harmless), width: size.columns, rowLimit: size.rows - 3)
    let replaced = String(before.suffix(replacedCount))
    guard let first = words.first else { return .beep }
    if words.count == 1 {
      replace(replaced, with: first + Self.ending(of: first, in: line))
    } else if CandidateList.commonPrefix(of: words).count > replaced.count {
      replace(replaced, with: CandidateList.commonPrefix(of: words))
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
