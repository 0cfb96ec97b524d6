internal import KafkaModel

/// Assignments as the tool prints them in one cell.
enum AssignmentText {
  /// What a cell says.
  enum Reading {
    case partitions([TopicPartition])
    /// Only numbers: the tool of 3.8 and 3.9 forgets the topics.
    case noTopics
  }

  /// Reads `orders(0,1), payments(3)`, `orders:0,1;payments:3`, or `-`; `nil` for anything else.
  static func read(_ text: String) -> Reading? {
    if text == "-" { return .partitions([]) }
    return text.hasSuffix(")") ? readParentheses(text) : readColons(text)
  }

  private static func readParentheses(_ text: String) -> Reading? {
    var partitions: [TopicPartition] = []
    var hasTopics = true
    for part in text.dropLast().split(separator: ")", omittingEmptySubsequences: false) {
      let part = part.drop { $0 == "," || $0 == " " }
      guard let open = part.firstIndex(of: "("),
        let numbers = numbers(part[part.index(after: open)...])
      else { return nil }
      let topic = TopicName(String(part[..<open]))
      guard isTopic(topic) else { return nil }
      if topic.rawValue.isEmpty { hasTopics = false }
      partitions += numbers.map { TopicPartition(topic, $0) }
    }
    return hasTopics ? .partitions(partitions) : .noTopics
  }

  private static func readColons(_ text: String) -> Reading? {
    var partitions: [TopicPartition] = []
    // Some versions divide topics by a comma and a space, as before.
    for part in text.replacing(", ", with: ";").split(separator: ";") {
      guard let colon = part.lastIndex(of: ":"),
        let numbers = numbers(part[part.index(after: colon)...])
      else { return nil }
      let topic = TopicName(String(part[..<colon]))
      guard isTopic(topic), !topic.rawValue.isEmpty else { return nil }
      partitions += numbers.map { TopicPartition(topic, $0) }
    }
    return partitions.isEmpty ? nil : .partitions(partitions)
  }

  /// Whether the text can be a topic's name, which has no spaces in it.
  private static func isTopic(_ topic: TopicName) -> Bool {
    !topic.rawValue.contains { $0.isWhitespace || $0 == "(" || $0 == ")" }
  }

  private static func numbers(_ text: Substring) -> [Int32]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { partition($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  /// Reads the number of a partition, of as many as a lab can hold.
  static func partition(_ text: Substring) -> Int32? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int32(text),
      number < Scenario.partitionLimit
    else { return nil }
    return number
  }

  /// Writes partitions as `orders(0,1), payments(3)`, and none as `-`.
  static func write(_ partitions: [TopicPartition]) -> String {
    var text = ""
    var last: TopicName?
    for partition in partitions.sorted() {
      if partition.topic == last {
        text += ","
      } else {
        text += (last == nil ? "" : "), ") + "\(partition.topic)("
        last = partition.topic
      }
      text += String(partition.partition)
    }
    return text.isEmpty ? "-" : text + ")"
  }
}
