internal import Course
internal import Texts

// What the prompt and the shell ask of a session beside replies to lines.
extension Session {
  /// The first lines on opening: what to try.
  package func greeting(in surroundings: Surroundings) -> String {
    let lines = [Sentence.greeting(language)] + (whereYouWere.map { [$0(language)] } ?? [])
    return Wrapped.lines(lines.joined(separator: "\n"), width: surroundings.style.width) + "\n"
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
      // What is wrong with the text does not know which file it came from.
      let problem = (error as? MarkdownProblem).map { CourseProblem(path: file, .text($0)) }
      return refusal(problem ?? error, command: nil, asJSON: false)
    }
  }
}
