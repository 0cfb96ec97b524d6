extension Progress {
  /// When a question is to be asked again: soon after a miss, ever later after each right answer.
  struct Review: Hashable, Sendable {
    /// How many steps the question has climbed.
    private var step: Int

    /// In seconds since 1970.
    private(set) var dueTime: Int64

    /// How long after an answer a question waits on each step: ten minutes, then 1, 3, 7, 16 and
    /// 35 days, each about double the one before.
    private static let waits: [Int64] = [600] + [1, 3, 7, 16, 35].map { $0 * 86_400 }

    /// Where a question begins that was right at once: it need not come back for a week.
    private static let knownStep = 3

    init(firstAnswer answer: Answer, at time: Int64) {
      step = answer == .right ? Self.knownStep : 0
      dueTime = time + Self.waits[step]
    }

    mutating func `continue`(with answer: Answer, at time: Int64) {
      step = answer == .right ? min(step + 1, Self.waits.count - 1) : 0
      dueTime = time + Self.waits[step]
    }
  }
}
