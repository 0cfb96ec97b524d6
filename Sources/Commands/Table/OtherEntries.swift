extension CommandTable {
  static let assignEntries: [CommandEntry] = []
  static let fileEntries: [CommandEntry] = []
  static let courseEntries: [CommandEntry] = []
}
