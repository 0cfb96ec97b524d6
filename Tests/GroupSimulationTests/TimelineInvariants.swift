import GroupSimulation
import KafkaModel

/// A watcher of timelines that knows the rules of a group, and nothing of how it is simulated.
struct TimelineInvariants {
  private(set) var violations: [String] = []
  private let timeline: Timeline
  private var held: [ClientKey: Set<TopicPartition>] = [:]
  private var holders: [TopicPartition: Set<ClientKey>] = [:]
  private var members: Set<MemberKey> = []
  private var generation: Int32 = 0
  private var state = ClassicState.empty
  private var open: [Int32: GroupAPI] = [:]

  /// Looks at everything that happened.
  init(_ timeline: Timeline) {
    self.timeline = timeline
    var last = SimulatedInstant.start
    for (place, event) in timeline.events.enumerated() {
      check(event.instant >= last, "time goes backwards", at: place)
      check(event.cause.map { $0 < place } ?? true, "caused by what comes later", at: place)
      last = event.instant
      watch(event, at: place)
    }
  }

  private mutating func check(_ holds: Bool, _ rule: String, at place: Int) {
    if !holds { violations.append("\(rule): #\(place) \(timeline.events[place].kind)") }
  }

  private mutating func watch(_ event: TimelineEvent, at place: Int) {
    switch event.kind {
    case .called(let callback, let list):
      if let client = event.client { watch(callback, Set(list), of: client, at: place) }
    case .scripted(.crash), .scripted(.start), .threw, .ended:
      if let client = event.client { release(held[client] ?? [], by: client) }
    case .sent(let api, let request):
      check(open.updateValue(api, forKey: request) == nil, "a number used twice", at: place)
    case .received(let api, let request, _) where api != .heartbeat:
      check(open.removeValue(forKey: request) == api, "an answer nobody asked for", at: place)
    case .group(let event): watch(event, at: place)
    default: break
    }
  }

  private mutating func watch(
    _ callback: RebalanceCallback, _ partitions: Set<TopicPartition>, of client: ClientKey,
    at place: Int
  ) {
    let mine = held[client] ?? []
    switch callback {
    case .assigned:
      check(mine.isDisjoint(with: partitions), "assigned what it holds", at: place)
      held[client, default: []].formUnion(partitions)
      for partition in partitions {
        for other in holders[partition] ?? [] {
          // Somebody who was expelled and does not know it yet may still be holding it.
          let isMember = members.contains { timeline.names.clientOfMember[$0] == other }
          check(!isMember, "two members hold \(partition)", at: place)
        }
        holders[partition, default: []].insert(client)
      }
    case .revoked, .lost:
      check(partitions.isSubset(of: mine), "gives up what it does not hold", at: place)
      release(partitions, by: client)
    }
  }

  private mutating func release(_ partitions: Set<TopicPartition>, by client: ClientKey) {
    held[client]?.subtract(partitions)
    for partition in partitions { holders[partition]?.remove(client) }
  }

  private mutating func watch(_ event: GroupEvent, at place: Int) {
    switch event {
    case .memberAdded(let member):
      check(members.insert(member).inserted, "added twice", at: place)
    case .memberRemoved(let member, _):
      check(members.remove(member) != nil, "removed, but no member", at: place)
    case .memberReplaced(let old, let new):
      check(members.remove(old) != nil, "replaced, but no member", at: place)
      members.insert(new)
    case .leaderChanged(let member):
      check(members.contains(member), "led by a stranger", at: place)
    case .stateChanged(let next, let generation):
      let isCompletion = state == .preparingRebalance
      check(
        generation == self.generation + (isCompletion ? 1 : 0), "a generation too few or many",
        at: place)
      check(Self.edges[state, default: []].contains(next), "no way from \(state)", at: place)
      check((next == .empty) == members.isEmpty || next == .preparingRebalance, "empty", at: place)
      state = next
      self.generation = generation
    default: break
    }
  }

  private static let edges: [ClassicState: Set<ClassicState>] = [
    .empty: [.preparingRebalance],
    .preparingRebalance: [.completingRebalance, .empty],
    .completingRebalance: [.stable, .preparingRebalance],
    .stable: [.preparingRebalance],
  ]
}

// MARK: - At rest

extension TimelineInvariants {
  /// What is wrong with a run that has had time to come to rest.
  static func violations(atRestIn run: Simulation) -> [String] {
    var violations: [String] = []
    var holders: [TopicPartition: Int] = [:]
    var wanted: Set<TopicPartition> = []
    for (place, name) in run.config.clients.keys.sorted().enumerated() {
      guard let held = run.held(by: ClientKey(Int32(place))) else { continue }
      for partition in held { holders[partition, default: 0] += 1 }
      for topic in run.coordinator.context.topics
      where run.config.clients[name]?.topics.contains(topic.name) ?? false {
        wanted.formUnion((0..<topic.partitionCount).map { TopicPartition(topic.name, $0) })
      }
    }
    for partition in wanted.union(holders.keys).sorted() {
      let expected = wanted.contains(partition) ? 1 : 0
      if holders[partition, default: 0] != expected {
        violations.append("\(partition) has \(holders[partition, default: 0]) holders")
      }
    }
    if let group = run.coordinator.classic, group.state != .stable && group.state != .empty {
      violations.append("the group is \(group.state)")
    }
    return violations
  }
}
