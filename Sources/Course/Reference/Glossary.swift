package import Texts

/// A term of Kafka's, in both languages.
package struct Term: Hashable, Sendable {
  /// The term as it is called in each language.
  package let name: Sentence

  /// Other names by which people look for it.
  package let alsoCalled: [String]

  /// What it is, in one line.
  package let meaning: Sentence

  /// All names, the two main ones first.
  var names: [String] { Language.allCases.map { name($0) } + alsoCalled }
}

/// The terms of the workbook.
package struct Glossary: Sendable {
  package private(set) var terms: [Term] = []

  init(_ source: CourseSource?, _ problems: inout [CourseProblem]) {
    let file = DataFile(path: source?.path ?? "glossary.yaml", bytes: source?.bytes)
    for var fields in file.mappings(&problems) {
      let term = Term(&fields)
      problems += fields.finished()
      let others = Set(terms.flatMap { $0.names.map { $0.lowercased() } })
      let taken = term.names.first { others.contains($0.lowercased()) }
      if let taken { problems.append(file.problem(.duplicate(taken), at: fields.offset)) }
      terms.append(term)
    }
  }

  /// What a look-up came to.
  package enum Lookup: Hashable, Sendable {
    case found([Term])
    /// Nothing goes by the name, but these are spelt much like it.
    case similar([Term])
  }

  /// Looks a term up by a name in either language, or by the beginning of one or of its words.
  ///
  /// Upper and lower case are the same. An exact name is preferred, then the beginning of a name,
  /// then that of a word in it.
  package func find(_ text: String) -> Lookup {
    let wanted = text.trimmingSpaces.lowercased()
    let tests: [(String) -> Bool] = [
      { $0 == wanted }, { $0.hasPrefix(wanted) },
      { name in name.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(wanted) } },
    ]
    for test in tests {
      let found = terms.filter { $0.names.contains { test($0.lowercased()) } }
      if !found.isEmpty { return .found(found) }
    }
    let names = Nearest.matches(for: wanted, among: terms.flatMap(\.names))
    return .similar(terms.filter { term in term.names.contains { names.contains($0) } })
  }
}

extension Term {
  fileprivate init(_ fields: inout DataFields) {
    name = Sentence(ko: fields.text("ko"), en: fields.text("en"))
    alsoCalled = fields.list("also")
    meaning = fields.sentence("meaning")
  }
}
