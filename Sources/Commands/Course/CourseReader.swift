internal import Course
internal import Synchronization
internal import Texts

/// The course of a folder, read when somebody first asks for it, once for all copies of a session.
final class CourseReader: Sendable {
  /// More than any lesson, and little enough for a thousand of them.
  private static let fileLimit = 1 << 20

  /// The folder, if there is one.
  let folder: String?

  private let storage: any Storage
  private let kept = Mutex<Course?>(nil)

  init(folder: String?, storage: any Storage) {
    self.folder = folder
    self.storage = storage
  }

  /// The course, without lessons if the folder cannot be read; its problems say why.
  var course: Course {
    kept.withLock { kept in
      if let kept { return kept }
      let course = read()
      kept = course
      return course
    }
  }

  private func read() -> Course {
    guard let folder else { return Course([]) }
    do throws(StorageProblem) {
      let files = try storage.files(
        in: folder, endingIn: [".md", ".yaml"], limit: Self.fileLimit)
      let sources = files.compactMap { file in
        (try? file.content.get()).map { CourseSource(path: file.path, bytes: $0) }
      }
      let unreadable = files.compactMap { file in
        if case .failure(let problem) = file.content { problem } else { nil }
      }
      return Course(sources, unreadable: unreadable)
    } catch {
      return Course([], unreadable: [error])
    }
  }
}
