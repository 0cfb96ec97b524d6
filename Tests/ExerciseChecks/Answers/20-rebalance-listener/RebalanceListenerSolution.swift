import ExerciseKit
import KafkaModel

struct RebalanceListenerSolution: RebalanceListener {
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
    for partition in partitions { offsets[partition] = nil }
  }
}
