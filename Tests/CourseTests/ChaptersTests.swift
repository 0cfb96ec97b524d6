import Course
import Foundation
import TestSupport
import Testing
import Texts

@Suite("The chapters of the workbook")
struct ChaptersTests {
  /// The course as it is shipped.
  static let course: Course = {
    Course(
      ChapterFiles.all.sorted { $0.key < $1.key }.map {
        CourseSource(path: $0.key, bytes: Array($0.value.utf8))
      })
  }()

  @Test("Has nothing that an author would have to put right")
  func problems() {
    #expect(Self.course.problems.map { $0.sentence(.en) } == [])
  }

  @Test("Has eighteen lessons, in the order of the notes")
  func lessons() {
    let expected =
      [("L00", "0.1")] + (1...6).map { ("L0\($0)", "3.\($0)") }
      + (7...17).map { ($0 < 10 ? "L0\($0)" : "L\($0)", "4.\($0 - 6)") }
    #expect(Self.course.lessons.map(\.id) == expected.map(\.0))
    #expect(Self.course.lessons.map(\.number.description) == expected.map(\.1))
  }

  @Test("Judges the 132 claims of the notes, each in one lesson")
  func claims() {
    let facts = Self.course.facts
    #expect(facts.claims.count == 132)
    let counts = Claim.Verdict.allCases.map { verdict in
      facts.claims.count { $0.verdict == verdict }
    }
    #expect(counts == [97, 21, 8, 6])
    #expect(Set(Self.course.lessons.flatMap(\.claims)).count == 132)
  }

  @Test("Shows a card for every claim that is wrong or outdated", arguments: Language.allCases)
  func cards(language: Language) {
    for claim in Self.course.facts.claims
    where claim.verdict == .wrong || claim.verdict == .outdated {
      let lesson = Self.course.lesson(claim.lesson)
      let shown = lesson?.text(language).pages.contains { $0.plainText.contains(claim.id) }
      #expect(shown == true, "\(claim.id) in \(claim.lesson)")
    }
  }

  @Test("Finds every term of the glossary by its names")
  func terms() {
    let glossary = Self.course.glossary
    #expect(glossary.terms.count >= 70)
    for term in glossary.terms {
      for language in Language.allCases {
        let found = glossary.find(term.name(language))
        #expect(found == .found([term]), "\(term.name(language))")
      }
    }
  }

  @Test("Keeps every page to a screen and a half of 80 by 24", arguments: Language.allCases)
  func pageLengths(language: Language) throws {
    let style = TextStyle(language: language, width: 80)
    for lesson in Self.course.lessons {
      for page in 1...lesson.text(language).pages.count {
        let text = try #require(lesson.text(page: page, style))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 36, "\(lesson.number)/\(page) has \(lines.count) lines")
        #expect(lines.allSatisfy { $0.cells <= 80 })
      }
    }
  }

  @Test("Says nothing in the words of the notes", arguments: Language.allCases)
  func ownWords(language: Language) throws {
    let file = Golden.packageFolder.appending(path: "Tests/Data/reader-notes.md")
    let notes = try Notes(utf8: Array(Data(contentsOf: file)))
    // Names of settings and classes are anybody's; four words in a row are somebody's.
    let sentences = Set(
      notes.lessons.flatMap(\.pages).flatMap { page in
        page.plainText.split { $0.isNewline || $0 == "." }
          .map { $0.trimmingCharacters(in: .whitespaces) }
          .filter { $0.split(separator: " ").count >= 4 }
      })
    try #require(sentences.count > 50)
    for lesson in Self.course.lessons {
      let text = lesson.text(language).pages.map(\.plainText).joined(separator: "\n")
      let taken = sentences.filter(text.contains)
      #expect(
        taken.allSatisfy { $0.contains("consumer.subscribe") || $0.contains("topic_pattern") })
    }
  }
}
