internal import Texts

/// How many members have how many partitions.
struct Distribution {
  struct Bucket: Hashable {
    let counts: ClosedRange<Int>
    var members: Int

    var label: String {
      counts.count == 1
        ? Quantity.grouped(counts.lowerBound)
        : "\(Quantity.grouped(counts.lowerBound))–\(Quantity.grouped(counts.upperBound))"
    }
  }

  /// From the largest count to the smallest, none empty.
  let buckets: [Bucket]

  /// Groups counts, one bucket a count if there are few, else into ranges of equal width.
  init(_ counts: [Int], buckets limit: Int) {
    guard let least = counts.min(), let most = counts.max() else {
      buckets = []
      return
    }
    let isExact = Set(counts).count <= limit
    let width = isExact ? 1 : (most - least) / limit + 1
    var members: [Int: Int] = [:]
    for count in counts { members[(count - least) / width, default: 0] += 1 }
    buckets = members.sorted { $0.key > $1.key }.map { index, members in
      let lower = least + index * width
      return Bucket(counts: lower...min(most, lower + width - 1), members: members)
    }
  }
}

/// A bar of characters.
enum Bar {
  /// A bar for `value` where `most` takes `cells`, to an eighth of a cell; never empty for some.
  static func text(_ value: Int, of most: Int, cells: Int, _ ink: Ink = .plain) -> TextLine {
    guard value > 0, most > 0 else { return TextLine() }
    let eighths = max(1, value * cells * 8 / most)
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return TextLine(String(repeating: "█", count: eighths / 8) + rest, ink)
  }
}
