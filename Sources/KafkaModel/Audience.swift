/// The subscribers of a topic, shared by all topics that have the same.
///
/// A group has few audiences: one when everybody subscribes to the same topics. What depends on the
/// subscribers alone is worked out once for an audience, not once for a topic.
package struct Audience: Sendable {
  /// The numbers of the topics, ascending, hence in order of name.
  package fileprivate(set) var topics: [Int32] = []

  /// The subscriptions that name these topics, as places in ``GroupIndex/subscriptions``.
  package let subscriptions: [Int32]

  init(subscriptions: [Int32]) { self.subscriptions = subscriptions }
}

extension Audience {
  /// Groups topics by the set of subscriptions that name them.
  ///
  /// - Parameter namedBy: For each topic the subscriptions that name it, ascending.
  /// - Returns: The audiences, and for each topic the place of its own; -1 for a topic that nobody
  ///   subscribes to.
  static func grouping(_ namedBy: [[Int32]]) -> (audiences: [Audience], ofTopic: [Int32]) {
    var audiences: [Audience] = []
    var places: [[Int32]: Int] = [:]
    var ofTopic = [Int32](repeating: -1, count: namedBy.count)
    for (topic, subscriptions) in namedBy.enumerated() where !subscriptions.isEmpty {
      let place = places[subscriptions] ?? audiences.count
      if place == audiences.count {
        places[subscriptions] = place
        audiences.append(Audience(subscriptions: subscriptions))
      }
      audiences[place].topics.append(Int32(topic))
      ofTopic[topic] = Int32(place)
    }
    return (audiences, ofTopic)
  }
}
