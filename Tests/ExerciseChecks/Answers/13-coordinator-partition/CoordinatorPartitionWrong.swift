import ExerciseKit

/// Clears the sign bit, as the partitioner does.
struct CoordinatorPartitionMasked: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf16.reduce(Int32(0)) { hash, unit in hash &* 31 &+ Int32(unit) }
    return Int(hash & .max) % partitionCount
  }
}

/// Takes 2147483648 for the absolute value of the least number.
struct CoordinatorPartitionMagnitude: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf16.reduce(Int32(0)) { hash, unit in hash &* 31 &+ Int32(unit) }
    return Int(hash.magnitude) % partitionCount
  }
}

/// Does not wrap at 32 bits.
struct CoordinatorPartitionWide: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf16.reduce(0) { hash, unit in hash &* 31 &+ Int(unit) }
    return abs(hash % partitionCount)
  }
}

/// Hashes the bytes of UTF-8.
struct CoordinatorPartitionBytes: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf8.reduce(Int32(0)) { hash, unit in hash &* 31 &+ Int32(unit) }
    return hash == .min ? 0 : Int(abs(hash)) % partitionCount
  }
}

/// Hashes Unicode scalars.
struct CoordinatorPartitionScalars: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.unicodeScalars.reduce(Int32(0)) { hash, unit in
      hash &* 31 &+ Int32(bitPattern: unit.value)
    }
    return hash == .min ? 0 : Int(abs(hash)) % partitionCount
  }
}

/// Keeps the sign.
struct CoordinatorPartitionSigned: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf16.reduce(Int32(0)) { hash, unit in hash &* 31 &+ Int32(unit) }
    return Int(hash) % partitionCount
  }
}

/// Lets the last character count most.
struct CoordinatorPartitionFromTheRight: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf16.reversed().reduce(Int32(0)) { hash, unit in hash &* 31 &+ Int32(unit) }
    return hash == .min ? 0 : Int(abs(hash)) % partitionCount
  }
}
