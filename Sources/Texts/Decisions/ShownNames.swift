internal import KafkaModel

extension TopicName {
  var shown: String { rawValue.shown }
}

extension MemberID {
  var shown: String { rawValue.shown }
}

extension TopicPartition {
  var shown: String { "\(topic.shown)-\(partition)" }
}

extension [MemberID] {
  /// The first few members: a topic may have thousands.
  var shown: String {
    let names = prefix(6).map(\.shown).joined(separator: ", ")
    return count > 6 ? "\(names), … (\(count))" : names
  }
}

extension PartitionList {
  /// Partitions as `orders-0,1,2`, the first few of them.
  var shown: String {
    guard !isEmpty else { return "∅" }
    var groups: [(topic: TopicName, numbers: [String])] = []
    for partition in prefix(12) {
      if groups.last?.topic != partition.topic { groups.append((partition.topic, [])) }
      groups[groups.count - 1].numbers.append(String(partition.partition))
    }
    let names = groups.map { "\($0.topic.shown)-\($0.numbers.joined(separator: ","))" }
    return names.joined(separator: " ") + (count > 12 ? " … (\(count))" : "")
  }
}
