package import Assignors
package import KafkaModel

/// The strategies that the consumers of a run can use, by the names under which they offer them.
package struct AssignorTable: Sendable {
  private struct Entry: Sendable {
    let assignor: any Assignor
    let isCooperative: Bool
  }

  private var entries: [AssignorName: Entry] = [:]

  /// The four that Kafka's consumers bring along.
  package static let kafka = {
    var table = Self()
    for strategy in Strategy.allCases where strategy.rebalanceProtocol != .consumer {
      table.add(
        strategy.assignor, named: AssignorName(strategy.rawValue),
        isCooperative: strategy.rebalanceProtocol == .cooperative)
    }
    return table
  }()

  package init() {}

  /// Adds a strategy, in place of any of the same name.
  package mutating func add(
    _ assignor: any Assignor, named name: AssignorName, isCooperative: Bool
  ) {
    entries[name] = Entry(assignor: assignor, isCooperative: isCooperative)
  }

  package func assignor(for name: AssignorName) -> (any Assignor)? { entries[name]?.assignor }

  /// Whether members that offer only such strategies keep what they own while they rejoin.
  package func isCooperative(_ name: AssignorName) -> Bool {
    entries[name]?.isCooperative ?? false
  }
}

extension AssignorName {
  /// Kafka's `sticky`.
  static let sticky: Self = "sticky"

  /// An assignor that somebody wrote: it is told what `sticky` is told.
  package static let own: Self = "mine"

  /// Whether the strategy carries what each member had along in the user data, and looks nowhere
  /// else, because members of an eager group own nothing when they join.
  var remembersPartitions: Bool { self == .sticky || self == .own }
}

/// What the strategies of one client remember of the last assignment, to tell the next leader.
struct AssignorMemory: Sendable {
  private var sticky: (partitions: PartitionList, generation: Int32)?
  private var cooperativeGeneration: Int32 = -1

  /// Remembers an assignment, if the strategy of its generation does.
  mutating func remember(_ partitions: PartitionList, generation: ClassicGeneration) {
    if generation.protocolName?.remembersPartitions == true {
      sticky = (partitions, generation.id)
    } else if generation.protocolName == "cooperative-sticky" {
      cooperativeGeneration = generation.id
    }
  }

  /// What a strategy adds to the subscription.
  func userData(for name: AssignorName) -> Subscription.UserData {
    switch name {
    case .sticky, .own:
      sticky.map { .previous($0.partitions, generation: $0.generation) } ?? .none
    case "cooperative-sticky": .generation(cooperativeGeneration)
    default: .none
    }
  }
}
