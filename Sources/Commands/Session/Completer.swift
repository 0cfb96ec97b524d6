internal import Course
internal import KafkaModel
internal import Texts

/// Finds what may stand at the cursor, from the command table and from what the lab holds.
struct Completer {
  let lab: Lab
  let storage: any Storage
  let shelf: Bookshelf

  /// The exercises' slugs, read only where one may stand.
  let exercises: () -> [String]

  /// How many candidates are worth offering at once.
  private static let limit = 200

  /// The candidates for the end of a line.
  func completion(of line: String) -> Completion {
    let read = LineReader.read(line)
    // Inside a quote anything may stand.
    guard read.open == nil else { return Completion() }
    var words = Self.startsCommand(line) ? [] : read.commands.last ?? []
    let isBetweenWords = line.last.map { $0.isWhitespace || $0 == ";" } ?? true
    let partial = isBetweenWords ? "" : words.popLast()?.text ?? ""
    let candidates = candidates(after: words, for: partial)
      .filter { $0.hasPrefix(partial) }
    let typed = isBetweenWords ? 0 : line.count - (read.commands.last?.last?.range.lowerBound ?? 0)
    return Completion(
      candidates: candidates.prefix(Self.limit).map(Word.quoted), replacedCount: typed)
  }

  /// Whether the next word begins a command.
  private static func startsCommand(_ line: String) -> Bool {
    line.last { !$0.isWhitespace }.map { $0 == ";" } ?? true
  }

  private func candidates(after words: [Word], for partial: String) -> [String] {
    guard let first = words.first else { return CommandTable.entries.map(\.name) }
    guard let entry = try? CommandTable.resolve([first], abbreviated: true).entry else { return [] }
    let rest = words.dropFirst()
    if let option = option(named: rest.last, of: entry), let value = option.value {
      return listed(partial) { candidates(for: value, $0) }
    }
    if partial.hasPrefix("-") { return options(of: entry, besides: rest, for: partial) }
    let place = argumentCount(rest, of: entry)
    if entry.passesRestThrough, place >= entry.positionals.count - 1 {
      return candidates(after: Array(rest.dropFirst(place)), for: partial)
    }
    let positional =
      place < entry.positionals.count
      ? entry.positionals[place] : entry.positionals.last { $0.repeats }
    guard let positional else {
      return options(of: entry, besides: rest, for: partial)
    }
    return listed(partial) { candidates(for: positional.value, $0) }
  }

  private func option(named word: Word?, of entry: CommandEntry) -> CommandEntry.Option? {
    guard let word, !word.isQuoted else { return nil }
    return entry.allOptions.first { $0.isCalled(word.text) && $0.value != nil }
  }

  /// The options that are not yet there, or the values of `--name=`.
  private func options(
    of entry: CommandEntry, besides words: ArraySlice<Word>, for partial: String
  ) -> [String] {
    if let sign = partial.firstIndex(of: "=") {
      let head = String(partial[...sign])
      guard let value = entry.allOptions.first(where: { "--\($0.name)=" == head })?.value else {
        return []
      }
      return listed(String(partial[partial.index(after: sign)...])) { candidates(for: value, $0) }
        .map { head + $0 }
    }
    let used = Set(words.map(\.text))
    return entry.allOptions.map { "--" + $0.name }.filter { !used.contains($0) }
  }

  /// How many arguments stand there, options and their values not counted.
  private func argumentCount(_ words: ArraySlice<Word>, of entry: CommandEntry) -> Int {
    var count = 0
    var skips = false
    for word in words {
      if skips {
        skips = false
      } else if option(named: word, of: entry) != nil {
        skips = true
      } else if !word.text.hasPrefix("--") {
        count += 1
      }
    }
    return count
  }

  /// Completes the last piece of a list, and keeps the pieces before it.
  private func listed(
    _ partial: String, _ candidates: (_ partial: String) -> [String]
  ) -> [String] {
    guard let comma = partial.lastIndex(of: ",") else { return candidates(partial) }
    let head = String(partial[...comma])
    let named = Set(head.split(separator: ",").map(String.init))
    return candidates("").filter { !named.contains($0) }.map { head + $0 }
  }

  private func candidates(for value: CommandEntry.Value, _ partial: String) -> [String] {
    switch value {
    case .topic: topics
    case .member: members
    case .partition: partitions
    case .subject: members + topics + Expectation.Subject.Figure.allCases.map(\.rawValue)
    case .expected: Expectation.Subject.words + members + partitions
    case .strategy, .variant: StrategyText.names + [StrategyText.own]
    case .setting: ConfigCatalog.kafka.entries.map(\.name.rawValue)
    case .file: storage.names(beginningWith: partial)
    case .lesson: shelf.ids
    case .question: shelf.course.questions.items.map(\.id.description) + shelf.ids
    case .experiment: shelf.experimentNames
    case .branch: lab.time.branchNames
    case .exercise: exercises()
    case .command: CommandTable.entries.map(\.name)
    case .words(let words): words
    case .newTopic: topics
    case .term:
      shelf.course.glossary.terms.flatMap { term in
        Language.allCases.map { term.name($0) }
      }
    case .newMember, .text, .count: []
    }
  }

  private var topics: [String] { lab.topics.prefix(Self.limit).map(\.name.rawValue) }
  private var members: [String] { lab.members.prefix(Self.limit).map(\.id.rawValue) }

  private var partitions: [String] {
    lab.topics.prefix(20).flatMap { topic in
      (0..<min(topic.partitionCount, 20)).map { TopicPartition(topic.name, $0).description }
    }
  }
}
