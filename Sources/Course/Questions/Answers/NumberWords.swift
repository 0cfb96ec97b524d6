/// Small numbers in words.
enum NumberWords {
  /// Reads `three`, `세`, `열둘` or `이십삼`; `nil` for any other word.
  static func number(_ word: String) -> Int? {
    english[word] ?? native(word) ?? sino(word)
  }

  private static let english: [String: Int] = Dictionary(
    uniqueKeysWithValues: [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ].enumerated().map { ($1, $0) })

  private static let ones: [(words: [String], number: Int)] = [
    (["하나", "한"], 1), (["둘", "두"], 2), (["셋", "세"], 3), (["넷", "네"], 4), (["다섯"], 5),
    (["여섯"], 6), (["일곱"], 7), (["여덟"], 8), (["아홉"], 9),
  ]

  private static let tens: [(words: [String], number: Int)] = [
    (["열"], 10), (["스물", "스무"], 20), (["서른"], 30), (["마흔"], 40), (["쉰"], 50),
  ]

  /// Reads 하나, 두, 열셋, 스물다섯.
  private static func native(_ word: String) -> Int? {
    func one(_ text: Substring) -> Int? {
      ones.first { $0.words.contains(String(text)) }?.number
    }
    if let number = one(word[...]) { return number }
    for (words, number) in tens {
      for head in words where word.hasPrefix(head) {
        let rest = word.dropFirst(head.count)
        if rest.isEmpty { return number }
        if let last = one(rest) { return number + last }
      }
    }
    return nil
  }

  private static let digits: [Character: Int] = [
    "영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9,
  ]

  private static let places: [Character: Int] = ["십": 10, "백": 100, "천": 1000]

  /// Reads 삼, 이십삼, 천이백, 삼만.
  private static func sino(_ word: String) -> Int? {
    var (total, section) = (0, 0)
    var digit: Int?
    for character in word {
      if let number = digits[character] {
        guard digit == nil else { return nil }
        digit = number
      } else if let place = places[character] {
        section += (digit ?? 1) * place
        digit = nil
      } else if character == "만", total == 0 {
        total = max(1, section + (digit ?? 0)) * 10_000
        (section, digit) = (0, nil)
      } else {
        return nil
      }
    }
    return word.isEmpty ? nil : total + section + (digit ?? 0)
  }
}
