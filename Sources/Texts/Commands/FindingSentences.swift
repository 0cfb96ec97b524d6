/// What the commands say that find claims and terms.
extension Sentence {
  /// How many claims came out how.
  package static func factsCounts(_ counts: [(verdict: Sentence, count: Int)]) -> Self {
    let total = counts.reduce(0) { $0 + $1.count }
    let parts = { (language: Language) in
      counts.map { "\($0.verdict(language)) \($0.count)" }.joined(separator: ", ")
    }
    return Self(
      ko: "노트의 주장 \(total)개: \(parts(.ko))", en: "\(total) claims of the notes: \(parts(.en))")
  }

  package static let factsHint = Self(
    ko: "자세히: facts 3.1 · facts wrong · facts 하트비트",
    en: "More: facts 3.1 · facts wrong · facts heartbeat")

  package static let glossaryHint = Self(
    ko: "하나만 보기: glossary 리밸런스", en: "One of them: glossary rebalance")

  package static func alsoCalled(_ names: [String]) -> Self {
    let list = names.map(\.shown).joined(separator: ", ")
    return Self(ko: "다른 이름: \(list)", en: "Also called: \(list)")
  }
}
