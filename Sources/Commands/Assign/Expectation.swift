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
  init(_ words: [String], in lab: Lab) throws {
    let words = Self.separated(words)
    guard let place = words.firstIndex(where: { Operator(rawValue: $0) != nil }), place > 0,
      let comparison = Operator(rawValue: words[place])
    else {
      throw ValueRefusal.notOneOf(
        words.dropFirst().first ?? "", what: "expect \(words.first ?? "…")",
        allowed: Operator.allCases.map(\.rawValue))
    }
    subject = try Subject(Array(words[..<place]), in: lab)
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
    case .number(let number): try compare(number)
    case .word(let word): try compare(word)
    case .names(let names, let isCounted):
      if isCounted, comparison != .has, Int(expected) != nil {
        try compare(names.count)
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

  private func compare(_ number: Int) throws -> Bool {
    let other = try CountText.read(expected, of: text, in: 0...Int.max)
    switch comparison {
    case .equal, .has: return number == other
    case .notEqual: return number != other
    case .less: return number < other
    case .lessOrEqual: return number <= other
    case .greater: return number > other
    case .greaterOrEqual: return number >= other
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
    case word(String)
    /// Names; counted if somebody may expect their number as well.
    case names([String], isCounted: Bool)
    case partitions([TopicPartition])

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .word(let word): word.shown
      case .names(let names, _): names.isEmpty ? "none" : names.abridged
      case .partitions(let partitions): PartitionText.abridged(partitions.sorted())
      }
    }
  }
}
