import ExerciseKit

struct StickyPartitionerSolution: StickyPartitioner {
  func partitions(
    of records: [UnkeyedRecord], batchSize: Int, partitionCount: Int, randomNumbers: [Int32]
  ) throws -> [Int] {
    var draws = randomNumbers.makeIterator()
    func next() -> Int {
      let number = draws.next() ?? 0
      return Int(number & .max) % partitionCount
    }
    var current = next()
    var produced = 0
    var result: [Int] = []
    for record in records {
      result.append(current)
      produced += record.bytes
      if produced >= (record.leavesBatchOpen ? 2 * batchSize : batchSize) {
        current = next()
        produced = 0
      }
    }
    return result
  }
}
