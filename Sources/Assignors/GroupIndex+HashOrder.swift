internal import KafkaModel

extension GroupIndex {
  /// The assignable topics in the order in which Kafka's client walks its metadata.
  ///
  /// The names of all subscriptions go into a `HashSet` as the members come out of their map, then
  /// in the set's order into a `HashMap` that keeps those with partitions.
  var topicsInHashOrder: [Int32] {
    var isSeen = [Bool](repeating: false, count: topicNames.count)
    var named: [Int32] = []
    var isRead = [Bool](repeating: false, count: subscriptions.count)
    for member in membersInHashOrder {
      let subscription = Int(subscriptionOfMember[Int(member)])
      if isRead[subscription] { continue }
      isRead[subscription] = true
      for topic in subscriptions[subscription] where !isSeen[Int(topic)] {
        isSeen[Int(topic)] = true
        named.append(topic)
      }
    }
    let inSet = inHashOrder(named)
    return inHashOrder(inSet.filter { audienceOfTopic[Int($0)] >= 0 })
  }

  /// Topics, given in order of insertion, as a default hash table iterates over them.
  func inHashOrder(_ topics: [Int32]) -> [Int32] {
    JavaHashOrder.places(hashes: topics.map { topicNames[Int($0)].javaHash }).map { topics[$0] }
  }
}
