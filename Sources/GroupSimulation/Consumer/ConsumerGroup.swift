internal import KafkaModel

/// A consumer group that uses the consumer protocol (KIP-848), as its coordinator keeps it.
package struct ConsumerGroup: Sendable {
  /// Founds a group, or takes over the members of a classic one (online upgrade).
  init(converting classic: inout ClassicGroup?, context: inout CoordinatorContext) {
    classic = nil
  }

  mutating func handle(
    _ request: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    request.content.refusal(.groupIDNotFound)
  }

  mutating func fire(_ timer: CoordinatorTimer, context: inout CoordinatorContext) {}

  mutating func metadataChanged(_ topic: TopicName, context: inout CoordinatorContext) {}
}
