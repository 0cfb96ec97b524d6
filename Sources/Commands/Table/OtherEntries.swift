extension CommandTable {
  static let courseEntries: [CommandEntry] = []
}
