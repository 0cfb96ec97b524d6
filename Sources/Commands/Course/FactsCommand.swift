internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Shows the claims of the notes, each held against Kafka.
struct FactsCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "facts")

  @OptionGroup var common: CommonOptions
  @Argument var word: String?

  func run(in session: inout Session) throws -> Output {
    let course = session.shelf.course
    guard !course.facts.claims.isEmpty else {
      throw CourseRefusal.noCourse(folder: session.shelf.folder)
    }
    guard let word else { return Self.overview(of: course) }
    let claims = course.facts.search(word, in: course.lessons)
    if claims.isEmpty { throw NameRefusal.unknownClaim(word, in: course) }
    return Self.cards(of: claims, in: course)
  }
}

// MARK: - All of them

extension FactsCommand {
  /// How many claims of each lesson came out how.
  private static func overview(of course: Course) -> Output {
    let rows = course.lessons.map { lesson in
      (lesson: lesson, claims: course.facts.claims.filter { $0.lesson == lesson.id })
    }.filter { !$0.claims.isEmpty }
    return Output(json: [("claims", .array(course.facts.claims.map(json)))], note: .factsHint) {
      style in
      let verdicts = Claim.Verdict.allCases
      let names = rows.map { $0.lesson.number.description.cells }.max() ?? 0
      var text =
        Sentence.factsCounts(
          verdicts.map { verdict in
            (verdict.word, course.facts.claims.count { $0.verdict == verdict })
          })(style.language) + "\n\n"
      for (lesson, claims) in rows {
        let counts = verdicts.compactMap { verdict -> String? in
          let count = claims.count { $0.verdict == verdict }
          return count == 0 ? nil : "\(verdict.word(style.language)) \(count)"
        }.joined(separator: " · ")
        let name = lesson.number.description.padded(toCells: names)
        text +=
          "\(name)  \(lesson.text(style.language).title.harmless): \(counts)"
          .truncated(toCells: style.width) + "\n"
      }
      return text
    }
  }
}

// MARK: - Some of them

extension FactsCommand {
  private static func cards(of claims: [Claim], in course: Course) -> Output {
    Output(json: [("claims", .array(claims.map(json)))]) { style in
      claims.map { claim in
        lines(claim, in: course, style.language)
          .map { Wrapped.lines($0, width: style.width, indent: 4) + "\n" }.joined()
      }.joined(separator: "\n")
    }
  }

  private static func lines(
    _ claim: Claim, in course: Course, _ language: Language
  ) -> [String] {
    let number = course.lessons.first { $0.id == claim.lesson }?.number.description
    var lines = [
      "\(claim.id) · \(claim.verdict.word(language)) · \(number ?? claim.lesson)",
      "  \(CourseTexts.inTheNotes(language)) \(claim.notes(language).harmless)",
      "  \(CourseTexts.inKafka(language)) \(claim.fact(language).harmless)",
    ]
    if let since = claim.since {
      lines.append("  \(CourseTexts.since(language)) \(since.harmless)")
    }
    lines.append("  \(CourseTexts.source(language)) \(claim.source.harmless)")
    if let experiment = claim.experiment {
      lines.append("  \(CourseTexts.tryIt(language)) try \(experiment.harmless)")
    } else if let demonstration = claim.demonstration {
      lines.append("  \(CourseTexts.shownBy(language)) \(demonstration(language).harmless)")
    }
    return lines
  }

  private static func json(_ claim: Claim) -> JSONValue {
    [
      "id": .string(claim.id), "lesson": .string(claim.lesson),
      "verdict": .string(claim.verdict.rawValue),
      "notes": .both(claim.notes), "fact": .both(claim.fact),
      "since": claim.since.map { .string($0) } ?? .null, "source": .string(claim.source),
      "experiment": claim.experiment.map { .string($0) } ?? .null,
    ]
  }
}

extension JSONValue {
  /// A sentence in every language, because programs are told no language.
  static func both(_ sentence: Sentence) -> JSONValue {
    .object(Language.allCases.map { ($0.rawValue, .string(sentence($0))) })
  }
}

extension NameRefusal {
  /// Says that no claim has a word in it, and which lessons and verdicts there are to ask for.
  fileprivate static func unknownClaim(_ word: String, in course: Course) -> Self {
    .unknown(
      .claim, word,
      among: course.lessons.map(\.number.description) + Claim.Verdict.allCases.map(\.rawValue)
        + course.facts.claims.map(\.id))
  }
}
