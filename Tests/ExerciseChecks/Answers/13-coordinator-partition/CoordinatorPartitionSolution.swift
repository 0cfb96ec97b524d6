import ExerciseKit

struct CoordinatorPartitionSolution: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int {
    let hash = id.utf16.reduce(Int32(0)) { hash, unit in hash &* 31 &+ Int32(unit) }
    return hash == .min ? 0 : Int(abs(hash)) % partitionCount
  }
}
