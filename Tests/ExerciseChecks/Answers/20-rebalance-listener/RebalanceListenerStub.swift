import ExerciseKit
import KafkaModel

struct RebalanceListenerAttempt: RebalanceListener {
  mutating func assigned(_ partitions: [TopicPartition]) throws {
    throw NotAttempted()  // Replace this line.
  }

  mutating func processed(_ partition: TopicPartition, offset: Int64) throws {
    throw NotAttempted()  // Replace this line.
  }

  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64] {
    throw NotAttempted()  // Replace this line.
  }

  mutating func lost(_ partitions: [TopicPartition]) throws {
    throw NotAttempted()  // Replace this line.
  }
}
