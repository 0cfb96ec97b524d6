internal import KafkaModel

/// Who is to have what in the end: the assignor's answer for one epoch of a group.
///
/// The lists of all members share their storage with that answer, so that a new epoch costs the
/// group one integer a member, besides the assignor's own work.
struct TargetAssignment: Sendable {
  private(set) var epoch: Int32
  private var assignment = Assignment.empty

  // By member key, the member's place in `assignment`; -1 for somebody who has no target.
  private var places: [Int32] = []

  init(epoch: Int32) { self.epoch = epoch }

  /// What a member is to have.
  subscript(key: MemberKey) -> PartitionList {
    guard let place = place(of: key) else { return .empty }
    return assignment.list(at: place)
  }

  /// Replaces the whole assignment; `keys` are in the order of its members.
  mutating func replace(with assignment: Assignment, of keys: [MemberKey], epoch: Int32) {
    self.assignment = assignment
    self.epoch = epoch
    let last = keys.max()?.offset ?? -1
    places = Array(repeating: -1, count: max(places.count, last + 1))
    for (place, key) in keys.enumerated() { places[key.offset] = Int32(place) }
  }

  /// Gives `successor` what `key` was to have, under a static member's new id.
  mutating func move(_ key: MemberKey, to successor: MemberKey) {
    guard let place = place(of: key) else { return }
    while places.count <= successor.offset { places.append(-1) }
    places[key.offset] = -1
    places[successor.offset] = Int32(place)
  }

  mutating func remove(_ key: MemberKey) {
    if place(of: key) != nil { places[key.offset] = -1 }
  }

  private func place(of key: MemberKey) -> Int? {
    guard key.offset < places.count, places[key.offset] >= 0 else { return nil }
    return Int(places[key.offset])
  }
}
