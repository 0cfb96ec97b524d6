package import GroupSimulation
internal import KafkaModel

/// The names that a timeline's events mention, as people are shown them.
package struct TimelineNames: Sendable {
  private let names: GroupNames

  package init(_ names: GroupNames) { self.names = names }

  package func client(_ key: ClientKey) -> String { names.clients[key].rawValue.shown }

  /// A member by its process, because ids are drawn at random and say nothing.
  package func member(_ key: MemberKey) -> String {
    names.clientOfMember[key].map { client($0) } ?? names.members[key].rawValue.shown
  }

  func members(_ keys: [MemberKey]) -> String {
    keys.map { member($0) }.joined(separator: ", ")
  }

  /// Partitions as `orders-0,1,2`, the first few of them.
  static func partitions(_ list: PartitionList) -> String {
    guard !list.isEmpty else { return "∅" }
    var groups: [(topic: TopicName, numbers: [String])] = []
    for partition in list.prefix(12) {
      if groups.last?.topic != partition.topic { groups.append((partition.topic, [])) }
      groups[groups.count - 1].numbers.append(String(partition.partition))
    }
    let shown = groups.map { "\($0.topic.rawValue.shown)-\($0.numbers.joined(separator: ","))" }
    return shown.joined(separator: " ") + (list.count > 12 ? " …(\(list.count))" : "")
  }

  static func time(_ length: Milliseconds) -> String {
    Quantity.time(milliseconds: length.count)
  }
}
