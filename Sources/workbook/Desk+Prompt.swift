import Commands
import Glibc
import LineEditor
import Texts

// The prompt: what a person types, with what is kept between two sittings.
extension Desk {
  /// Reads and answers lines until the reader leaves.
  ///
  /// - Returns: The signal that ended the sitting, if one did.
  func runPrompt(keeping: Keeper) -> Int32? {
    if !LineEditor.useUTF8() { complain(EdgeText.onlyASCII) }
    // The prompt is no result: it goes where it can be seen.
    let terminal = environment.outputIsTerminal ? STDOUT_FILENO : STDERR_FILENO
    let history = keeping.history()
    let source = lineSource(on: terminal, history: history)
    // A damaged file makes room before anything is added to it.
    keeping.keepProgress(of: &session)
    keeping.takeProblems().forEach(complain)
    outlet.note(session.greeting(in: surroundings(isInteractive: true)))

    while Ending.signal == nil {
      prepare(source)
      do throws(LineEditorError) {
        switch try source.read(prompt: session.prompt) {
        case .end: return Ending.signal
        case .interrupted:
          Interrupt.clear()
          if session.isAsking { show(session.leaveQuestions()) }
        case .line(let line):
          // An answer is no line to come back to.
          if !session.isAsking, source.remember(line) { keeping.remember(line) }
          if answer(line, from: source, keeping: keeping) { return Ending.signal }
          keeping.keep(session)
          keeping.takeProblems().forEach(complain)
        }
      } catch {
        complain(EdgeText.cannotRead("\(error)"))
        return Ending.signal
      }
    }
    return Ending.signal
  }

  /// Answers one line, and tells whether it was the last.
  private func answer(
    _ line: String, from source: any LineSource, keeping: Keeper
  ) -> Bool {
    let surroundings = surroundings(isInteractive: true)
    let reply = session.reply(to: line, in: surroundings)
    // Before it is shown: what a learner has seen recorded is not lost, whatever happens next.
    keeping.keepProgress(of: &session)
    // Somebody who listens to the answers has no use for a program that shows them page by page,
    // and on a terminal that cannot be drawn on such a program only complains.
    show(reply, pages: surroundings.style.medium != .sentences && source is LineEditor)
    if reply.status != .done {
      let count = source.discardPastedLines()
      if count > 0 { complain(EdgeText.pastedLinesDropped(count)) }
    }
    // The terminal has shown ^C itself, and the next prompt wants a line of its own.
    if Interrupt.isPending, Ending.signal == nil { outlet.note("\n") }
    if Ending.signal == nil { Interrupt.clear() }
    return reply.leaves || outlet.failure != nil
  }

  private func lineSource(on terminal: Int32, history: History) -> any LineSource {
    let session = session
    let isIncomplete = { (line: String) in session.isIncomplete(line) }
    do throws(LineEditorError) {
      let editor = try LineEditor(program: "workbook", history: history, output: terminal)
      editor.isIncomplete = isIncomplete
      editor.candidates = { [unowned self] line, cursor in
        let completion = self.session.completion(of: line, at: cursor)
        return (completion.candidates, completion.replacedCount)
      }
      return editor
    } catch {
      let name = environment.variables["TERM"] ?? ""
      if name != "dumb" { complain(EdgeText.plainTerminal(name)) }
      return PlainLineReader(
        output: terminal, history: history, isIncomplete: isIncomplete)
    }
  }

  /// Tells the editor what a switch or `lang` may have changed.
  private func prepare(_ source: any LineSource) {
    guard let editor = source as? LineEditor else { return }
    editor.language = session.language
    let medium = surroundings().style.medium
    editor.isColoured = medium == .colour
    // A screen reader would read it out again with every key.
    let showsRight = session.preferences.showsRightPrompt && medium != .sentences
    editor.rightPrompt = showsRight ? session.rightPrompt : ""
    editor.searchesByPrefix = session.preferences.searchesByPrefix
    editor.holdsPastes = session.preferences.holdsPastes
    editor.helpsOnQuestionMark = session.preferences.helpsOnQuestionMark
    editor.searchesHistory = session.preferences.searchesHistory
    editor.movesByWords = session.preferences.movesByWords
    editor.usesViKeys = session.preferences.usesViKeys
    editor.showsSuggestions = session.preferences.showsSuggestions
    editor.proposal = session.proposal ?? ""
  }
}
