/// What is said where assignors are ranked.
package enum RankWords {
  package static let columns = [
    Sentence(ko: "개수 차이", en: "spread"), Sentence(ko: "이동", en: "moved"),
    Sentence(ko: "시간", en: "time"),
  ]

  package static func head(_ count: Int) -> Sentence {
    Sentence(
      ko: "늘 같은 그룹 \(count)개의 합계입니다. 적을수록 좋고, 개수 차이, 이동, 시간 순으로 겨룹니다.",
      en: "Totals over \(count) groups, always the same. Less is better: first by spread, then by "
        + "moves, then by time.")
  }

  package static let note = Sentence(
    ko: "시간은 잴 때마다 조금씩 다릅니다. 다섯 모두 한 프로세스에서, 최적화하지 않고 빌드하여 쟀습니다.",
    en: "Times differ a little from run to run. All five were measured in one process, built "
      + "without optimisation.")

  /// `350 µs`, `12.5 ms`.
  package static func time(nanoseconds: Int64) -> String {
    let tenths = nanoseconds / 100_000
    if tenths < 10 { return "\(nanoseconds / 1000) µs" }
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
