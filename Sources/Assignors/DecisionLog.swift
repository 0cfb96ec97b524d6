public import KafkaModel

/// One reason for an assignment, with the numbers that it rests on.
///
/// Facts, not sentences: `Texts` words them in each language, `--json` prints them as they are.
public enum Decision: Hashable, Sendable {
  /// Somebody subscribes to `topic`, but the cluster shows no partitions of it.
  case skipped(topic: TopicName)
}

/// The decisions of one run of an assignor, in the order in which they were taken.
public struct DecisionLog: Hashable, Sendable {
  public private(set) var decisions: [Decision] = []

  /// Whether decisions are kept.
  ///
  /// Ask before computing something only for the log.
  public let isOn: Bool

  public static let on = Self(isOn: true)
  public static let off = Self(isOn: false)

  private init(isOn: Bool) { self.isOn = isOn }

  /// Keeps a decision if anybody asked, and otherwise does not even compute it.
  public mutating func record(_ decision: @autoclosure () -> Decision) {
    if isOn { decisions.append(decision()) }
  }
}
