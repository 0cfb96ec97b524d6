/// Partitions in an order that means something, stored for size.
///
/// Eight bytes a partition and a table of names that lists of one assignment share, so that a
/// million partitions cost eight megabytes and a copy costs nothing.
public struct PartitionList: Sendable {
  /// One partition: its topic as an index into ``topics``, and its number.
  public struct Entry: Hashable, Sendable {
    public let topic: Int32
    public let partition: Int32

    public init(topic: Int32, partition: Int32) {
      self.topic = topic
      self.partition = partition
    }
  }

  /// The names that entries point to.
  ///
  /// May hold names that no entry of this list uses.
  public let topics: [TopicName]

  public let entries: ArraySlice<Entry>

  /// Wraps entries that already point into a table.
  ///
  /// - Precondition: Every entry's topic is an index of `topics`.
  public init(topics: [TopicName], entries: ArraySlice<Entry>) {
    self.topics = topics
    self.entries = entries
  }

  /// Makes a list of partitions in the order given.
  ///
  /// - Complexity: O(*n*) for *n* partitions.
  public init(_ partitions: some Sequence<TopicPartition>) {
    var indices: [TopicName: Int32] = [:]
    var topics: [TopicName] = []
    var entries: [Entry] = []
    for partition in partitions {
      let index: Int32
      if let known = indices[partition.topic] {
        index = known
      } else {
        index = Int32(topics.count)
        indices[partition.topic] = index
        topics.append(partition.topic)
      }
      entries.append(Entry(topic: index, partition: partition.partition))
    }
    self.init(topics: topics, entries: entries[...])
  }

  public static let empty = Self(topics: [], entries: [])
}

// MARK: - RandomAccessCollection

extension PartitionList: RandomAccessCollection {
  public var startIndex: Int { entries.startIndex }
  public var endIndex: Int { entries.endIndex }

  public subscript(position: Int) -> TopicPartition {
    let entry = entries[position]
    return TopicPartition(topics[Int(entry.topic)], entry.partition)
  }
}

// MARK: - Hashable

extension PartitionList: Hashable {
  /// Whether both list the same partitions in the same order, whatever their tables.
  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.elementsEqual(rhs) }

  public func hash(into hasher: inout Hasher) {
    for partition in self { hasher.combine(partition) }
    hasher.combine(count)
  }
}

// MARK: - ExpressibleByArrayLiteral

extension PartitionList: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: TopicPartition...) { self.init(elements) }
}
