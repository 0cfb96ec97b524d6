internal import Texts

extension CommandTable {
  static let sessionEntries: [CommandEntry] = [
    CommandEntry(
      name: "undo", shelf: .session, syntax: "undo", example: "topic orders 6; undo",
      summary: Sentence(ko: "마지막 변경을 되돌리기", en: "take back the last change"),
      type: UndoCommand.self),
    CommandEntry(
      name: "redo", shelf: .session, syntax: "redo", example: "topic orders 6; undo; redo",
      summary: Sentence(ko: "되돌린 것을 다시 하기", en: "make it again"),
      type: RedoCommand.self),
    CommandEntry(
      name: "history", shelf: .session, syntax: "history", example: "history",
      summary: Sentence(ko: "지금까지 친 줄", en: "the lines so far"),
      type: HistoryCommand.self),
    CommandEntry(
      name: "lang", shelf: .session, syntax: "lang [ko | en]", example: "lang ko",
      summary: Sentence(ko: "답의 언어", en: "the language of answers"),
      positionals: [
        .init(name: "LANG", value: .words(["ko", "en"]), isRequired: false)
      ],
      type: LangCommand.self),
    CommandEntry(
      name: "help", shelf: .session, syntax: "help [COMMAND]", example: "help assign",
      summary: Sentence(ko: "명령 목록, 또는 한 명령의 설명", en: "the commands, or one of them"),
      positionals: [.init(name: "COMMAND", value: .command, isRequired: false)],
      type: HelpCommand.self),
    CommandEntry(
      name: "version", shelf: .session, syntax: "version", example: "version",
      summary: Sentence(ko: "버전과 재현한 카프카", en: "this version, and which Kafka it mirrors"),
      type: VersionCommand.self),
    CommandEntry(
      name: "quit", shelf: .session, syntax: "quit", example: "quit",
      summary: Sentence(ko: "끝내기", en: "leave"),
      type: QuitCommand.self),
  ]
}
