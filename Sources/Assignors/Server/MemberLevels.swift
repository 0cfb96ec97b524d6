/// Picks members with least and with most partitions in turn, while their sizes change.
///
/// The members are sorted once. Two ranges grow from the ends towards the middle, each at one
/// *level*, a number of partitions: whoever is in a range is taken to be at its level.
struct MemberLevels {
  private var members: [Int32]

  private var leastEnd = 0
  private var leastLevel: Int
  private var nextLeastPlace = 0

  private var mostStart: Int
  private var mostEnd: Int
  private var mostLevel: Int
  private var nextMostPlace: Int

  /// - Parameters:
  ///   - members: The members to pick from, ascending; at least one.
  ///   - sizes: By member, its number of partitions.
  init(_ members: [Int32], sizes: [Int]) {
    self.members = members.sorted { (sizes[Int($0)], $0) < (sizes[Int($1)], $1) }
    let last = self.members.count - 1
    leastLevel = sizes[Int(self.members[0])] - 1
    mostLevel = sizes[Int(self.members[last])] + 1
    mostStart = last + 1
    mostEnd = last + 1
    nextMostPlace = last
  }

  /// Whether the two ranges are as close as can be.
  var isBalanced: Bool { mostLevel - leastLevel <= 1 }

  /// The difference between the largest and the smallest size, before anything is picked.
  func spread(_ sizes: [Int]) -> Int {
    sizes[Int(members[members.count - 1])] - sizes[Int(members[0])]
  }

  /// The next member to get a partition.
  mutating func nextLeast(_ sizes: [Int]) -> Int32 {
    if nextLeastPlace >= leastEnd {
      leastLevel += 1
      while leastEnd < members.count, sizes[Int(members[leastEnd])] == leastLevel {
        leastEnd += 1
      }
      nextLeastPlace = 0
    }
    defer { nextLeastPlace += 1 }
    return members[nextLeastPlace]
  }

  /// The next member to give one up; `nil` if nobody is left.
  mutating func nextMost(_ sizes: [Int]) -> Int32? {
    if nextMostPlace < mostStart {
      // Exclusions may have emptied the range: then it must reach the next members at any level.
      mostLevel =
        mostEnd <= mostStart && mostStart > 0
        ? sizes[Int(members[mostStart - 1])] : mostLevel - 1
      while mostStart > 0, sizes[Int(members[mostStart - 1])] == mostLevel { mostStart -= 1 }
      nextMostPlace = mostEnd - 1
    }
    if nextMostPlace < 0 { return nil }
    defer { nextMostPlace -= 1 }
    return members[nextMostPlace]
  }

  /// Leaves out the member picked last by ``nextMost(_:)``.
  mutating func excludeMost() {
    mostEnd -= 1
    members.swapAt(nextMostPlace + 1, mostEnd)
  }
}
