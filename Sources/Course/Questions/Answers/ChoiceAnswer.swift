internal import Texts

/// Understands which of numbered options somebody means: by number, by letter or in their words.
struct ChoiceAnswer {
  private let options: [Sentence]

  /// By option, in either language, the words by which it is known.
  private let names: [[String]]

  init(_ options: [Sentence]) {
    self.options = options
    names = options.map { option in
      let words = Language.allCases.map { AnswerText.key(option($0)) }
      return words + words.flatMap { Self.synonyms[$0] ?? [] }
    }
  }

  /// Words that mean the same as an option that is so short.
  private static let synonyms: [String: [String]] = [
    "yes": ["y", "yep", "true", "네", "예", "응", "그렇다", "그렇습니다", "맞다", "맞습니다", "ㅇ"],
    "no": ["n", "nope", "false", "아니오", "아니요", "아니", "아니다", "아닙니다", "ㄴ"],
  ]

  /// Reads the options that are named, each once, in the order named.
  ///
  /// - Throws: ``AnswerProblem``.
  func read(_ text: String) throws(AnswerProblem) -> [Int] {
    let key = AnswerText.key(text)
    if let whole = named(key) { return [whole] }
    if AnswerText.none.contains(key) || AnswerText.none.contains(text) { return [] }
    return try list(text)
  }

  /// Reads all options in an order; digits may stand without anything between them.
  ///
  /// - Throws: ``AnswerProblem``.
  func readOrder(_ text: String) throws(AnswerProblem) -> [Int] {
    var order: [Int]
    if options.count <= 9, text.count == options.count, text.allSatisfy(\.isASCII),
      text.allSatisfy(\.isNumber)
    {
      order = text.compactMap { $0.wholeNumberValue.map { $0 - 1 } }
    } else {
      order = try list(text)
    }
    guard Set(order).count == options.count, order.count == options.count,
      order.allSatisfy(options.indices.contains)
    else { throw .incompleteOrder(text, count: options.count) }
    return order
  }

  /// The option that a text means as a whole.
  private func named(_ key: String) -> Int? {
    if let exact = names.firstIndex(where: { $0.contains(key) }) { return exact }
    if let number = number(key) { return number }
    // A beginning that only one option has; a single letter is too little to tell.
    guard key.count > 1 else { return nil }
    let candidates = names.indices.filter { names[$0].contains { $0.hasPrefix(key) } }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// Reads `2`, `2번`, `(2)` or `b` as a place from 0.
  private func number(_ key: String) -> Int? {
    var text = key[...]
    for ending in ["번째", "번"] where text.hasSuffix(ending) { text = text.dropLast(ending.count) }
    while text.hasSuffix(".") { text = text.dropLast() }
    if let number = Int(digits: text.trimmingSpaces), options.indices.contains(number - 1) {
      return number - 1
    }
    if text.count == 1, let letter = text.unicodeScalars.first, (0x61...0x7A).contains(letter.value)
    {
      let place = Int(letter.value - 0x61)
      return options.indices.contains(place) ? place : nil
    }
    return nil
  }

  private func list(_ text: String) throws(AnswerProblem) -> [Int] {
    var chosen: [Int] = []
    let parts = Self.parts(text)
    for part in parts {
      if let place = named(AnswerText.key(part)) {
        chosen.append(place)
        continue
      }
      let words = part.split(separator: " ").map { AnswerText.key(String($0)) }.filter {
        !$0.isEmpty && !Self.joiners.contains($0)
      }
      for word in words {
        guard let place = named(word) ?? Self.withoutParticle(word).flatMap(named) else {
          throw .notAnOption(word, count: options.count)
        }
        chosen.append(place)
      }
    }
    guard !chosen.isEmpty else { throw .notAnOption(text, count: options.count) }
    return chosen
  }

  /// A word without the particle that joins it to the next, as in `c1와 c3`.
  private static func withoutParticle(_ word: String) -> String? {
    ["이랑", "하고", "와", "과", "랑"].first { word.hasSuffix($0) && word.count > $0.count }
      .map { String(word.dropLast($0.count)) }
  }

  private static let joiners: Set<String> = ["and", "then", "와", "과", "그리고", "및", "다음"]

  /// The parts between commas and arrows, and between spaces too if all is short.
  private static func parts(_ text: String) -> [String] {
    text.replacing("->", with: ",").split { ",;/>→<&+|".contains($0) }
      .map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }
}
