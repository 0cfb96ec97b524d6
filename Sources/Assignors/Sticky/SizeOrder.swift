/// Members in Kafka's order of "who has least": by number of partitions, then by id.
///
/// Members of one size form a row of bits, and the rows a chain by size. A member goes by its rank,
/// its place in order of id.
struct SizeOrder {
  /// By rank, the number of partitions.
  private(set) var sizes: [Int32]

  private var rows: BitRows
  private var rowOfMember: [Int32]
  private var chain: [Link] = []
  private var smallest: Int32 = -1
  private var largest: Int32 = -1
  private var free: [Int32] = []

  /// One row, as a link between the next smaller and the next larger size.
  private struct Link {
    var size: Int32
    var memberCount: Int32 = 0
    var smaller: Int32
    var larger: Int32
  }

  /// - Complexity: O(*m* log *m*) for *m* members.
  init(sizes: [Int32]) {
    self.sizes = sizes
    rows = BitRows(columnCount: sizes.count)
    rowOfMember = Array(repeating: -1, count: sizes.count)
    for rank in sizes.indices.sorted(by: { sizes[$0] < sizes[$1] }) {
      let row =
        largest >= 0 && chain[Int(largest)].size == sizes[rank]
        ? largest : link(size: sizes[rank], after: largest)
      enter(rank, row)
    }
  }

  /// The smallest number of partitions that anybody has.
  var smallestSize: Int32 { smallest < 0 ? 0 : chain[Int(smallest)].size }

  /// The largest number of partitions that anybody has.
  var largestSize: Int32 { largest < 0 ? 0 : chain[Int(largest)].size }

  /// The first member that is in `row` of `others` and passes `filter`.
  func first(
    among others: BitRows, _ row: Int, where filter: (Int) -> Bool = { _ in true }
  ) -> Int? {
    var place = smallest
    while place >= 0 {
      if let rank = rows.first(in: Int(place), and: others, row, where: filter) { return rank }
      place = chain[Int(place)].larger
    }
    return nil
  }

  /// The largest size among the members in `row` of `others`.
  func largestSize(among others: BitRows, _ row: Int) -> Int32? {
    var place = largest
    while place >= 0 {
      if rows.first(in: Int(place), and: others, row) != nil { return chain[Int(place)].size }
      place = chain[Int(place)].smaller
    }
    return nil
  }

  /// Notes that a member got one partition more.
  mutating func grow(_ rank: Int) {
    let row = rowOfMember[rank]
    sizes[rank] += 1
    guard row >= 0 else { return }
    let size = sizes[rank]
    let larger = chain[Int(row)].larger
    leave(rank, row)
    enter(
      rank, larger >= 0 && chain[Int(larger)].size == size ? larger : link(size: size, after: row))
    unlinkIfEmpty(row)
  }

  /// Notes that a member lost one partition.
  mutating func shrink(_ rank: Int) {
    let row = rowOfMember[rank]
    sizes[rank] -= 1
    guard row >= 0 else { return }
    let size = sizes[rank]
    let smaller = chain[Int(row)].smaller
    leave(rank, row)
    enter(
      rank,
      smaller >= 0 && chain[Int(smaller)].size == size
        ? smaller : link(size: size, after: smaller))
    unlinkIfEmpty(row)
  }

  /// Leaves a member out of the order from now on.
  mutating func setAside(_ rank: Int) {
    let row = rowOfMember[rank]
    guard row >= 0 else { return }
    leave(rank, row)
    rowOfMember[rank] = -1
    unlinkIfEmpty(row)
  }

  /// Whether a member was set aside.
  func isAside(_ rank: Int) -> Bool { rowOfMember[rank] < 0 }
}

// MARK: - The chain

extension SizeOrder {
  private mutating func enter(_ rank: Int, _ row: Int32) {
    rows.insert(rank, into: Int(row))
    chain[Int(row)].memberCount += 1
    rowOfMember[rank] = row
  }

  private mutating func leave(_ rank: Int, _ row: Int32) {
    rows.remove(rank, from: Int(row))
    chain[Int(row)].memberCount -= 1
  }

  /// Adds an empty row behind `smaller`, or as the first for -1.
  private mutating func link(size: Int32, after smaller: Int32) -> Int32 {
    let larger = smaller < 0 ? smallest : chain[Int(smaller)].larger
    let link = Link(size: size, smaller: smaller, larger: larger)
    let row: Int32
    if let reused = free.popLast() {
      row = reused
      chain[Int(row)] = link
    } else {
      row = Int32(rows.addRow())
      chain.append(link)
    }
    if smaller < 0 { smallest = row } else { chain[Int(smaller)].larger = row }
    if larger < 0 { largest = row } else { chain[Int(larger)].smaller = row }
    return row
  }

  private mutating func unlinkIfEmpty(_ row: Int32) {
    let link = chain[Int(row)]
    guard link.memberCount == 0 else { return }
    if link.smaller < 0 {
      smallest = link.larger
    } else {
      chain[Int(link.smaller)].larger = link.larger
    }
    if link.larger < 0 {
      largest = link.smaller
    } else {
      chain[Int(link.larger)].smaller = link.smaller
    }
    free.append(row)
  }
}
