/// The random numbers that the real code drew, to be drawn again.
struct RecordedDraws: RandomNumberGenerator {
  private let draws: [Int32]

  /// How many numbers were drawn.
  private(set) var count = 0

  init(_ draws: [Int32]) { self.draws = draws }

  mutating func next() -> UInt64 {
    defer { count += 1 }
    // Numbers that the real code never drew mean that the case differs. They count up, because some
    // partitioners draw until the number suits them.
    let draw = count < draws.count ? draws[count] : Int32(truncatingIfNeeded: count)
    return UInt64(UInt32(bitPattern: draw))
  }
}
