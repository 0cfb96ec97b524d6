internal import Course
internal import Formats
internal import KafkaModel
internal import Texts

/// What there is to know of one name of a setting, for Kafka and for librdkafka.
struct ConfigPage {
  let name: SettingName
  private let java: [ConfigEntry]
  private let librdkafka: [ConfigEntry]

  /// The experiments that set it, such as `4.8/1`.
  private let experiments: [String]

  /// What is known of a name; `nil` if neither family knows it.
  init?(_ name: SettingName, in course: Course) {
    self.name = name
    java = ConfigCatalog.kafka[name]
    librdkafka = ConfigCatalog.librdkafka[name]
    if java.isEmpty, librdkafka.isEmpty { return nil }
    experiments = course.lessons.flatMap { lesson in
      lesson.text(.en).experiments.filter { experiment in
        experiment.steps.contains { $0.command.contains(name.rawValue) }
      }.map { "\(lesson.number)/\($0.number)" }
    }
  }

  var output: Output {
    let rows =
      java.map { $0.json(family: .java, experiments: experiments) }
      + librdkafka.map { $0.json(family: .librdkafka, experiments: experiments) }
    return Output(json: [("settings", .array(rows))]) { style in
      paragraphs(style.language).map { lines in
        lines.map { Wrapped.lines($0, width: style.width, indent: 4) + "\n" }.joined()
      }.joined(separator: "\n")
    }
  }

  private func paragraphs(_ language: Language) -> [[String]] {
    java.map { lines($0, .java, language) } + librdkafka.map { lines($0, .librdkafka, language) }
      + (otherFamily.map { [[$0(language)]] } ?? [])
  }

  /// What the family that does not know the name has in its place.
  private var otherFamily: Sentence? {
    if java.isEmpty {
      return .notInJava(
        name.rawValue, counterpart: ConfigCatalog.javaName(forLibrdkafka: name)?.rawValue)
    }
    // A broker's or a topic's setting is no client's, of whichever family.
    let isClients = java.contains { ConfigFamily.java.sides.contains($0.side) }
    guard isClients, librdkafka.isEmpty else { return nil }
    if ConfigCatalog.librdkafka.knows(name) { return .alsoInLibrdkafka(name.rawValue) }
    return .notInLibrdkafka(
      name.rawValue, counterpart: ConfigCatalog.librdkafkaName(forJava: name)?.rawValue)
  }

  private func lines(
    _ entry: ConfigEntry, _ family: ConfigFamily, _ language: Language
  ) -> [String] {
    let summary = entry.summary.map { ": " + $0(language) } ?? ""
    let reader = entry.side.words(language) + (family == .librdkafka ? " · librdkafka" : "")
    var lines = [
      entry.name.rawValue + summary,
      "  \(Sentence.configReader(language)): \(reader)",
      "  \(Sentence.configType(language)): \(entry.type.rawValue)",
      "  \(Sentence.configDefault(language)): \(entry.standardWords(language))",
      "  \(Sentence.configAllowed(language)): \(entry.allowed(language))",
    ]
    if !entry.history.isEmpty {
      let history = entry.history.map { change in
        Sentence.configChange(
          change.version, change.standard.map { SettingText.write($0) }, kip: change.kip)(language)
      }
      lines.append("  \(Sentence.configSince(language)): \(history.joined(separator: "; "))")
    }
    if let lesson = entry.lessonNumber {
      let tries = experiments.prefix(3).map { " · try \($0)" }.joined()
      lines.append("  \(Sentence.configLesson(language)): \(lesson)\(tries)")
    }
    return lines
  }
}

extension ConfigEntry {
  /// The default, or that there is none.
  var standardWords: Sentence {
    if let standard {
      let text = SettingText.write(standard)
      return Sentence(ko: text.isEmpty ? "\"\"" : text, en: text.isEmpty ? "\"\"" : text)
    }
    return isRequired ? .configRequired : .configNone
  }

  func json(family: ConfigFamily, experiments: [String] = []) -> JSONValue {
    [
      "name": .string(name.rawValue), "family": .string(family.rawValue),
      "side": .string(side.rawValue), "type": .string(type.rawValue),
      "default": standard?.json ?? .null, "unit": .string(unit.rawValue),
      "required": .bool(isRequired), "since": since.map { .string($0) } ?? .null,
      "lesson": lesson.map { .string($0) } ?? .null,
      "experiments": .array(experiments.map { .string($0) }),
    ]
  }
}
