internal import KafkaModel

extension Assignment {
  /// Lays out lists from a table of owners, topic by topic and partition by partition.
  ///
  /// `owners` has the member's place by partition number, or -1 for nobody; `topics` come in the
  /// order in which they appear in every list.
  ///
  /// - Complexity: O(*m* + *p*) for *m* members and *p* partitions.
  init(owners: [Int32], topics: [Int32], in group: Group) {
    let index = group.index
    var counts = [Int32](repeating: 0, count: group.members.count)
    for owner in owners where owner >= 0 { counts[Int(owner)] += 1 }

    var layout = ListLayout(counts: counts)
    for topic in topics {
      var partition: Int32 = 0
      for number in index.partitions(ofTopic: topic) {
        let owner = owners[Int(number)]
        if owner >= 0 {
          layout.append(.init(topic: topic, partition: partition), to: Int(owner))
        }
        partition += 1
      }
    }
    self = layout.assignment(in: group)
  }
}

/// Lists of known lengths in one array, filled in any order.
struct ListLayout {
  private var entries: [PartitionList.Entry]
  private let offsets: [Int]
  private var ends: [Int]

  /// Makes room for `counts[place]` entries for the member at each place.
  init(counts: [Int32]) {
    var offsets = [0]
    offsets.reserveCapacity(counts.count + 1)
    var end = 0
    for count in counts {
      end += Int(count)
      offsets.append(end)
    }
    self.offsets = offsets
    ends = Array(offsets.dropLast())
    entries = Array(repeating: .init(topic: 0, partition: 0), count: end)
  }

  /// Puts an entry at the end of a member's list.
  mutating func append(_ entry: PartitionList.Entry, to member: Int) {
    let end = ends[member]
    entries[end] = entry
    ends[member] = end + 1
  }

  /// Puts several entries at the end of a member's list.
  mutating func append(_ list: ArraySlice<PartitionList.Entry>, to member: Int) {
    for entry in list { append(entry, to: member) }
  }

  func assignment(in group: Group) -> Assignment {
    Assignment(
      members: group.members.map(\.id), topics: group.index.topicNames, entries: entries,
      offsets: offsets)
  }
}
