/// Who has which partitions, in lists that keep their order while partitions come and go.
///
/// The lists are linked through arrays over partition numbers: giving and taking cost the same
/// however long a list is. Members go by rank.
///
/// Kafka may give out a partition that somebody keeps, because a claimed partition does not exist
/// (see ``StickyClaims/unassigned(of:isHeld:)``). The lists then have it twice: one element is the
/// partition's number, the others are *stand-ins* with numbers of their own.
struct Holdings {
  /// By partition number, who got it last; -1 for nobody.
  ///
  /// Stand-ins follow.
  private(set) var owners: [Int32]

  private var next: [Int32]
  private var previous: [Int32]
  private var first: [Int32]
  private var last: [Int32]

  /// The partition for which an element stands in.
  private var originals: [Int32: Int32] = [:]

  init(memberCount: Int, partitionCount: Int) {
    owners = Array(repeating: -1, count: partitionCount)
    next = owners
    previous = owners
    first = Array(repeating: -1, count: memberCount)
    last = first
  }

  /// Puts a partition at the end of a member's list; other lists that have it keep it.
  mutating func give(_ number: Int32, to rank: Int32) {
    if owners[Int(number)] >= 0 {
      let standIn = Int32(owners.count)
      originals[standIn] = number
      owners.append(-1)
      next.append(-1)
      previous.append(-1)
      replace(number, by: standIn)
    }
    owners[Int(number)] = rank
    link(number, after: last[Int(rank)], before: -1)
  }

  /// Takes a partition out of its owner's list, at its first place if it has several.
  mutating func take(_ number: Int32) {
    let owner = owners[Int(number)]
    let standIns = originals.filter { $0.value == number && owners[Int($0.key)] == owner }
    guard let standIn = standIns.keys.min() else {
      unlink(number)
      owners[Int(number)] = -1
      return
    }
    unlink(standIn)
    replace(number, by: standIn)
  }

  /// The elements of a member's list, in the order in which it got them.
  func list(of rank: Int32) -> some Sequence<Int32> {
    sequence(state: first[Int(rank)]) { [next] element -> Int32? in
      guard element >= 0 else { return nil }
      defer { element = next[Int(element)] }
      return element
    }
  }

  /// The partition that an element of a list is or stands in for.
  func number(of element: Int32) -> Int32 {
    originals.isEmpty ? element : originals[element] ?? element
  }

  /// Whether a member has a partition.
  func holds(_ number: Int32, _ rank: Int32) -> Bool {
    owners[Int(number)] == rank
      || originals.contains { $0.value == number && owners[Int($0.key)] == rank }
  }
}

// MARK: - Links

extension Holdings {
  private mutating func link(_ element: Int32, after before: Int32, before after: Int32) {
    let owner = Int(owners[Int(element)])
    previous[Int(element)] = before
    next[Int(element)] = after
    if before < 0 { first[owner] = element } else { next[Int(before)] = element }
    if after < 0 { last[owner] = element } else { previous[Int(after)] = element }
  }

  private mutating func unlink(_ element: Int32) {
    let owner = Int(owners[Int(element)])
    let (before, after) = (previous[Int(element)], next[Int(element)])
    if before < 0 { first[owner] = after } else { next[Int(before)] = after }
    if after < 0 { last[owner] = before } else { previous[Int(after)] = before }
  }

  /// Puts `other`, which is in no list, in the place of an element, which then is in none.
  private mutating func replace(_ element: Int32, by other: Int32) {
    owners[Int(other)] = owners[Int(element)]
    link(other, after: previous[Int(element)], before: next[Int(element)])
    owners[Int(element)] = -1
  }
}
