package import Texts

/// The exercises as their folders describe them.
///
/// A file with something wrong in it never hides the others: each problem is kept with its place.
package struct ExerciseBook: Sendable {
  /// The exercises by number.
  package let exercises: [ExerciseText]

  /// Everything that an author has to put right, by path and line.
  package let problems: [CourseProblem]

  /// Reads the texts of the folders `exercises/NN-slug`.
  package init(_ sources: [CourseSource]) {
    var problems: [CourseProblem] = []
    var exercises: [ExerciseText] = []
    for (folder, files) in Self.byFolder(sources) {
      if let exercise = ExerciseText(folder: folder, files, &problems) {
        exercises.append(exercise)
      }
    }
    self.exercises = exercises.sorted { $0.number < $1.number }
    self.problems = problems.sorted()
  }

  private static func byFolder(
    _ sources: [CourseSource]
  ) -> [(folder: String, files: [CourseSource])] {
    var folders: [(folder: String, files: [CourseSource])] = []
    for source in sources.sorted(by: { $0.path < $1.path }) {
      let parts = source.path.split(separator: "/")
      guard parts.count >= 2, let name = parts.dropLast().last, name.first?.isNumber == true else {
        continue
      }
      let folder = parts.dropLast().joined(separator: "/")
      if folders.last?.folder == folder {
        folders[folders.count - 1].files.append(source)
      } else {
        folders.append((folder, [source]))
      }
    }
    return folders
  }

  /// The exercises that a word can mean: a number, a slug, or the beginning of one.
  package func matches(for word: String) -> [ExerciseText] {
    if let number = Int(word) { return exercises.filter { $0.number == number } }
    let exact = exercises.filter { $0.slug == word }
    return exact.isEmpty ? exercises.filter { $0.slug.hasPrefix(word) } : exact
  }
}
