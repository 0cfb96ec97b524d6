/// Who has which partitions, in lists that keep their order while partitions come and go.
///
/// The lists are linked through arrays over partition numbers: giving and taking cost the same
/// however long a list is. Members go by rank.
struct Holdings {
  /// By partition number, who has it; -1 for nobody.
  private(set) var owners: [Int32]

  private var next: [Int32]
  private var previous: [Int32]
  private var first: [Int32]
  private var last: [Int32]

  /// Stand-ins for partitions that are in two lists, by the number that stands in.
  private var twins: [Int32: Int32] = [:]

  init(memberCount: Int, partitionCount: Int) {
    owners = Array(repeating: -1, count: partitionCount)
    next = owners
    previous = owners
    first = Array(repeating: -1, count: memberCount)
    last = first
  }

  /// Puts a partition at the end of a member's list.
  ///
  /// If somebody has it already, it stays in that list too, where nothing can reach it any more.
  mutating func give(_ number: Int32, to rank: Int32) {
    if owners[Int(number)] >= 0 { leaveTwin(of: number) }
    let before = last[Int(rank)]
    owners[Int(number)] = rank
    previous[Int(number)] = before
    next[Int(number)] = -1
    if before < 0 { first[Int(rank)] = number } else { next[Int(before)] = number }
    last[Int(rank)] = number
  }

  /// Takes a partition out of its owner's list.
  mutating func take(_ number: Int32) {
    let owner = Int(owners[Int(number)])
    let (before, after) = (previous[Int(number)], next[Int(number)])
    if before < 0 { first[owner] = after } else { next[Int(before)] = after }
    if after < 0 { last[owner] = before } else { previous[Int(after)] = before }
    owners[Int(number)] = -1
  }

  /// A member's partitions, in the order in which it got them.
  func list(of rank: Int32) -> some Sequence<Int32> {
    sequence(state: first[Int(rank)]) { [next, twins] number -> Int32? in
      guard number >= 0 else { return nil }
      defer { number = next[Int(number)] }
      return twins.isEmpty ? number : twins[number] ?? number
    }
  }

  /// Whether a member has a partition.
  func holds(_ number: Int32, _ rank: Int32) -> Bool {
    owners[Int(number)] == rank
      || twins.contains { $0.value == number && owners[Int($0.key)] == rank }
  }

  private mutating func leaveTwin(of number: Int32) {
    let twin = Int32(owners.count)
    let (owner, before, after) = (owners[Int(number)], previous[Int(number)], next[Int(number)])
    owners.append(owner)
    previous.append(before)
    next.append(after)
    if before < 0 { first[Int(owner)] = twin } else { next[Int(before)] = twin }
    if after < 0 { last[Int(owner)] = twin } else { previous[Int(after)] = twin }
    twins[twin] = number
  }
}
