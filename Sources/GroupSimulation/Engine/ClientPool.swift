internal import KafkaModel

/// The consumers of a run, each kind in an array of its own.
///
/// A consumer is changed where it lies; an optional or an enum around it would be taken apart and
/// put together again at every heartbeat, which takes longer than the heartbeat.
struct ClientPool: Sendable {
  private var classic: [ClassicClient] = []
  private var consumer: [ConsumerClient] = []

  /// Where a consumer lies.
  enum Place: Hashable, Sendable {
    case classic(Int32)
    case consumer(Int32)
  }

  /// Adds a consumer.
  ///
  /// - Returns: Where it lies until another takes its place.
  mutating func add(_ client: ClassicClient) -> Place {
    classic.append(client)
    return .classic(Int32(classic.count - 1))
  }

  mutating func add(_ client: ConsumerClient) -> Place {
    consumer.append(client)
    return .consumer(Int32(consumer.count - 1))
  }

  /// Lets something happen to a consumer.
  ///
  /// - Returns: When it next has something to do by itself.
  mutating func perform(
    _ call: ClientCall, at place: Place, _ io: inout ClientIO
  ) -> SimulatedInstant? {
    switch place {
    case .classic(let index): classic[Int(index)].perform(call, &io)
    case .consumer(let index): consumer[Int(index)].perform(call, &io)
    }
  }

  /// Where a wake-up that a consumer has just asked for belongs among what else happens then.
  func order(ofWakeAt instant: SimulatedInstant, at place: Place, now: SimulatedInstant)
    -> WakeOrder
  {
    switch place {
    case .classic(let index): classic[Int(index)].rhythm.order(ofWakeAt: instant)
    case .consumer: WakeOrder(scheduled: now)
    }
  }

  /// What a consumer holds.
  func held(at place: Place) -> PartitionList {
    switch place {
    case .classic(let index): classic[Int(index)].owned
    case .consumer(let index): consumer[Int(index)].owned
    }
  }
}
