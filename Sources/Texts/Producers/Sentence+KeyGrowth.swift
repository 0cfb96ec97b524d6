package import Partitioners

extension Sentence {
  /// How many keys land elsewhere after a topic grew, and how many that should be.
  package init(_ growth: KeyGrowth) {
    let share = growth.expectedStayingShare
    let percent = 100 - share.of * 100 / share.outOf
    let count = growth.moves.count
    self.init(
      ko: """
        파티션 \(growth.from)개 → \(growth.to)개: 키 \(count)개 가운데 \(growth.movedCount)개의 \
        파티션이 바뀝니다 (해시가 고르면 약 \(percent)%)
        """,
      en: """
        \(growth.from) → \(growth.to) partitions: \(growth.movedCount) of \(count) \
        \(count == 1 ? "key lands" : "keys land") elsewhere (about \(percent)% if the hash is even)
        """)
  }

  /// One key before and after its topic grew.
  package init(_ move: KeyGrowth.Move) {
    let key = keyText(move.key)
    if move.hasMoved {
      self.init(
        ko: "\(key): 파티션 \(move.before) → \(move.after)",
        en: "\(key): partition \(move.before) → \(move.after)")
    } else {
      self.init(
        ko: "\(key): 파티션 \(move.before) 그대로", en: "\(key): stays on partition \(move.before)")
    }
  }
}
