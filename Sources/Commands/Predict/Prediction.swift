internal import Formats
internal import KafkaModel
internal import Texts

/// What a reader thinks that the next run will come to, kept until a run tells.
struct Prediction: Sendable {
  private(set) var entries: [Entry] = []

  /// One thing, and what the reader thinks of it.
  struct Entry: Sendable {
    let subject: Expectation.Subject
    let claim: Claim

    /// The subject as it was typed, by which a later word replaces an earlier one.
    let name: String

    /// The claim as it was typed.
    let value: String
  }

  /// What somebody may think of a subject.
  enum Claim: Hashable, Sendable {
    case partitions([TopicPartition])
    case names([String])
    case number(Int)
    /// A duration, right if the true one is less than `grain` away.
    case duration(Duration, grain: Duration)
    case word(String)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds entries; what is said of the same subject again replaces what was said before.
  mutating func add(_ others: [Entry]) {
    for entry in others {
      entries.removeAll { $0.name == entry.name }
      entries.append(entry)
    }
  }

  /// Takes out the entries that a moment can tell the truth of.
  mutating func take(_ isTold: (Expectation.Subject) -> Bool) -> [Entry] {
    defer { entries.removeAll { isTold($0.subject) } }
    return entries.filter { isTold($0.subject) }
  }

  /// The entries as one would type them.
  var text: String { entries.map { "\($0.name)=\($0.value)" }.joined(separator: " ") }
}

// MARK: - Reading

extension Prediction.Entry {
  /// Reads the words after `predict`: `c1=orders-0,1 moved = 1 partition user-1=2`.
  ///
  /// - Throws: ``NameRefusal`` for nothing that the lab knows, ``ValueRefusal`` or
  ///   ``DurationProblem`` for a value of another kind.
  static func read(_ words: [String], in lab: Lab) throws -> [Self] {
    let tokens = words.flatMap(separated)
    let signs = tokens.indices.filter { tokens[$0] == "=" }
    guard let first = signs.first, first > 0 else { throw notAPair(words.first ?? "") }
    var starts = signs.map { place in
      place > 1 && heads.contains(tokens[place - 2]) ? place - 2 : place - 1
    }
    guard starts[0] == 0 else { throw notAPair(tokens[0]) }
    starts.append(tokens.endIndex)
    return try signs.indices.map { index in
      let (start, end) = (starts[index], starts[index + 1])
      guard signs[index] + 1 < end else { throw notAPair(tokens[signs[index] - 1] + "=") }
      let value = list(tokens[(signs[index] + 1)..<end])
      return try Self(subject: Array(tokens[start..<signs[index]]), value: value, in: lab)
    }
  }

  /// The words that take another one to name a subject.
  private static let heads: Set<String> = ["partition", "owner", "unavailable", "commits"]

  private static func notAPair(_ text: String) -> ValueRefusal {
    .notAPair(text, example: "c1=orders-0,1 moved=1")
  }

  /// Takes `c1=orders-0` apart at its first sign.
  private static func separated(_ word: String) -> [String] {
    guard let sign = word.firstIndex(of: "=") else { return [word] }
    let rest = String(word[word.index(after: sign)...])
    return [String(word[..<sign]), "=", rest].filter { !$0.isEmpty }
  }

  /// Puts words together to one list, whose commas may have had spaces around them.
  private static func list(_ words: ArraySlice<String>) -> String {
    words.joined(separator: ",").split(separator: ",").joined(separator: ",")
  }

  private init(subject words: [String], value: String, in lab: Lab) throws {
    name = words.joined(separator: " ")
    self.value = value
    subject =
      words.count == 1 && lab.isJoining(words[0])
      ? .member(MemberID(words[0]))
      : try Expectation.Subject(words, in: lab, timeline: nil)
    claim = try Self.claim(value, about: subject, called: name, in: lab)
  }

  private static func claim(
    _ value: String, about subject: Expectation.Subject, called name: String, in lab: Lab
  ) throws -> Prediction.Claim {
    switch subject {
    case .member:
      let partitions = try PartitionText.read(value)
      for partition in partitions where !lab.contains(partition) {
        throw NameRefusal.unknown(
          .partition, partition.description,
          among: lab.topics.prefix(20).flatMap { topic in
            (0..<min(topic.partitionCount, 50)).map { "\(topic.name)-\($0)" }
          })
      }
      return .partitions(partitions)
    case .owner:
      return .names(value == "none" ? [] : [try MemberText.find(value, in: lab).rawValue])
    case .figure(.idle):
      if let count = Int(value) { return .number(count) }
      if value == "none" { return .names([]) }
      return .names(
        try value.split(separator: ",").map { try MemberText.find(String($0), in: lab).rawValue })
    case .figure(.protocol), .figure(.strategy), .figure(.error): return .word(value)
    case .send, .schema:
      // These are asked of a record or a schema at once; no later run tells them.
      let words = Expectation.Subject.words
      throw NameRefusal.unknown(
        .subject, name,
        among: words.filter { $0 != name.split(separator: " ").first.map(String.init) })
    case .figure, .rebalances, .commits:
      return .number(try CountText.read(value, of: name, in: 0...Int.max))
    case .partition:
      // orders-3 says no more than 3: a record's topic is known.
      if let partition = try? PartitionText.readOne(value) {
        return .number(Int(partition.partition))
      }
      return .number(try CountText.read(value, of: name, in: 0...Int(Int32.max)))
    case .throttle, .unavailable, .ends:
      return .duration(try DurationText.read(value), grain: grain(of: value))
    }
  }

  /// One of the last digit that was written: `45s` means about 45 seconds, `44.8s` less roughly.
  private static func grain(of text: String) -> Duration {
    if text.hasSuffix("ms") || text == "0" { return .milliseconds(1) }
    let digits = text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber }.count ?? 0
    let unit: Duration =
      text.hasSuffix("h") ? .seconds(3600) : text.hasSuffix("m") ? .seconds(60) : .seconds(1)
    return (0..<min(digits, 3)).reduce(unit) { grain, _ in grain / 10 }
  }
}

extension Prediction.Claim {
  /// Whether a subject's value is what was claimed.
  func holds(for actual: Expectation.Value) -> Bool {
    switch (self, actual) {
    case (.partitions(let one), .partitions(let other)): Set(one) == Set(other)
    case (.names(let one), .names(let other, _)): Set(one) == Set(other)
    case (.number(let one), .names(let other, _)): one == other.count
    case (.number(let one), .number(let other)): one == other
    case (.duration(let one, let grain), .duration(let other)):
      one == other || (one < other ? other - one : one - other) < grain
    case (.word(let one), .word(let other)): one.lowercased() == other.lowercased()
    default: false
    }
  }
}

extension Lab {
  /// Whether an event lets somebody of that name join.
  fileprivate func isJoining(_ name: String) -> Bool {
    events.contains { event in
      if case .join(let member, _) = event.action { member.rawValue == name } else { false }
    }
  }
}
