import Commands
import Course
import Texts

/// Keeps a learner's progress between two sittings.
///
/// What cannot be kept is said once, and tried again after every line: a disk may have room again.
final class ProgressKeeper {
  /// `nil` if there is no place for it, or what is there is not ours to touch.
  private var store: ProgressStore?

  /// What the file has, as far as is known.
  private var kept = Progress()

  /// Whether the file is damaged, and still in its place.
  private var isDamaged = false

  private var problems: [Sentence] = []
  private var hasFailed = false

  init(file: String?) { store = file.map { ProgressStore(path: $0) } }

  /// Hands a session what was done in earlier sittings; nothing is changed on disk.
  func load(into session: inout Session) {
    do {
      if let (progress, isDamaged) = try store?.load() {
        (kept, self.isDamaged) = (progress, isDamaged)
        session.progress = progress
      }
    } catch {
      store = nil
      fail(error)
    }
  }

  /// Writes the progress if the session has made any, and takes over what other prompts wrote.
  ///
  /// - Returns: Whether the session's progress is in the file.
  @discardableResult
  func keep(of session: inout Session) -> Bool {
    let request = session.progressRequest
    session.progressRequest = nil
    guard session.progress != kept || isDamaged || request == .replace else { return true }
    do {
      guard let (all, damage) = try store?.save(session.progress, replacing: request == .replace)
      else { return false }
      (kept, isDamaged) = (all, false)
      session.progress = all
      if let damage { problems.append(damage.sentence) }
      return true
    } catch {
      fail(error)
      return false
    }
  }

  func takeProblems() -> [Sentence] {
    defer { problems = [] }
    return problems
  }

  private func fail(_ error: any Error) {
    guard !hasFailed, let problem = error as? any Problem else { return }
    hasFailed = true
    problems.append(EdgeText.progressNotKept(problem.sentence))
  }
}

nonisolated extension ProgressStore.Damage {
  fileprivate var sentence: Sentence {
    switch self {
    case .setAside(let name, let count): EdgeText.progressWasDamaged(keptAs: name, entries: count)
    }
  }
}
