/// What somebody thought would be assigned, held cell by cell against what was.
///
/// A cell is a partition of one member. Members that nobody spoke of are not graded, so that one may
/// predict a part of a group.
package struct AssignmentGrade: Hashable, Sendable {
  /// How one cell turned out.
  package enum Verdict: String, Hashable, Sendable {
    case right
    /// Another member has the partition, or nobody.
    case wrongMember = "wrong-member"
    /// The member has the partition, and nobody was thought to.
    case missing
    /// The partition was given to several members.
    case doubled
  }

  /// One partition of one member, as it was thought to be or as it is.
  package struct Cell: Hashable, Sendable {
    package let partition: TopicPartition
    package let member: MemberID

    /// Who really has the partition; `nil` for nobody.
    package let owner: MemberID?
    package let verdict: Verdict
  }

  /// The graded members, in the order of the assignment.
  package let members: [MemberID]

  /// By partition, then by member.
  package let cells: [Cell]

  /// Grades a claim about an assignment.
  ///
  /// - Parameters:
  ///   - claim: The members spoken of, each with its partitions.
  ///   - truth: What the engine says.
  /// - Complexity: O(*n* log *n*) for *n* partitions in both together.
  package init(_ claim: [MemberID: Set<TopicPartition>], truth: Assignment) {
    var owners: [TopicPartition: MemberID] = [:]
    for place in truth.members.indices {
      for partition in truth.list(at: place) { owners[partition] = truth.members[place] }
    }
    var claimants: [TopicPartition: [MemberID]] = [:]
    for (member, partitions) in claim {
      for partition in partitions { claimants[partition, default: []].append(member) }
    }
    let known = truth.members.filter { claim[$0] != nil }
    members = known + claim.keys.filter { !truth.contains($0) }.sorted()
    let spoken = Set(claim.keys)
    let missing = owners.filter { spoken.contains($0.value) && claimants[$0.key] == nil }.keys
    var cells = missing.compactMap { partition in
      owners[partition].map {
        Cell(partition: partition, member: $0, owner: $0, verdict: .missing)
      }
    }
    for (partition, names) in claimants {
      let owner = owners[partition]
      cells += names.map { name in
        let verdict: Verdict =
          names.count > 1 ? .doubled : name == owner ? .right : .wrongMember
        return Cell(partition: partition, member: name, owner: owner, verdict: verdict)
      }
    }
    self.cells = cells.sorted { ($0.partition, $0.member) < ($1.partition, $1.member) }
  }

  /// The number of cells with a verdict.
  package func count(_ verdict: Verdict) -> Int { cells.count { $0.verdict == verdict } }

  package var isRight: Bool { cells.allSatisfy { $0.verdict == .right } }

  /// The first cell that is not right.
  package var firstWrong: Cell? { cells.first { $0.verdict != .right } }
}
