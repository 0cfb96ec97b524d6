/// What pictures say that compare the costs of runs.
package enum CostWords {
  /// What a run costs; less is better, but for the generation, which is neither.
  package enum Metric: Hashable, CaseIterable, Sendable {
    case rebalances, generation, moved, stopped, unavailable, worst, longestStop, slowest, heldTwice

    package var name: Sentence {
      switch self {
      case .rebalances: Sentence(ko: "리밸런스", en: "rebalances")
      case .generation: Sentence(ko: "세대(에포크)", en: "generation or epoch")
      case .moved: Sentence(ko: "이동", en: "partitions moved")
      case .stopped: Sentence(ko: "중단", en: "partitions stopped")
      case .unavailable: Sentence(ko: "읽히지 않은 시간 합계", en: "unavailable, in total")
      case .worst: Sentence(ko: "가장 나쁜 파티션", en: "worst partition")
      case .longestStop: Sentence(ko: "최장 정지", en: "longest stop")
      case .slowest: Sentence(ko: "원인부터 안정까지", en: "cause to stable")
      case .heldTwice: Sentence(ko: "둘이 함께 읽은 시간", en: "held by two")
      }
    }

    /// Whether the number is a time in milliseconds.
    package var isTime: Bool {
      switch self {
      case .rebalances, .generation, .moved, .stopped: false
      case .unavailable, .worst, .longestStop, .slowest, .heldTwice: true
      }
    }

    /// Whether one of two numbers can be the better one.
    package var isJudged: Bool { self != .generation }

    /// A value of it as people read it.
    package func worded(_ value: Int64) -> String {
      isTime ? Quantity.time(milliseconds: value) : Quantity.grouped(Int(value))
    }
  }

  package static func title(_ count: Int) -> Sentence {
    Sentence(
      ko: "같은 시나리오의 비용, \(count)가지", en: "What the same scenario costs, in \(count) ways")
  }

  /// What one variant costs more or less than another.
  package static func difference(
    _ label: String, from base: String, _ values: [Metric: Int64], _ others: [Metric: Int64]
  ) -> Sentence {
    let ko = Metric.allCases.compactMap { change($0, values[$0], others[$0])?(.ko) }
    let en = Metric.allCases.compactMap { change($0, values[$0], others[$0])?(.en) }
    if ko.isEmpty {
      return Sentence(
        ko: "\(label): \(base) 기준으로 차이가 없습니다.", en: "\(label) costs the same as \(base).")
    }
    return Sentence(
      ko: "\(label) (기준 \(base)): " + ko.joined(separator: ", ") + ".",
      en: "\(label) against \(base): " + en.joined(separator: ", ") + ".")
  }

  private static func change(_ metric: Metric, _ value: Int64?, _ other: Int64?) -> Sentence? {
    guard let value, let other, value != other else { return nil }
    let difference = metric.worded(abs(value - other))
    let isMore = value > other
    switch metric {
    // These follow from the others.
    case .generation, .worst: return nil
    case .rebalances:
      return Sentence(
        ko: "리밸런스 \(difference)번 \(isMore ? "많음" : "적음")",
        en: "\(difference) \(isMore ? "more" : "fewer") rebalance\(difference == "1" ? "" : "s")")
    case .moved:
      return Sentence(
        ko: "이동 \(difference)번 \(isMore ? "많음" : "적음")",
        en: "\(difference) \(isMore ? "more" : "fewer") move\(difference == "1" ? "" : "s")")
    case .stopped:
      return Sentence(
        ko: "중단 \(difference)번 \(isMore ? "많음" : "적음")",
        en: "partitions stopped \(difference) time\(difference == "1" ? "" : "s") "
          + (isMore ? "more" : "less"))
    case .unavailable:
      return Sentence(
        ko: "읽히지 않은 시간 \(difference) \(isMore ? "많음" : "적음")",
        en: "\(difference) \(isMore ? "more" : "less") of partition time without a reader")
    case .longestStop:
      return Sentence(
        ko: "최장 정지 \(metric.worded(other)) → \(metric.worded(value))",
        en: "a longest stop of \(metric.worded(value)) instead of \(metric.worded(other))")
    case .slowest:
      return Sentence(
        ko: "원인부터 안정까지 \(metric.worded(other)) → \(metric.worded(value))",
        en: "\(metric.worded(value)) instead of \(metric.worded(other)) from cause to stable")
    case .heldTwice:
      return Sentence(
        ko: "둘이 함께 읽은 시간 \(difference) \(isMore ? "많음" : "적음")",
        en: "\(difference) \(isMore ? "more" : "less") of partition time held by two members")
    }
  }

  package static func notSimulated(_ names: [String]) -> Sentence {
    let list = names.joined(separator: ", ")
    return Sentence(
      ko: "그룹의 시간표에 영향을 주지 않는 설정: \(list)",
      en: "Not seen by the simulation of a group: \(list).")
  }

  package static let comparedOverTime = Sentence(
    ko: "시간이 흘러야 드러나는 설정이라 시뮬레이션으로 비교했습니다 (--timeline).",
    en: "Compared by simulation (--timeline), because only time shows what these settings do.")
}
