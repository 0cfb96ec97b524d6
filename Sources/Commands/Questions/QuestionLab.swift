internal import Course
internal import Texts

/// Carries out the commands of questions in a lab of their own, from which nothing comes out.
enum QuestionLab {
  /// A runner in a language.
  static func runner(_ language: Language, isCancelled: @escaping @Sendable () -> Bool = { false })
    -> QuestionRunner
  {
    { lines in
      var session = Session(storage: NoStorage(), language: language)
      let surroundings = Surroundings(
        style: TextStyle(language: language), isCancelled: isCancelled)
      var outcomes: [(status: Int32, text: String)] = []
      for line in lines {
        let reply = session.reply(to: line, in: surroundings)
        outcomes.append((reply.status.rawValue, reply.notes.isEmpty ? reply.text : reply.notes))
        if reply.status != .done { break }
      }
      return outcomes
    }
  }

  /// No files at all: an answer is no way to write one.
  private struct NoStorage: Storage {
    func read(_ path: String, limit: Int) throws(StorageProblem) -> [UInt8] {
      throw .notFound(path: path)
    }

    func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(StorageProblem) {
      throw .notPermitted(path: path)
    }
  }
}
