extension ConfigEntry {
  /// What a value must be besides being of the right type.
  package enum Rule: Hashable, Sendable {
    case anything
    case nonEmpty
    case atLeast(Int64)
    case between(Int64, Int64)
    /// A number of the range, or the one outside it that means the library's own default.
    case betweenOr(Int64, Int64, else: Int64)
    case oneOf([String])
    /// As ``oneOf(_:)``, whatever the case of the letters: librdkafka's enumerations.
    case oneOfAnyCase([String])
    /// A list of which every element is one of these.
    case listOf([String])
    /// A `group.instance.id`: 1 to 249 characters of `a-z A-Z 0-9 . _ -`, not `.` or `..`.
    case instanceID
    /// `latest`, `earliest`, `none`, or `by_duration:` with an ISO 8601 duration (KIP-1106).
    case offsetReset
    /// librdkafka's `acks`: a number from -1 to 1000, or `all`.
    case acknowledgements
  }
}

extension ConfigEntry.Rule {
  /// Whether a value of the right type keeps the rule.
  package func allows(_ value: SettingValue) -> Bool {
    switch (self, value) {
    case (.anything, _): true
    case (.nonEmpty, .string(let text)): !text.isEmpty
    case (.nonEmpty, .list(let texts)): !texts.isEmpty
    case (.atLeast(let least), .integer(let number)): number >= least
    case (.atLeast(let least), .number(let number)): number >= Double(least)
    case (.between(let least, let most), .integer(let number)): (least...most).contains(number)
    case (.between(let least, let most), .number(let number)):
      number >= Double(least) && number <= Double(most)
    case (.betweenOr(let least, let most, let other), .integer(let number)):
      (least...most).contains(number) || number == other
    case (.oneOf(let allowed), .string(let text)): allowed.contains(text)
    case (.oneOfAnyCase(let allowed), .string(let text)): allowed.contains(text.lowercased())
    case (.listOf(let allowed), .list(let texts)): texts.allSatisfy(allowed.contains)
    case (.instanceID, .string(let text)): Self.isInstanceID(text)
    case (.offsetReset, .string(let text)): Self.isOffsetReset(text)
    case (.acknowledgements, .string(let text)):
      text == "all" || Int(text).map { (-1...1000).contains($0) } == true
    // A value of another type never gets here; if it does, no rule of this kind is broken.
    default: true
    }
  }

  /// Kafka's rule for names in `Topic.validate`, which instance ids share (KIP-345).
  private static func isInstanceID(_ text: String) -> Bool {
    let legal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return legal && (1...249).contains(text.utf8.count) && text != "." && text != ".."
  }

  private static func isOffsetReset(_ text: String) -> Bool {
    // Java compares without regard to case since 4.0; before, only the lower-case words passed.
    if ["latest", "earliest", "none"].contains(text) { return true }
    guard text.hasPrefix("by_duration:") else { return false }
    return isISODuration(text.dropFirst("by_duration:".count))
  }

  /// Whether the text is a duration such as `P1DT2H`, as `java.time.Duration` reads it.
  ///
  /// Days, hours, minutes and seconds, each at most once and in this order; never negative here.
  private static func isISODuration(_ text: Substring) -> Bool {
    guard text.first == "P" else { return false }
    let halves = text.dropFirst().split(
      separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let hasDate = !halves[0].isEmpty
    guard consists(of: "D", halves[0]) else { return false }
    guard halves.count == 2 else { return hasDate }
    return !halves[1].isEmpty && consists(of: "HMS", halves[1])
  }

  /// Whether the text is a row of numbers, each with one of the letters, which keep their order.
  private static func consists(of letters: String, _ text: Substring) -> Bool {
    var letters = letters[...]
    var rest = text
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest[digits.endIndex...]
      if letters.last == "S", rest.first == "." {
        rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
      }
      guard !digits.isEmpty, let letter = rest.first, let place = letters.firstIndex(of: letter)
      else { return false }
      letters = letters[letters.index(after: place)...]
      rest.removeFirst()
    }
    return true
  }
}
