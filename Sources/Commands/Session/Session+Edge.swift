internal import Course
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

  /// Puts a reader's own notes on the shelf.
  package mutating func loadNotes(_ file: String, in surroundings: Surroundings) -> Reply {
    do {
      let notes = try Notes(utf8: try storage.read(file, limit: Markdown.byteLimit))
      shelf.put(notes)
      return Reply(
        notes: Sentence.loadedNotes(file, lessons: notes.lessons.count)(language) + "\n")
    } catch {
      self.surroundings = surroundings
      return refusal(error, command: nil, asJSON: false)
    }
  }
}
