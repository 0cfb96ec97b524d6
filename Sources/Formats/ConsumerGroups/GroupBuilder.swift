internal import KafkaModel

/// One group, put together from the rows of several views.
struct GroupBuilder {
  /// What concerns the group as a whole, and the rows so far.
  var group: DescribedGroup

  private var memberPlaces: [MemberID: Int] = [:]
  private var partitionPlaces: [TopicPartition: Int] = [:]

  /// Members of whom only the view of offsets says what they own, one partition a row.
  private var listed: Set<MemberID> = []

  init(_ name: GroupName?) { group = DescribedGroup(name) }

  /// Adds a partition; what is said twice holds as it was said last.
  mutating func add(_ partition: DescribedPartition) {
    if let place = partitionPlaces[partition.partition] {
      group.partitions[place] = partition
    } else {
      partitionPlaces[partition.partition] = group.partitions.count
      group.partitions.append(partition)
    }
  }

  /// Adds the owner that a row of the offsets names.
  mutating func add(_ owner: GroupRow.Client) {
    guard let id = owner.id.map({ MemberID($0) }) else { return }
    let place = place(of: id)
    group.members[place].client = owner.client ?? group.members[place].client
    group.members[place].host = owner.host ?? group.members[place].host
    // The view of members, if it was there first, has said it all.
    if group.members[place].owned == nil { listed.insert(id) }
  }

  /// Adds a row of the members.
  mutating func add(_ member: DescribedMember) {
    // Without the topics' names, the view of offsets is the better source.
    if member.owned != nil { listed.remove(member.id) }
    let place = place(of: member.id)
    group.members[place] = member
  }

  private mutating func place(of id: MemberID) -> Int {
    if let place = memberPlaces[id] { return place }
    memberPlaces[id] = group.members.count
    group.members.append(DescribedMember(id))
    return group.members.count - 1
  }

  /// The group with what its members own, from whichever view said so.
  var finished: DescribedGroup {
    var owned: [MemberID: [TopicPartition]] = [:]
    for partition in group.partitions {
      if let owner = partition.owner { owned[owner, default: []].append(partition.partition) }
    }
    var finished = group
    for place in finished.members.indices where listed.contains(finished.members[place].id) {
      let partitions = owned[finished.members[place].id] ?? []
      finished.members[place].owned = partitions
      finished.members[place].partitionCount = partitions.count
    }
    return finished
  }
}
