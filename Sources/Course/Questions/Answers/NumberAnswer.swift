internal import Texts

/// Understands a number: `3`, `3개`, `1,024`, `세 개`, `three`, `12.5s`, `12초 500밀리초`.
enum NumberAnswer {
  static func read(_ text: String, for key: NumberKey) throws(AnswerProblem) -> Int {
    var total: Int?
    var rest = text.lowercased()[...]
    for filler in ["about ", "약 ", "대략 ", "~", "≈", "= "] where rest.hasPrefix(filler) {
      rest = rest.dropFirst(filler.count)
    }
    // Several parts are one time: 12 s 500 ms.
    while true {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { break }
      guard let number = takeNumber(&rest) else { throw .notANumber(text) }
      let unit = takeUnit(&rest)
      guard let part = scaled(number, by: unit, for: key) else {
        throw unit.isEmpty ? .notWhole(text) : .unknownUnit(unit, of: text)
      }
      if total != nil, case .count = key.unit { throw .severalNumbers(text) }
      let sum = (total ?? 0).addingReportingOverflow(part)
      guard !sum.overflow else { throw .notANumber(text) }
      total = sum.partialValue
    }
    guard let total else { throw .notANumber(text) }
    return total
  }

  /// A number as a whole part and thousandths, which no rounding can touch.
  private struct Decimal {
    var whole: Int
    var thousandths = 0
    /// Whether more digits follow than thousandths.
    var isFiner = false
  }

  private static func takeNumber(_ rest: inout Substring) -> Decimal? {
    if let first = rest.first, first.isASCII && first.isNumber || first == "-" {
      return takeDigits(&rest)
    }
    let word = rest.prefix { $0.isLetter }
    // The longest beginning that is a number: what follows is a unit, as in `세개` and `이십초`.
    for length in stride(from: word.count, through: 1, by: -1) {
      let head = String(word.prefix(length))
      if length < word.count, head.allSatisfy(\.isASCII) { continue }
      if let number = NumberWords.number(head) {
        rest = rest.dropFirst(length)
        return Decimal(whole: number)
      }
    }
    return nil
  }

  private static func takeDigits(_ rest: inout Substring) -> Decimal? {
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    let whole = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "_" }
    let digits = whole.filter(\.isNumber)
    guard !digits.isEmpty, let number = Int(digits) else { return nil }
    // A comma separates thousands, and nothing else.
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
    guard groups.allSatisfy({ $0.count == 3 }) else { return nil }
    rest = rest.dropFirst(whole.count)
    var decimal = Decimal(whole: isNegative ? -number : number)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(fraction.count + 1)
      let padded = fraction.prefix(3) + String(repeating: "0", count: max(0, 3 - fraction.count))
      decimal.thousandths = (Int(padded) ?? 0) * (isNegative ? -1 : 1)
      decimal.isFiner = fraction.dropFirst(3).contains { $0 != "0" }
    }
    return decimal
  }

  /// Takes the letters after a number, such as `ms`, `초` or `개`.
  private static func takeUnit(_ rest: inout Substring) -> String {
    rest = rest.drop { $0 == " " }
    let unit = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(unit.count).drop { $0 == "." || $0 == " " }
    return String(unit)
  }

  /// The number in the key's own unit; `nil` if it has no such unit, or is no whole number of it.
  private static func scaled(_ number: Decimal, by unit: String, for key: NumberKey) -> Int? {
    let scale: Int
    switch key.unit {
    case .count:
      guard unit.isEmpty || counters.contains(unit) else { return nil }
      scale = 1
    case .bytes:
      guard let bytes = unit.isEmpty ? 1 : byteUnits[unit] else { return nil }
      scale = bytes
    case .time(let bareIsSeconds):
      guard let length = unit.isEmpty ? (bareIsSeconds ? 1000 : 1) : timeUnits[unit] else {
        return nil
      }
      scale = length
    }
    let (product, overflow) = number.whole.multipliedReportingOverflow(by: scale)
    let fraction = number.thousandths * scale
    guard !overflow, !number.isFiner, fraction % 1000 == 0 else { return nil }
    return product + fraction / 1000
  }

  /// Words that go with a count and change nothing.
  private static let counters: Set<String> = [
    "개", "번", "명", "대", "회", "건", "칸", "가지", "파티션", "멤버", "번째", "라운드", "배", "호", "레코드",
    "x", "times", "time", "once", "partition", "partitions", "member", "members", "consumer",
    "consumers", "round", "rounds", "record", "records", "heartbeat", "heartbeats", "rebalance",
    "rebalances", "poll", "polls", "attempt", "attempts", "header", "headers",
  ]

  private static let timeUnits: [String: Int] = [
    "ms": 1, "msec": 1, "millis": 1, "millisecond": 1, "milliseconds": 1, "밀리초": 1, "밀리세컨드": 1,
    "s": 1000, "sec": 1000, "secs": 1000, "second": 1000, "seconds": 1000, "초": 1000,
    "m": 60_000, "min": 60_000, "mins": 60_000, "minute": 60_000, "minutes": 60_000, "분": 60_000,
    "h": 3_600_000, "hour": 3_600_000, "hours": 3_600_000, "시간": 3_600_000,
  ]

  private static let byteUnits: [String: Int] = [
    "b": 1, "byte": 1, "bytes": 1, "바이트": 1, "kb": 1000, "mb": 1_000_000, "kib": 1024,
    "mib": 1_048_576,
  ]
}
