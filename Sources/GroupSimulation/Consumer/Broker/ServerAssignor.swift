internal import Assignors
internal import KafkaModel

/// The assignors of a broker, by the names in `group.consumer.assignors`.
enum ServerAssignor {
  static func named(_ name: AssignorName) -> (any Assignor)? {
    switch name {
    case "uniform": Strategy.serverUniform.assignor
    case "range": Strategy.serverRange.assignor
    default: nil
    }
  }

  /// The name for which most members vote; of equals the first in Java's order, that is `uniform`.
  static func preferred(_ votes: some Sequence<AssignorName>) -> AssignorName? {
    var counts: [(name: AssignorName, votes: Int)] = []
    for name in votes {
      if let place = counts.firstIndex(where: { $0.name == name }) {
        counts[place].votes += 1
      } else {
        counts.append((name, 1))
      }
    }
    let order = JavaHashOrder.places(hashes: counts.map(\.name.javaHash))
    let most = counts.map(\.votes).max()
    return order.first { counts[$0].votes == most }.map { counts[$0].name }
  }
}
