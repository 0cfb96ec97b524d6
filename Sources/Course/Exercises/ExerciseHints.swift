package import ExerciseKit

/// The graded hints of one exercise in one language.
///
/// Sections begin with `## 1`, `## 2` … or `## property: ID`; what a hint says about a case stands
/// in braces and is filled in from a finding.
package struct ExerciseHints: Sendable {
  /// The general hints, from the vaguest to the first step of the learner's own case.
  package let levels: [String]

  /// By property what it demands, and what to look at when it is broken.
  package let properties: [(id: String, text: String)]

  /// Reads the sections of a file.
  package init(_ text: String) {
    var levels: [String] = []
    var properties: [(id: String, text: String)] = []
    for section in Self.sections(of: text) {
      if section.title.hasPrefix("property:") {
        let id = section.title.dropFirst("property:".count).drop(while: \.isWhitespace)
        properties.append((String(id), section.text))
      } else if Int(section.title) == levels.count + 1 {
        levels.append(section.text)
      }
    }
    self.levels = levels
    self.properties = properties
  }

  private static func sections(of text: String) -> [(title: String, text: String)] {
    var sections: [(title: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        sections.append((line.dropFirst(3).trimmed, []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections.map { ($0.title, $0.lines.joined(separator: "\n").trimmed) }
  }

  /// What a property demands: the first paragraph of its section.
  package func demand(of property: String) -> String? {
    section(of: property)?.paragraphs.first
  }

  private func section(of property: String) -> String? {
    properties.first { $0.id == property }?.text
  }

  /// The hints for what was found, the vaguest first; the general ones if nothing was.
  package func graded(for finding: Finding?) -> [String] {
    guard let finding else {
      // The last is about the learner's own case, and there is none.
      return levels.count > 3 ? Array(levels.dropLast()) : levels
    }
    let first = section(of: finding.property) ?? levels.first ?? ""
    return ([first] + levels.dropFirst()).map { Self.fill($0, finding) }
  }

  /// Fills in what stands in braces.
  private static func fill(_ text: String, _ finding: Finding) -> String {
    let row = finding.rows.first { $0.expected != $0.found }
    var values: [(name: String, value: String)] = [
      ("case", finding.smallestCase), ("expected", finding.expected), ("found", finding.found),
      ("row", row?.label ?? finding.smallestCase),
      ("row.expected", row?.expected ?? finding.expected),
      ("row.found", row?.found ?? finding.found),
    ]
    values += finding.facts.map { ($0.name, $0.value) }
    return values.reduce(text) { text, pair in
      text.split(separator: "{\(pair.name)}", omittingEmptySubsequences: false)
        .joined(separator: pair.value)
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The pieces between empty lines, each on one line.
  fileprivate var paragraphs: [String] {
    split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: " ") }
  }
}
