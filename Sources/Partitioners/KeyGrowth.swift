/// What becomes of keys when a topic gets more partitions.
///
/// Nothing moves the records that were written before. Later records of a key that moves land
/// elsewhere, so that its order is lost and its consumer changes.
public struct KeyGrowth: Hashable, Sendable {
  /// One key before and after.
  public struct Move: Hashable, Sendable {
    public let key: [UInt8]
    public let before: Int32
    public let after: Int32

    public var hasMoved: Bool { before != after }
  }

  public let moves: [Move]
  public let from: Int32
  public let to: Int32

  /// Places every key twice.
  ///
  /// - Precondition: Both counts are at least 1.
  public init(of keys: [[UInt8]], by function: KeyHash, from: Int32, to: Int32) {
    self.from = from
    self.to = to
    moves = keys.map { key in
      Move(
        key: key, before: function.hash(key.span, partitionCount: from).partition,
        after: function.hash(key.span, partitionCount: to).partition)
    }
  }

  public var movedCount: Int { moves.count(where: \.hasMoved) }

  /// The share of all possible keys that stays, if the hash spreads evenly.
  ///
  /// A hash has the same remainder by *n* and by *m* for *n* of every lcm(*n*, *m*) numbers, where
  /// *n* is the smaller count.
  public var expectedStayingShare: (of: Int64, outOf: Int64) {
    let divisor = Self.greatestCommonDivisor(Int64(from), Int64(to))
    return (of: divisor, outOf: Int64(max(from, to)))
  }

  private static func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }
}
