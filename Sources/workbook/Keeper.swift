import Commands
import Course
import LineEditor
import Texts

/// Keeps settings, history and progress between two sittings, as far as there is a place for them.
///
/// Nothing that goes wrong here is a reason not to go on: it is said once.
final class Keeper {
  private let folders: Folders

  /// What the settings file says.
  private var kept: Settings

  /// The language at the last look; `nil` before the first.
  private var language: Language?

  private let progress: ProgressKeeper
  private var problem: Sentence?
  private var hasProblem = false

  init(folders: Folders) {
    self.folders = folders
    kept = Settings()
    progress = ProgressKeeper(file: folders.progress)
    if folders.settings == nil || folders.history == nil { report(EdgeText.noHome) }
    attempt { () throws(StorageProblem) in kept = try Settings(file: folders.settings) }
  }

  /// What was chosen in earlier sittings.
  var settings: Settings { kept }

  /// The lines of earlier sittings.
  func history() -> History {
    var lines: [String] = []
    attempt { () throws(StorageProblem) in
      if let file = folders.history { lines = try HistoryFile(path: file).read() }
    }
    return History(lines)
  }

  /// Adds a line to those that later sittings will know.
  func remember(_ line: String) {
    attempt { () throws(StorageProblem) in
      if let file = folders.history { try HistoryFile(path: file).append(line) }
    }
  }

  /// Writes the settings if the session has others than before.
  func keep(_ session: Session) {
    var settings = Settings(language: kept.language, preferences: session.preferences)
    // A language that only the locale chose is no choice to keep.
    if let language, language != session.language { settings.language = session.language }
    language = session.language
    guard settings != kept else { return }
    kept = settings
    attempt { () throws(StorageProblem) in
      if let file = folders.settings { try settings.write(to: file) }
    }
  }

  /// Hands a session what was done in earlier sittings.
  func loadProgress(into session: inout Session) { progress.load(into: &session) }

  /// Writes the progress if the session has made any.
  ///
  /// - Returns: Whether it is kept.
  @discardableResult
  func keepProgress(of session: inout Session) -> Bool { progress.keep(of: &session) }

  /// What is to be said of all that cannot be kept, once each.
  func takeProblems() -> [Sentence] {
    defer { problem = nil }
    return (problem.map { [EdgeText.nothingKept($0)] } ?? []) + progress.takeProblems()
  }

  private func attempt(_ body: () throws(StorageProblem) -> Void) {
    do throws(StorageProblem) { try body() } catch { report(error.sentence) }
  }

  private func report(_ sentence: Sentence) {
    if !hasProblem { problem = sentence }
    hasProblem = true
  }
}
