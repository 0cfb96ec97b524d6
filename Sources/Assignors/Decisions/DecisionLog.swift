public import KafkaModel

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

  /// The decisions that led to what `member` got, facts about the whole group among them.
  public func decisions(about member: MemberID) -> [Decision] {
    decisions.filter { $0.concerns(member) }
  }

  /// The decisions that led to where `partition` went, facts about the whole group among them.
  public func decisions(about partition: TopicPartition) -> [Decision] {
    decisions.filter { $0.concerns(partition) }
  }
}
