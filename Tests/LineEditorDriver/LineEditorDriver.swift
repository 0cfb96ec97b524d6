import Glibc
import LineEditor

/// Reads lines and prints each in brackets: the least program around a line editor.
///
/// Arguments: `history=LINE` for a line entered before, `word=WORD` for a candidate of every
/// completion, `suggestions=off`, `colour=off`, `prefix=off`, `paste=off`, `help=off`,
/// `search=off`, `words=off`, `vi=on`, `right=TEXT` for a right
/// prompt, `proposal=LINE` for an empty line. A line goes on while a `'` is open. The line `wait`
/// is a long command, which only Ctrl-C ends; `crash` crashes; `quit` and Ctrl-D leave.
@main
struct LineEditorDriver {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()[...]
    let values = { (name: String) in
      arguments.filter { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    guard LineEditor.useUTF8() else { return print("no UTF-8") }
    Signals.install()
    let editor = try LineEditor(program: "driver", history: History(values("history")))
    let words = values("word")
    editor.candidates = { line, cursor in
      let typed = line.prefix(cursor).split(separator: " ", omittingEmptySubsequences: false).last
      return (words.filter { $0.hasPrefix(typed ?? "") }, typed?.count ?? 0)
    }
    editor.isIncomplete = { $0.count { $0 == "'" } % 2 == 1 }
    editor.showsSuggestions = values("suggestions") != ["off"]
    editor.searchesByPrefix = values("prefix") != ["off"]
    editor.holdsPastes = values("paste") != ["off"]
    editor.helpsOnQuestionMark = values("help") != ["off"]
    editor.searchesHistory = values("search") != ["off"]
    editor.movesByWords = values("words") != ["off"]
    editor.usesViKeys = values("vi") == ["on"]
    editor.isColoured = values("colour") != ["off"]
    editor.proposal = values("proposal").first ?? ""
    editor.rightPrompt = values("right").first ?? ""
    arguments = []
    try run(editor)
    print("left")
  }

  private static func run(_ editor: LineEditor) throws {
    while Ending.signal == nil {
      switch try editor.read(prompt: "› ") {
      case .end: return
      case .interrupted: Interrupt.clear()
      case .line("quit"): return
      case .line("crash"): raise(SIGABRT)
      case .line("wait"):
        print("waiting")
        fflush(nil)
        while !Interrupt.isPending { poll(nil, 0, 10) }
        Interrupt.clear()
        print("\ninterrupted")
      case .line(let line):
        _ = editor.remember(line)
        print("[\(line.replacing("\n", with: "/"))]")
      }
      fflush(nil)
    }
  }
}
