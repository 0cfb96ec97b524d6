internal import Formats
internal import KafkaModel
internal import Texts

/// What somebody expects of a lab: a subject, an operator, a value.
struct Expectation {
  enum Operator: String, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case has
  }

  let subject: Subject
  let comparison: Operator
  let expected: String

  /// The expectation as it was meant, for the reply.
  let text: String

  /// Reads the words after `expect`.
  ///
  /// - Throws: ``NameRefusal``, ``ValueRefusal`` or ``LineRefusal``.
  init(_ words: [String], in lab: Lab, timeline: GroupRun? = nil) throws {
    let words = Self.separated(words)
    guard let place = words.firstIndex(where: { Operator(rawValue: $0) != nil }), place > 0,
      let comparison = Operator(rawValue: words[place])
    else {
      if words.count < 2 {
        throw LineRefusal.missingArgument(
          "OP VALUE", command: "expect \(words.first?.shown ?? "SUBJECT")",
          syntax: "expect SUBJECT [ARG] OP VALUE", example: "expect moved = 1")
      }
      throw ValueRefusal.notOneOf(
        words.dropFirst().first ?? "", what: "expect \(words.first ?? "…")",
        allowed: Operator.allCases.map(\.rawValue))
    }
    subject = try Subject(Array(words[..<place]), in: lab, timeline: timeline)
    self.comparison = comparison
    // Spaces after commas are no part of a list.
    expected = words[(place + 1)...].joined()
    text = words.map(\.harmless).joined(separator: " ")
    guard !expected.isEmpty else {
      throw LineRefusal.missingArgument(
        "VALUE", command: "expect", syntax: "expect SUBJECT [ARG] OP VALUE",
        example: "expect c1 = orders-0,1")
    }
  }

  /// Takes `moved<=2` apart, which people write without spaces.
  private static func separated(_ words: [String]) -> [String] {
    let operators = ["!=", "<=", ">=", "=", "<", ">"]
    guard !words.contains(where: { Operator(rawValue: $0) != nil }) else { return words }
    for (place, word) in words.enumerated() {
      for sign in operators {
        guard let range = word.firstRange(of: sign) else { continue }
        let parts = [String(word[..<range.lowerBound]), sign, String(word[range.upperBound...])]
        return words[..<place] + parts.filter { !$0.isEmpty } + words[(place + 1)...]
      }
    }
    return words
  }

  /// Whether the subject's value is as expected.
  ///
  /// - Throws: ``ValueRefusal`` if the expected value is not of the subject's kind.
  func holds(for actual: Value) throws -> Bool {
    switch actual {
    case .number(let number):
      compare(number, try CountText.read(expected, of: text, in: 0...Int.max))
    case .duration(let duration): compare(duration, try DurationText.read(expected))
    case .word(let word): try compare(word)
    case .names(let names, let isCounted):
      if isCounted, comparison != .has, Int(expected) != nil {
        compare(names.count, try CountText.read(expected, of: text, in: 0...Int.max))
      } else {
        try compare(Set(names), Set(list))
      }
    case .partitions(let partitions):
      try compare(Set(partitions), Set(try PartitionText.read(expected)))
    }
  }

  private var list: [String] {
    expected == "none" ? [] : expected.split(separator: ",").map(String.init)
  }

  private func compare<Quantity: Comparable>(_ actual: Quantity, _ expected: Quantity) -> Bool {
    switch comparison {
    case .equal, .has: actual == expected
    case .notEqual: actual != expected
    case .less: actual < expected
    case .lessOrEqual: actual <= expected
    case .greater: actual > expected
    case .greaterOrEqual: actual >= expected
    }
  }

  private func compare(_ word: String) throws -> Bool {
    switch comparison {
    case .equal, .has: word.utf8.elementsEqual(expected.utf8)
    case .notEqual: !word.utf8.elementsEqual(expected.utf8)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      throw ValueRefusal.notOneOf(comparison.rawValue, what: text, allowed: ["=", "!="])
    }
  }

  /// Sets: order never matters, and `<=` is "nothing beyond".
  private func compare<Element: Hashable>(
    _ actual: Set<Element>, _ expected: Set<Element>
  ) throws -> Bool {
    switch comparison {
    case .equal: actual == expected
    case .notEqual: actual != expected
    case .has, .greaterOrEqual: actual.isSuperset(of: expected)
    case .lessOrEqual: actual.isSubset(of: expected)
    case .less: actual.isStrictSubset(of: expected)
    case .greater: actual.isStrictSuperset(of: expected)
    }
  }
}

extension Expectation {
  /// What a subject comes to.
  enum Value {
    case number(Int)
    case duration(Duration)
    case word(String)
    /// Names; counted if somebody may expect their number as well.
    case names([String], isCounted: Bool)
    case partitions([TopicPartition])

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .duration(let duration): Quantity.time(duration)
      case .word(let word): word.shown
      case .names(let names, _): names.isEmpty ? "none" : names.abridged
      case .partitions(let partitions): PartitionText.abridged(partitions.sorted())
      }
    }
  }
}
