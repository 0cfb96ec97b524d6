internal import Texts

/// What the path of a lesson's file says: `04-consumers/11-strategies.ko.md`.
struct LessonPath {
  /// The path without language and suffix, which both files of a lesson share.
  let stem: String

  let number: LessonNumber
  let slug: String
  let language: Language

  /// Reads a path, of which the last two parts matter.
  init?(_ path: String) {
    let parts = path.split(separator: "/")
    guard parts.count >= 2, path.hasSuffix(".md"),
      let chapter = Self.numbered(parts[parts.count - 2])
    else { return nil }
    let file = parts[parts.count - 1].split(separator: ".", omittingEmptySubsequences: false)
    guard file.count == 3, let language = Language(rawValue: String(file[1])),
      let lesson = Self.numbered(file[0])
    else { return nil }
    self.language = language
    number = LessonNumber(chapter: chapter.number, index: lesson.number)
    slug = lesson.name
    stem = String(path.dropLast(language.rawValue.count + ".md".count + 1))
  }

  /// Takes `04-consumers` apart.
  private static func numbered(_ text: Substring) -> (number: Int, name: String)? {
    let parts = text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let number = Int(digits: parts[0]) else { return nil }
    return (number, String(parts[1]))
  }
}
