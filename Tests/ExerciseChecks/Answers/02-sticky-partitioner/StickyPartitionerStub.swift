import ExerciseKit

struct StickyPartitionerAttempt: StickyPartitioner {
  func partitions(
    of records: [UnkeyedRecord], batchSize: Int, partitionCount: Int, randomNumbers: [Int32]
  ) throws -> [Int] {
    throw NotAttempted()  // Replace this line.
  }
}
