/// What is said of predictions.
extension Sentence {
  package static func predictionKept(_ text: String) -> Self {
    Self(
      ko: "예측을 적어 두었습니다: \(text.shown)", en: "Your prediction is kept: \(text.shown)")
  }

  package static let predictionWaits = Self(
    ko: "다음 assign, simulate, partition 또는 send 때 채점합니다. 지우기: predict --clear",
    en: "The next assign, simulate, partition or send grades it. To drop it: predict --clear")

  package static let noPrediction = Self(
    ko: "적어 둔 예측이 없습니다. 예: predict c1=orders-0,1 moved=1",
    en: "Nothing is predicted. For example: predict c1=orders-0,1 moved=1")

  package static let predictionCleared = Self(ko: "예측을 지웠습니다.", en: "The prediction is gone.")

  package static func predictionStillWaits(_ text: String) -> Self {
    Self(ko: "아직 기다리는 예측: \(text.shown)", en: "Still to be told: \(text.shown)")
  }

  package static func predictedRight(_ name: String, _ value: String) -> Self {
    Self(ko: "✓ \(name.shown) = \(value.shown)", en: "✓ \(name.shown) = \(value.shown)")
  }

  package static func predictedWrong(_ name: String, _ value: String, actual: String) -> Self {
    Self(
      ko: "✗ \(name.shown) = \(value.shown): 실제 값은 \(actual)",
      en: "✗ \(name.shown) = \(value.shown): it is \(actual)")
  }

  package static func predictionUntold(_ name: String) -> Self {
    Self(
      ko: "– \(name.shown): 이 실행으로는 알 수 없습니다.", en: "– \(name.shown): this run does not tell.")
  }

  /// Goes before the decisions about the first cell that was not right.
  package static func decidedBy(_ partition: String, _ owner: String?) -> Self {
    Self(
      ko: "\(partition.shown)의 주인이 \(owner?.shown ?? "없는") 까닭:",
      en: "Why \(partition.shown) is with \(owner?.shown ?? "nobody"):")
  }

  package static let whyTimeline = Self(
    ko: "까닭은 timeline과 step이 사건별로 보여 줍니다.",
    en: "timeline and step show why, event by event.")
}
