import Commands
import Texts

/// A session for tests: lines in, replies out, files in memory.
struct Transcript {
  var session: Session
  let storage: MemoryStorage
  var surroundings: Surroundings

  init(
    language: Language = .en, width: Int = 80, isInteractive: Bool = false,
    files: [String: String] = [:], chapters: String? = nil
  ) {
    storage = MemoryStorage(files)
    session = Session(storage: storage, language: language, chapters: chapters)
    session.workshop = MemoryWorkshop(storage)
    surroundings = Surroundings(
      style: TextStyle(language: language, width: width), isInteractive: isInteractive)
  }

  @discardableResult
  mutating func say(_ line: String) -> Reply { session.reply(to: line, in: surroundings) }

  /// The results of a line, and nothing else.
  mutating func text(_ line: String) -> String { say(line).text }

  /// What a line says beside its results.
  mutating func notes(_ line: String) -> String { say(line).notes }

  mutating func status(_ line: String) -> Reply.Status { say(line).status }
}
