internal import Texts

// What the prompt and the shell ask of a session beside replies to lines.
extension Session {
  /// The first lines on opening: what to try.
  package func greeting(in surroundings: Surroundings) -> String {
    Wrapped.lines(Sentence.greeting(language), width: surroundings.style.width) + "\n"
  }

  /// Carries out one command whose words a shell has separated, and which are taken as they are.
  package mutating func reply(
    toWords words: [String], in surroundings: Surroundings
  ) -> Reply {
    self.surroundings = surroundings
    let line = words.map(Word.quoted).joined(separator: " ")
    lines.append(line)
    return carryOut(words.map { Word(text: $0, range: 0..<0) })
  }
}
