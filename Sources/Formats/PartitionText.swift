package import KafkaModel
package import Texts

/// Partitions as people write them: `orders-3`, `orders-0,1,2`, `orders:0-5`.
package enum PartitionText {
  /// The most partitions that one list may name.
  package static let limit = 1_000_000

  /// Reads a list of partitions.
  ///
  /// A number alone belongs to the topic before it. A topic's name may hold hyphens: the partition's
  /// number follows the last one. `none` is the empty list.
  ///
  /// - Throws: ``ValueRefusal/notPartitions(_:)``.
  package static func read(_ text: String) throws(ValueRefusal) -> [TopicPartition] {
    if text == "none" { return [] }
    var partitions: [TopicPartition] = []
    var topic: TopicName?
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let numbers: Substring
      if let colon = item.lastIndex(of: ":"), item.index(after: colon) < item.endIndex {
        topic = TopicName(String(item[..<colon]))
        numbers = item[item.index(after: colon)...]
      } else if let hyphen = item.lastIndex(of: "-"), !isRangeOfKnownTopic(item, topic) {
        topic = TopicName(String(item[..<hyphen]))
        numbers = item[item.index(after: hyphen)...]
      } else {
        numbers = item
      }
      guard let topic, !topic.rawValue.isEmpty, let range = range(numbers),
        partitions.count + range.count <= limit
      else { throw .notPartitions(text) }
      for number in range { partitions.append(TopicPartition(topic, number)) }
    }
    return partitions
  }

  /// Reads one partition.
  package static func readOne(_ text: String) throws(ValueRefusal) -> TopicPartition {
    let partitions = try read(text)
    guard let partition = partitions.first, partitions.count == 1 else {
      throw .notOnePartition(text)
    }
    return partition
  }

  /// Whether `4-5` goes on counting a topic that has been named, rather than naming topic `4`.
  private static func isRangeOfKnownTopic(_ item: Substring, _ topic: TopicName?) -> Bool {
    topic != nil && item.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" } && range(item) != nil
  }

  /// Reads `3` or `0-5`.
  private static func range(_ text: Substring) -> ClosedRange<Int32>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap(number), ends.count <= 2 else { return nil }
    guard ends.count == 2 else { return first...first }
    guard let last = number(ends[1]), first <= last else { return nil }
    return first...last
  }

  // `Int32` alone would read "+3" too.
  private static func number(_ text: Substring) -> Int32? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int32(text) : nil
  }

  /// Writes partitions as they are read: a topic's later partitions as numbers only.
  package static func write(_ partitions: some Sequence<TopicPartition>) -> String {
    var text = ""
    var last: TopicName?
    for partition in partitions {
      if !text.isEmpty { text += "," }
      text += partition.topic == last ? String(partition.partition) : partition.description
      last = partition.topic
    }
    return text.isEmpty ? "none" : text
  }

  /// Writes partitions as ``write(_:)`` does, or as many of them as a line has room for.
  package static func abridged(_ partitions: some Collection<TopicPartition>) -> String {
    partitions.count <= 24 ? write(partitions) : write(partitions.prefix(16)) + ",…"
  }
}
