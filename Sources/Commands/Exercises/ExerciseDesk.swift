internal import Course
internal import ExerciseKit
internal import Texts

/// What a session remembers of the exercises between two commands.
struct ExerciseDesk: Sendable {
  /// The exercise that a command without a number means.
  var current: String?

  /// What the last check of an exercise came to, by slug.
  var verdicts: [String: Verdict] = [:]

  /// How many hints were shown since the last check, by slug.
  var hintCounts: [String: Int] = [:]
}

/// Where the learner stands with an exercise.
enum ExerciseState: String, Sendable {
  case notStarted = "not-started"
  case failed, passed, skipped
}

// MARK: - Finding exercises

extension Session {
  /// The exercises, as their files are now.
  ///
  /// - Throws: ``WorkshopProblem/noExercises(folder:)``.
  func exerciseBook() throws -> (book: ExerciseBook, workshop: any Workshop, root: String) {
    guard let workshop, let root = workshop.folder else {
      throw WorkshopProblem.noExercises(folder: workshop?.folder)
    }
    let book = ExerciseBook(workshop.texts())
    guard !book.exercises.isEmpty else {
      throw WorkshopProblem.noExercises(folder: root + "/exercises")
    }
    return (book, workshop, root)
  }

  /// The slugs of all exercises, for completion.
  var exerciseNames: [String] { (try? exerciseBook().book.exercises.map(\.slug)) ?? [] }

  /// Finds the exercise that a word means, or the current one, and makes it current.
  ///
  /// - Throws: ``NameRefusal``, ``WorkshopProblem/noExercises(folder:)``.
  mutating func openExercise(_ word: String?) throws -> OpenExercise {
    let (book, workshop, root) = try exerciseBook()
    let matches =
      if let word {
        book.matches(for: word)
      } else {
        book.matches(for: exerciseDesk.current ?? nextExercise(in: book))
      }
    guard let exercise = matches.first else {
      throw NameRefusal.unknown(.exercise, word ?? "", among: book.exercises.map(\.slug))
    }
    guard matches.count == 1 else {
      throw NameRefusal.ambiguous(.exercise, word ?? "", candidates: matches.map(\.slug))
    }
    exerciseDesk.current = exercise.slug
    return OpenExercise(text: exercise, workshop: workshop, root: root, storage: storage)
  }

  /// The first exercise that has not passed.
  private func nextExercise(in book: ExerciseBook) -> String {
    let open = book.exercises.first { exerciseState(of: $0.slug) != .passed }
    return (open ?? book.exercises.first)?.slug ?? ""
  }
}

/// An exercise with the learner's file.
struct OpenExercise {
  let text: ExerciseText
  let workshop: any Workshop
  let root: String
  let storage: any Storage

  /// More than anybody writes for an exercise.
  static let limit = 1 << 20

  var path: String { "\(root)/\(text.file)" }

  /// What the learner's file holds; `nil` if it is not there.
  ///
  /// - Throws: ``StorageProblem``.
  func bytes() throws(StorageProblem) -> [UInt8]? {
    do throws(StorageProblem) {
      return try storage.read(path, limit: Self.limit)
    } catch {
      guard case .notFound = error else { throw error }
      return nil
    }
  }

  /// The learner's file as it is now.
  ///
  /// - Throws: ``WorkshopProblem``, ``StorageProblem``.
  func attempt() throws -> AttemptSource {
    guard let bytes = try bytes() else { throw missing }
    if String(validating: bytes, as: UTF8.self) == nil {
      let lines = bytes.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw WorkshopProblem.notUTF8(file: text.file, line: line + 1)
    }
    return AttemptSource(name: text.name, bytes: bytes)
  }

  /// That the learner's file is not there, and whether it goes by another name.
  private var missing: WorkshopProblem {
    let folder = "\(root)/\(text.folder)/"
    let others = storage.names(beginningWith: folder).filter { $0.hasSuffix(".swift") }
    guard others.count == 1, let found = others[0].split(separator: "/").last else {
      return .missing(file: text.file, number: text.number)
    }
    return .renamed(file: text.file, found: String(found), number: text.number)
  }

  /// The file as it was at first.
  ///
  /// - Throws: ``StorageProblem``.
  func stub() throws(StorageProblem) -> [UInt8] {
    try storage.read("\(root)/\(text.stubFile)", limit: Self.limit)
  }

  /// Judges an attempt; one that nobody has touched need not be built for that.
  ///
  /// - Throws: ``WorkshopProblem``.
  func judge(
    _ attempt: AttemptSource, isCancelled: @escaping @Sendable () -> Bool
  ) throws(WorkshopProblem) -> Verdict {
    let stub = try? stub()
    if stub == attempt.bytes {
      return Verdict(source: workshop.hash(of: attempt.bytes), .notStarted)
    }
    let verdict = try workshop.judge(attempt, isCancelled: isCancelled)
    return stub == nil ? verdict : verdict.ofBegunAttempt
  }
}
