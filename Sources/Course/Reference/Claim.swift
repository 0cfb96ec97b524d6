package import Texts

/// A claim of the notes, held against Kafka.
package struct Claim: Hashable, Sendable {
  /// `ch4-16`: the chapter of the notes, and a number in it.
  package let id: String

  /// The lesson that deals with it, such as `L08`.
  package let lesson: String

  package let verdict: Verdict

  /// What the notes say, in other words than theirs.
  package let notes: Sentence

  /// What is so.
  package let fact: Sentence

  /// The version since which it is so, with its KIP, where that matters.
  package let since: String?

  /// The class, document or measurement that settles it.
  package let source: String

  /// The experiment that shows it: lesson and number, such as `4.2/1`.
  package let experiment: String?

  /// What would show it, if no experiment of the lessons can.
  package let demonstration: Sentence?

  /// The number of bytes before it in the data file, for problems.
  let offset: Int

  package enum Verdict: String, CaseIterable, Sendable {
    case correct, imprecise, outdated, wrong
  }

  /// Whether a "then and now" is worth showing: the notes should be read with a correction.
  package var isCorrected: Bool { verdict != .correct }
}

/// All claims of the notes.
package struct Facts: Sendable {
  /// The claims in the order of the notes.
  package private(set) var claims: [Claim] = []

  /// The data file, for problems.
  private let file: DataFile

  init(_ source: CourseSource?, _ problems: inout [CourseProblem]) {
    file = DataFile(path: source?.path ?? "facts.yaml", bytes: source?.bytes)
    for var fields in file.mappings(&problems) {
      let claim = Claim(&fields)
      problems += fields.finished()
      if claims.contains(where: { $0.id == claim.id }) {
        problems.append(file.problem(.duplicate(claim.id), at: claim.offset))
      } else {
        claims.append(claim)
      }
    }
  }

  /// The claim that somebody may have meant.
  func nearest(to id: String) -> String? {
    Nearest.matches(for: id, among: claims.map(\.id), limit: 1).first
  }

  /// Something wrong with what a claim refers to.
  func problem(_ fault: ReferenceFault, with claim: Claim) -> CourseProblem {
    let line = TextPlace(ofByte: claim.offset, in: file.bytes ?? []).line
    return CourseProblem(path: file.path, line: line, .reference(fault))
  }

  /// The claim with an id.
  package subscript(id: String) -> Claim? { claims.first { $0.id == id } }

  /// The claims that a word selects.
  ///
  /// An id selects one, a lesson (`L08`, or its number `4.2`) its own, a verdict those judged so;
  /// any other text the claims in which it occurs, in either language.
  package func search(_ word: String, in lessons: [Lesson]) -> [Claim] {
    let wanted = word.trimmingSpaces.lowercased()
    if wanted.isEmpty { return claims }
    if let claim = self[wanted] { return [claim] }
    let number = LessonNumber(wanted)
    let id = lessons.first { $0.number == number }?.id ?? wanted.uppercased()
    let ofLesson = claims.filter { $0.lesson == id }
    if !ofLesson.isEmpty { return ofLesson }
    if let verdict = Claim.Verdict(rawValue: wanted) {
      return claims.filter { $0.verdict == verdict }
    }
    return claims.filter { claim in
      [claim.notes, claim.fact].contains { sentence in
        Language.allCases.contains { sentence($0).lowercased().contains(wanted) }
      }
    }
  }
}

extension Claim {
  fileprivate init(_ fields: inout DataFields) {
    offset = fields.offset
    id = fields.text("id")
    lesson = fields.text("lesson")
    verdict = fields.word("verdict", or: .correct)
    notes = fields.sentence("notes")
    fact = fields.sentence("fact")
    since = fields.optionalText("since")
    source = fields.text("source")
    experiment = fields.optionalText("experiment")
    demonstration = fields.optionalSentence("shown-by")
  }
}
