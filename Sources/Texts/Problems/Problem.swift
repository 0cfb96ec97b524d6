/// Something that a person or a file got wrong, explained to that person.
///
/// Cases carry the facts, so that the sentence can name the thing, show the value and say what to
/// do next; the code is for scripts, and no language changes it.
package protocol Problem: Error, Sendable {
  /// Kebab-case, such as `topic-cannot-shrink`.
  var code: String { get }

  /// What was found, what would be right, what to type instead.
  var sentence: Sentence { get }
}
