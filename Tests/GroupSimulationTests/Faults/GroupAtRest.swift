import GroupSimulation
import KafkaModel

/// A group after all faults are over: what its coordinator believes, and what its applications hold.
struct GroupAtRest {
  private(set) var violations: [String] = []

  init(_ run: Simulation) {
    let believed = Self.beliefs(of: run)
    var holders: [TopicPartition: Int] = [:]
    for (place, name) in run.config.clients.keys.sorted().enumerated() {
      let client = ClientKey(Int32(place))
      guard let held = run.held(by: client) else { continue }
      for partition in held { holders[partition, default: 0] += 1 }
      let belief = believed.assigned[client] ?? []
      if belief != Set(held) {
        violations.append(
          "\(name) holds \(Self.text(Set(held))), but is believed to hold \(Self.text(belief))")
      }
    }
    for partition in believed.wanted.union(holders.keys).sorted() {
      let expected = believed.wanted.contains(partition) ? 1 : 0
      let count = holders[partition] ?? 0
      if count != expected { violations.append("\(partition) has \(count) holders at rest") }
    }
    if !believed.isStable { violations.append("the group does not come to rest") }
  }

  /// What a coordinator believes of its group.
  private struct Beliefs {
    var isStable = true
    var assigned: [ClientKey: Set<TopicPartition>] = [:]
    var wanted: Set<TopicPartition> = []
  }

  private static func beliefs(of run: Simulation) -> Beliefs {
    var beliefs = Beliefs()
    let topics = run.coordinator.context.topics
    func add(_ client: ClientKey, _ assigned: PartitionList, wants names: [TopicName]) {
      beliefs.assigned[client, default: []].formUnion(assigned)
      for topic in topics where names.contains(topic.name) {
        beliefs.wanted.formUnion((0..<topic.partitionCount).map { TopicPartition(topic.name, $0) })
      }
    }
    if let group = run.coordinator.classic {
      // Kafka waits five minutes for somebody who has only joined, longer than any of these runs.
      beliefs.isStable =
        group.state == .stable || group.state == .empty
        || group.memberKeys.allSatisfy { group[$0]?.isNew == true }
      for key in group.memberKeys {
        guard let member = group[key], let name = group.protocolName else { continue }
        add(
          member.client, member.assignment ?? .empty,
          wants: member.subscription(for: name)?.topics ?? [])
      }
    }
    if let group = run.coordinator.consumer {
      beliefs.isStable = group.state == .stable || group.state == .empty
      for member in group.members {
        add(member.client, group.list(member.assigned), wants: member.subscription)
      }
    }
    return beliefs
  }

  private static func text(_ partitions: Set<TopicPartition>) -> String {
    partitions.sorted().map(\.description).joined(separator: " ")
  }
}
