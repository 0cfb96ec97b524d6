/// What a client finds out by itself, without an answer that would say so.
package enum ClientNotice: Hashable, Sendable {
  /// The application has not polled for `max.poll.interval.ms`.
  case pollIntervalExceeded

  /// Topics have other partitions than when the leader assigned them.
  case partitionsChanged

  /// The subscription is no longer the one with which the client joined.
  case subscriptionChanged
}
