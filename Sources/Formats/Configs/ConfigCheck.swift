package import KafkaModel
package import Texts

/// A file of settings, checked line by line and as a whole.
package struct ConfigCheck: Hashable, Sendable {
  /// What there is to say about one line.
  package struct Line: Hashable, Sendable {
    package let number: Int
    package let section: String?

    /// The name of the setting; empty for a line that is none.
    package let name: SettingName
    package let verdict: ConfigVerdict
  }

  /// Something that settings have to do with each other, and the line to point at.
  package struct Finding: Hashable, Sendable {
    package let relation: ConfigRelation
    package let section: String?

    /// The number of the line with one of the settings; `nil` if it is all defaults.
    package let line: Int?
  }

  /// Whose file it is.
  package let family: ConfigFamily

  /// Whether that was found out from the names in it.
  package let isGuessed: Bool
  package let lines: [Line]
  package let findings: [Finding]

  /// Checks the settings of a file.
  ///
  /// - Parameters:
  ///   - file: The settings.
  ///   - family: Whose they are; `nil` to tell from their names.
  package init(_ file: PropertiesFile, as family: ConfigFamily? = nil) {
    let whose = family ?? Self.family(of: file)
    self.family = whose
    isGuessed = family == nil
    var checker = ConfigLineChecker(family: whose, entries: file.entries)
    lines =
      (file.entries.indices.map { checker.check($0) }
      + file.malformed.map { Line(number: $0, section: nil, name: "", verdict: .malformed) })
      .sorted { $0.number < $1.number }
    findings = checker.findings()
  }

  /// The worst that was found.
  package var gravity: ConfigVerdict.Gravity {
    let lines = lines.map { $0.verdict.gravity(for: family) }
    let findings = findings.map(\.relation.gravity)
    if lines.contains(.refused) || findings.contains(.refused) { return .refused }
    if lines.contains(.warning) || findings.contains(.advice) { return .warning }
    return lines.contains(.note) ? .note : .fine
  }

  /// Tells whose file it is by the names that only one family has.
  private static func family(of file: PropertiesFile) -> ConfigFamily {
    let names = file.entries.map { SettingName($0.name) }
    let score = { (family: ConfigFamily) in
      names.count { name in
        let others = ConfigFamily.allCases.filter { $0 != family }
        return family.knows(name) && !others.contains { $0.knows(name) }
      }
    }
    // Java's are properties; an INI file is what librdkafka's clients for Python come with.
    let order: [ConfigFamily] =
      file.hasSections ? [.librdkafka, .java, .broker] : [.java, .librdkafka, .broker]
    return order.reduce(order[0]) { best, family in
      score(family) > score(best) ? family : best
    }
  }
}

extension ConfigFamily {
  /// Whether the programs of the family have a setting of that name.
  func knows(_ name: SettingName) -> Bool {
    catalog.entry(name, for: sides) != nil || otherNameSet.contains(name)
  }

  private var otherNameSet: Set<SettingName> {
    switch self {
    case .java: Self.javaNames
    case .librdkafka: Self.librdkafkaNames
    case .broker: Self.brokerNames
    }
  }

  private static let javaNames = Set(ConfigFamily.java.otherNames)
  private static let librdkafkaNames = Set(ConfigFamily.librdkafka.otherNames)
  private static let brokerNames = Set(ConfigFamily.broker.otherNames)
}
