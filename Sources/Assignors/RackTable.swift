internal import KafkaModel

/// Who is in which rack: clients, and the replicas of each partition (KIP-881).
///
/// Made only if some client has a rack; without one no strategy looks at any rack.
struct RackTable {
  /// By member its rack, or -1.
  let rackOfMember: [Int32]

  private let offsets: [Int32]
  private let racks: [Int32]

  init?(_ group: Group) {
    let clientRacks = group.members.map { member in
      member.rack.flatMap { $0.rawValue.isEmpty ? nil : $0 }
    }
    guard clientRacks.contains(where: { $0 != nil }) else { return nil }

    var numbers: [RackName: Int32] = [:]
    func number(of rack: RackName) -> Int32 {
      if let known = numbers[rack] { return known }
      let number = Int32(numbers.count)
      numbers[rack] = number
      return number
    }
    rackOfMember = clientRacks.map { rack in rack.map { number(of: $0) } ?? -1 }

    let index = group.index
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(index.partitionCount + 1)
    var racks: [Int32] = []
    for topic in index.assignableTopics {
      let racksByPartition = group.topics[Int(index.placesOfTopics[Int(topic)])].racks
      for partition in 0..<Int(index.partitionCounts[Int(topic)]) {
        if partition < racksByPartition.count {
          racks += Set(racksByPartition[partition].map { number(of: $0) }).sorted()
        }
        offsets.append(Int32(racks.count))
      }
    }
    self.offsets = offsets
    self.racks = racks
  }

  /// The distinct racks of a partition's replicas, ascending.
  func racks(ofPartition number: Int32) -> ArraySlice<Int32> {
    racks[Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])]
  }

  /// Whether a replica of the partition is in `rack`.
  ///
  /// A partition that does not exist has no replicas.
  func hasReplica(ofPartition number: Int32, in rack: Int32) -> Bool {
    Int(number) < offsets.count - 1 && racks(ofPartition: number).contains(rack)
  }

  /// Whether racks can make a difference: clients and replicas share one, and not every partition
  /// is in all racks.
  func matter(toRacks clientRacks: Set<Int32>, partitions: Range<Int32>) -> Bool {
    let perPartition = partitions.lazy.map { racks(ofPartition: $0) }
    let union = perPartition.reduce(into: Set<Int32>()) { $0.formUnion($1) }
    return !clientRacks.isDisjoint(with: union)
      && perPartition.contains { $0.count != union.count }
  }
}
