import ExerciseKit

/// Switches before the record that crosses the limit.
struct StickyPartitionerEarly: StickyPartitioner {
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
      produced += record.bytes
      if produced >= (record.leavesBatchOpen ? 2 * batchSize : batchSize) {
        current = next()
        produced = 0
      }
      result.append(current)
    }
    return result
  }
}

/// Never waits for an open batch.
struct StickyPartitionerImpatient: StickyPartitioner {
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
      if produced >= batchSize {
        current = next()
        produced = 0
      }
    }
    return result
  }
}

/// Waits for an open batch without end.
struct StickyPartitionerPatient: StickyPartitioner {
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
      if produced >= batchSize, !record.leavesBatchOpen {
        current = next()
        produced = 0
      }
    }
    return result
  }
}

/// Takes the absolute value of the random number.
struct StickyPartitionerAbsolute: StickyPartitioner {
  func partitions(
    of records: [UnkeyedRecord], batchSize: Int, partitionCount: Int, randomNumbers: [Int32]
  ) throws -> [Int] {
    var draws = randomNumbers.makeIterator()
    func next() -> Int {
      let number = draws.next() ?? 0
      return Int(number.magnitude) % partitionCount
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

/// Carries what is above the limit over to the next partition.
struct StickyPartitionerRemainder: StickyPartitioner {
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
        produced -= batchSize
      }
    }
    return result
  }
}

/// Switches only above the limit.
struct StickyPartitionerAbove: StickyPartitioner {
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
      if produced > (record.leavesBatchOpen ? 2 * batchSize : batchSize) {
        current = next()
        produced = 0
      }
    }
    return result
  }
}

/// Draws until the partition is another.
struct StickyPartitionerOther: StickyPartitioner {
  func partitions(
    of records: [UnkeyedRecord], batchSize: Int, partitionCount: Int, randomNumbers: [Int32]
  ) throws -> [Int] {
    var draws = randomNumbers.makeIterator()
    func next(after old: Int?) -> Int {
      while let number = draws.next() {
        let partition = Int(number & .max) % partitionCount
        if partition != old || partitionCount == 1 { return partition }
      }
      return old ?? 0
    }
    var current = next(after: nil)
    var produced = 0
    return records.map { record in
      let partition = current
      produced += record.bytes
      if produced >= (record.leavesBatchOpen ? 2 * batchSize : batchSize) {
        current = next(after: current)
        produced = 0
      }
      return partition
    }
  }
}
