extension Session {
  /// Carries out one command whose words a shell has separated, and which are taken as they are.
  package mutating func reply(
    toWords words: [String], in surroundings: Surroundings
  ) -> Reply {
    self.surroundings = surroundings
    lines.append(words.map(Word.quoted).joined(separator: " "))
    return carryOut(words.map { Word(text: $0, range: 0..<0) })
  }
}
