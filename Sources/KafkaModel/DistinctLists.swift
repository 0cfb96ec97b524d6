/// Lists of names, each kept once.
///
/// A group of thousands has a handful of subscriptions, and as a rule the members even share the
/// array: then telling that a list is known takes no look at its names.
struct DistinctLists {
  private(set) var lists: [[TopicName]] = []
  private var places: [[TopicName]: Int32] = [:]

  /// How many of the latest lists are compared before a list is hashed.
  private static let recentCount = 8

  /// The place of a list in ``lists``, where it is put if it is new.
  mutating func place(of list: [TopicName]) -> Int32 {
    let recent = max(0, lists.count - Self.recentCount)..<lists.count
    // `==` is immediate for arrays that share storage, and for most others ends at the first name.
    if let place = recent.last(where: { lists[$0] == list }) { return Int32(place) }
    if let place = places[list] { return place }
    let place = Int32(lists.count)
    lists.append(list)
    places[list] = place
    return place
  }
}
