internal import Texts

/// All commands, and how a typed word finds its command.
enum CommandTable {
  /// Every command once, in the order in which `help` shows them.
  static let entries: [CommandEntry] =
    groupEntries + assignEntries + timeEntries + producerEntries + fileEntries + courseEntries
    + questionEntries + exerciseEntries + progressEntries + sessionEntries

  /// Other names, each for the real one.
  static let aliases: [String: String] = [
    "consumer": "member", "consumers": "members", "scale": "members", "rebalance": "assign",
    "diff": "compare", "run": "simulate", "challenges": "challenge", "language": "lang",
    "exit": "quit", "q": "quit", "?": "help",
  ]

  /// What a Korean reader may call a command.
  ///
  /// The command language is one for both languages: these words only lead to it.
  static let koreanNames: [String: String] = [
    "토픽": "topic", "멤버": "members", "컨슈머": "members", "그룹": "show", "할당": "assign",
    "리밸런스": "assign", "비교": "compare", "이유": "why", "예상": "predict", "실행": "simulate",
    "파티션": "partition", "쿼터": "quota", "스키마": "schema", "전송": "send", "레슨": "lessons",
    "문제": "quiz", "실험": "try", "연습": "exercises", "진도": "progress", "용어": "glossary",
    "언어": "lang", "한국어": "lang", "도움말": "help", "저장": "save", "종료": "quit",
  ]

  private static let byName = Dictionary(
    uniqueKeysWithValues: entries.map { ($0.name, $0) })

  static func entry(named name: String) -> CommandEntry? { byName[name] }

  /// A command found from the first words of a line.
  struct Resolved {
    let entry: CommandEntry
    let arguments: [Word]

    /// The other name by which the command was called.
    var alias: String?
  }

  /// Finds the command that a line's first word means.
  ///
  /// A unique beginning will do at a terminal only: in a script it would change its meaning with the
  /// next new command.
  ///
  /// What is not found may have been typed with Hangul switched on, and is then read as the keys
  /// that were meant.
  ///
  /// - Throws: ``LineRefusal``.
  static func resolve(
    _ words: [Word], abbreviated: Bool, readsKeystrokes: Bool = true
  ) throws(LineRefusal) -> Resolved {
    guard let first = words.first else { throw .unknownCommand("", nearest: []) }
    let typed = first.text
    let rest = Array(words.dropFirst())
    if let entry = byName[typed] { return Resolved(entry: entry, arguments: rest) }
    if let name = aliases[typed], let entry = byName[name] {
      return Resolved(entry: entry, arguments: rest, alias: typed)
    }
    // A bare strategy assigns it.
    if (StrategyText.names + [StrategyText.own]).contains(typed), let entry = byName["assign"] {
      return Resolved(entry: entry, arguments: words)
    }
    if abbreviated, !typed.isEmpty {
      let candidates = entries.map(\.name).filter { $0.hasPrefix(typed) }
      if let name = candidates.first, let entry = byName[name] {
        guard candidates.count == 1 else {
          throw .ambiguous(typed, candidates: candidates)
        }
        return Resolved(entry: entry, arguments: rest)
      }
    }
    switch AnswerWord(typed) {
    case .skip, .reveal: throw .noQuestionOpen(typed)
    default: break
    }
    if ["clear", "cls"].contains(typed) { throw .screenIsClearedByKey(typed) }
    throw .unknownCommand(typed, nearest: nearest(to: typed, readsKeystrokes))
  }

  /// The command that a mistyped word most likely meant; `nil` if it is one, or like none.
  static func correction(of words: [Word], readsKeystrokes: Bool) -> String? {
    do {
      _ = try resolve(words, abbreviated: true, readsKeystrokes: readsKeystrokes)
      return nil
    } catch {
      guard case .unknownCommand(_, let nearest) = error else { return nil }
      return nearest.first
    }
  }

  /// Commands that a mistyped word may have meant.
  private static func nearest(to typed: String, _ readsKeystrokes: Bool) -> [String] {
    if let meant = koreanNames[typed] { return [meant] }
    let names = entries.map(\.name) + aliases.keys.sorted() + StrategyText.names
    // The input method may have stood on Hangul: the keys were right, the letters are not.
    let keys = readsKeystrokes ? HangulKeystrokes.latin(typed) : nil
    if let keys, names.contains(keys) { return [keys] }
    return Nearest.matches(for: keys ?? typed, among: names)
  }
}
