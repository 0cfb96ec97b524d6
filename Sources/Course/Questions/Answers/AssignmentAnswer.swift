internal import Formats
internal import KafkaModel
internal import Texts

/// Understands an assignment: `c1=orders-0,1 c2: orders-2` and whatever else means the same.
enum AssignmentAnswer {
  static func read(
    _ text: String, for key: AssignmentKey
  ) throws(AnswerProblem) -> [MemberID: Set<TopicPartition>] {
    let members = Dictionary(
      key.assignment.members.map { ($0.rawValue.lowercased(), $0) }, uniquingKeysWith: { $1 })
    let topics = Dictionary(
      key.topics.map { ($0.name.rawValue.lowercased(), $0) }, uniquingKeysWith: { $1 })
    // Members that are not named own nothing.
    var claim = Dictionary(
      key.assignment.members.map { ($0, Set<TopicPartition>()) }, uniquingKeysWith: { $1 })
    var member: MemberID?
    var topic = key.topics.count == 1 ? key.topics.first : nil
    for word in words(text, members) {
      let lowered = word.lowercased()
      if let named = members[lowered] {
        member = named
        topic = key.topics.count == 1 ? key.topics.first : nil
        continue
      }
      guard let member else {
        throw .notAMember(word, known: key.assignment.members.map(\.rawValue))
      }
      if AnswerText.none.subtracting(["0"]).contains(lowered) { continue }
      let read = try partitions(word, lowered, topics, topic)
      topic = read.topic
      claim[member, default: []].formUnion(read.partitions)
    }
    guard member != nil else { throw .notAnAssignment(text) }
    return claim
  }

  /// The words between spaces, commas and signs of equality; a colon after a member counts as one.
  private static func words(_ text: String, _ members: [String: MemberID]) -> [String] {
    text.replacing("->", with: " ").replacing("→", with: " ")
      .split { " ,;=|/[](){}\t\n".contains($0) }
      .flatMap { word -> [String] in
        guard let colon = word.firstIndex(of: ":") else { return [String(word)] }
        let (head, tail) = (String(word[..<colon]), String(word[word.index(after: colon)...]))
        // `orders:0-2` is a range of a topic; `c1:orders-0` a member and its list.
        let isSplit = tail.isEmpty || members[head.lowercased()] != nil
        return isSplit ? [head, tail].filter { !$0.isEmpty } : [String(word)]
      }
  }

  private static func partitions(
    _ word: String, _ lowered: String, _ topics: [String: Topic], _ current: Topic?
  ) throws(AnswerProblem) -> (topic: Topic?, partitions: [TopicPartition]) {
    if let topic = topics[lowered] { return (topic, []) }
    var topic = current
    var numbers = lowered[...]
    let named = topics.keys.filter {
      lowered.hasPrefix($0 + "-") || lowered.hasPrefix($0 + ":")
    }.max { $0.count < $1.count }
    if let named {
      topic = topics[named]
      numbers = lowered.dropFirst(named.count + 1)
    } else if lowered.hasPrefix("p"), lowered.dropFirst().allSatisfy(\.isNumber) {
      numbers = lowered.dropFirst()
    }
    guard let topic, let range = range(numbers) else { throw .notAPartition(word) }
    guard range.upperBound < topic.partitionCount else {
      throw .noSuchPartition(word, topic: topic.name.rawValue, count: topic.partitionCount)
    }
    return (topic, range.map { TopicPartition(topic.name, $0) })
  }

  /// Reads `3`, `0-2`, `0..2` or `0~2`.
  private static func range(_ text: Substring) -> ClosedRange<Int32>? {
    let ends = text.split { "-.~".contains($0) }
    guard let first = ends.first.flatMap({ Int32(digits: $0) }), ends.count <= 2 else { return nil }
    guard ends.count == 2 else { return text.last?.isNumber == true ? first...first : nil }
    guard let last = Int32(digits: ends[1]), first <= last else { return nil }
    return first...last
  }
}

extension Int32 {
  /// A number of one to six digits, without a sign.
  fileprivate init?(digits text: Substring) {
    guard (1...6).contains(text.utf8.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    self.init(text)
  }
}
