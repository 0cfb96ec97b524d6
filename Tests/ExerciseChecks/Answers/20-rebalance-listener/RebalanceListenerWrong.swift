import ExerciseKit
import KafkaModel

/// Commits the offset of the last record, which is then read again.
struct RebalanceListenerLastRead: RebalanceListener {
  private var offsets: [TopicPartition: Int64] = [:]

  mutating func assigned(_ partitions: [TopicPartition]) throws {
    // What is added has no offset yet; what stays keeps its own.
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    offsets[partition] = offset
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    var commit: [TopicPartition: Int64] = [:]
    for partition in partitions { commit[partition] = offsets.removeValue(forKey: partition) }
    return commit
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    for partition in partitions { offsets[partition] = nil }
  }
}

/// Commits all it knows at every revocation, and forgets nothing.
struct RebalanceListenerEverything: RebalanceListener {
  private var offsets: [TopicPartition: Int64] = [:]

  mutating func assigned(_ partitions: [TopicPartition]) throws {
    // What is added has no offset yet; what stays keeps its own.
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    offsets[partition] = offset + 1
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    offsets
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    for partition in partitions { offsets[partition] = nil }
  }
}

/// Commits what is revoked, but remembers it.
struct RebalanceListenerRemembering: RebalanceListener {
  private var offsets: [TopicPartition: Int64] = [:]

  mutating func assigned(_ partitions: [TopicPartition]) throws {
    // What is added has no offset yet; what stays keeps its own.
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    offsets[partition] = offset + 1
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    offsets.filter { partitions.contains($0.key) }
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    for partition in partitions { offsets[partition] = nil }
  }
}

/// Forgets everything when partitions are assigned, as an eager listener may.
struct RebalanceListenerFreshStart: RebalanceListener {
  private var offsets: [TopicPartition: Int64] = [:]

  mutating func assigned(_ partitions: [TopicPartition]) throws {
    offsets = [:]
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    offsets[partition] = offset + 1
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    var commit: [TopicPartition: Int64] = [:]
    for partition in partitions { commit[partition] = offsets.removeValue(forKey: partition) }
    return commit
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    for partition in partitions { offsets[partition] = nil }
  }
}

/// Does nothing about partitions that are lost.
struct RebalanceListenerUnaware: RebalanceListener {
  private var offsets: [TopicPartition: Int64] = [:]

  mutating func assigned(_ partitions: [TopicPartition]) throws {
    // What is added has no offset yet; what stays keeps its own.
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    offsets[partition] = offset + 1
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    var commit: [TopicPartition: Int64] = [:]
    for partition in partitions { commit[partition] = offsets.removeValue(forKey: partition) }
    return commit
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    // There is nothing to commit.
  }
}

/// Forgets everything once it has committed.
struct RebalanceListenerSweeping: RebalanceListener {
  private var offsets: [TopicPartition: Int64] = [:]

  mutating func assigned(_ partitions: [TopicPartition]) throws {
    // What is added has no offset yet; what stays keeps its own.
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    offsets[partition] = offset + 1
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    defer { offsets = [:] }
    return offsets.filter { partitions.contains($0.key) }
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    for partition in partitions { offsets[partition] = nil }
  }
}
