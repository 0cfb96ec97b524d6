/// What pictures that compare variants say.
package enum CompareWords {
  /// What can be measured of one variant; less is better, always.
  package enum Metric: Hashable, CaseIterable, Sendable {
    case spread, idle, moved, stopped, rounds, unavailable

    package var name: Sentence {
      switch self {
      case .spread: Sentence(ko: "개수 차이", en: "spread")
      case .idle: Sentence(ko: "유휴", en: "idle")
      case .moved: Sentence(ko: "이동", en: "moved")
      case .stopped: Sentence(ko: "중단", en: "stopped")
      case .rounds: Sentence(ko: "라운드", en: "rounds")
      case .unavailable: Sentence(ko: "읽지 못한 시간", en: "unavailable")
      }
    }

    /// What the number counts.
    package var meaning: Sentence {
      switch self {
      case .spread:
        Sentence(
          ko: "가장 많이 가진 멤버와 가장 적게 가진 멤버의 파티션 개수 차이",
          en: "partitions of the member with most, less those of the member with least")
      case .idle:
        Sentence(ko: "파티션이 없는 멤버", en: "members without partitions")
      case .moved:
        Sentence(ko: "소유자가 바뀐 파티션", en: "partitions that changed owner")
      case .stopped:
        Sentence(
          ko: "리밸런스 동안 읽기가 멈춘 파티션",
          en: "partitions that nobody reads for a while during the rebalance")
      case .rounds:
        Sentence(ko: "안정될 때까지의 리밸런스 횟수", en: "rebalances until the group is stable")
      case .unavailable:
        Sentence(
          ko: "파티션마다 읽지 못한 시간의 합", en: "time without a reader, summed over partitions")
      }
    }
  }

  package static let best = Sentence(ko: "✓ 그 줄에서 가장 좋음", en: "✓ best in its row")
  package static let failed = Sentence(ko: "실패", en: "failed")

  package static func variants(_ count: Int) -> Sentence {
    Sentence(ko: "비교: \(count)가지", en: "\(count) \(count == 1 ? "variant" : "variants") compared")
  }

  package static func failure(_ label: String, _ reason: Sentence) -> Sentence {
    Sentence(ko: "\(label): 실패. \(reason(.ko))", en: "\(label): failed. \(reason(.en))")
  }

  /// Which variants have the least of a metric.
  package static func bestOf(_ metric: Metric, _ labels: String, _ value: String) -> Sentence {
    Sentence(
      ko: "\(metric.name(.ko)): 가장 작은 값 \(value), \(labels).",
      en: "Least \(metric.name(.en)): \(value), \(labels).")
  }
}
