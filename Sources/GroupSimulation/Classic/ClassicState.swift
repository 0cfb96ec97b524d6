/// The state of a classic group, by Kafka's names.
package enum ClassicState: String, CaseIterable, Sendable {
  case empty = "Empty"
  case preparingRebalance = "PreparingRebalance"
  case completingRebalance = "CompletingRebalance"
  case stable = "Stable"
}
