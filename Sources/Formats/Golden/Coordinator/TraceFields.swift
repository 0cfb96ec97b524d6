internal import GroupSimulation
internal import KafkaModel

/// How far a recorded case may go; what goes further is not run.
enum TraceLimits {
  /// Ten years, in milliseconds.
  static let instants: ClosedRange<Int64> = 0...315_360_000_000

  /// No cluster has more for one topic.
  static let partitionCounts: ClosedRange<Int32> = 0...200_000

  /// Many times what any recording takes.
  static let eventCount = 2_000_000
}

/// A field of a recorded case that is missing, or that says what cannot be run.
struct TraceProblem: Error {
  let field: String

  init(_ field: String) { self.field = field }
}

extension JSONValue {
  /// A field that must be there; `null` counts.
  func field(_ name: String) throws(TraceProblem) -> JSONValue {
    guard let value = self[name] else { throw TraceProblem(name) }
    return value
  }

  func text(_ name: String) throws(TraceProblem) -> String {
    guard let text = self[name]?.string else { throw TraceProblem(name) }
    return text
  }

  func list(_ name: String) throws(TraceProblem) -> [JSONValue] {
    guard let list = self[name]?.elements else { throw TraceProblem(name) }
    return list
  }

  func fields(_ name: String) throws(TraceProblem) -> [(key: String, value: JSONValue)] {
    guard let entries = self[name]?.entries else { throw TraceProblem(name) }
    return entries
  }

  func integer<Integer: FixedWidthInteger>(_ name: String) throws(TraceProblem) -> Integer {
    guard let integer = self[name]?.integer.flatMap({ Integer(exactly: $0) }) else {
      throw TraceProblem(name)
    }
    return integer
  }

  /// A length of time as Kafka's requests and settings have them, in 32 bits.
  func milliseconds(
    _ name: String, atLeast least: Int32 = 0
  ) throws(TraceProblem) -> Milliseconds {
    let count: Int32 = try integer(name)
    guard count >= least else { throw TraceProblem(name) }
    return Milliseconds(Int64(count))
  }

  func instant(_ name: String) throws(TraceProblem) -> SimulatedInstant {
    let count: Int64 = try integer(name)
    guard TraceLimits.instants.contains(count) else { throw TraceProblem(name) }
    return SimulatedInstant(Milliseconds(count))
  }

  /// How many partitions a topic has.
  func partitionCount(_ name: String) throws(TraceProblem) -> Int32 {
    let count: Int32 = try integer(name)
    guard TraceLimits.partitionCounts.contains(count) else { throw TraceProblem(name) }
    return count
  }

  /// A list of names, such as topics.
  func names<Kind>(_ name: String) throws(TraceProblem) -> [Name<Kind>] {
    var names: [Name<Kind>] = []
    for element in try list(name) {
      guard let text = element.string else { throw TraceProblem(name) }
      names.append(Name(text))
    }
    return names
  }

  /// The value as partitions: `{topic: [number, …]}`.
  func partitions(_ name: String) throws(TraceProblem) -> PartitionList {
    guard let entries else { throw TraceProblem(name) }
    var topics: [TopicName] = []
    var partitions: [PartitionList.Entry] = []
    for (index, (topic, numbers)) in entries.enumerated() {
      topics.append(TopicName(topic))
      guard let numbers = numbers.elements else { throw TraceProblem(name) }
      for number in numbers {
        guard let partition = number.integer.flatMap({ Int32(exactly: $0) }), partition >= 0
        else { throw TraceProblem(name) }
        partitions.append(.init(topic: Int32(index), partition: partition))
      }
    }
    return PartitionList(topics: topics, entries: partitions[...])
  }

  /// The object's entries with these keys, in their order.
  func keeping(_ keys: String...) -> JSONValue {
    .object((entries ?? []).filter { keys.contains($0.key) })
  }
}

// MARK: - Writing

extension JSONValue {
  init(_ milliseconds: Milliseconds) { self = .integer(milliseconds.count) }

  init(_ instant: SimulatedInstant) { self.init(instant.sinceStart) }

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// Partitions as `{topic: [number, …]}`, topics in the order in which they first occur.
  init(_ partitions: PartitionList) {
    var entries: [(key: String, value: [JSONValue])] = []
    var places: [Int32: Int] = [:]
    for entry in partitions.entries {
      let place = places[entry.topic] ?? entries.count
      if place == entries.count {
        places[entry.topic] = place
        entries.append((partitions.topics[Int(entry.topic)].rawValue, []))
      }
      entries[place].value.append(.integer(Int64(entry.partition)))
    }
    self = .object(entries.map { ($0.key, .array($0.value)) })
  }

  /// Partitions, or `null` for none sent.
  init(_ partitions: PartitionList?) {
    self = partitions.map { JSONValue($0) } ?? .null
  }
}
