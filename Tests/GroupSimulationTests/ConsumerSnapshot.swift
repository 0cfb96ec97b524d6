import GroupSimulation
import KafkaModel

/// A consumer group as an outsider sees it, to be checked without the simulator's own help.
struct ConsumerSnapshot {
  struct Member {
    var id: String
    var epoch: Int32
    var state: ConsumerGroupMember.State
    var topics: Set<TopicName>
    var assigned: Set<TopicPartition>
    var pendingRevocation: Set<TopicPartition>
    var target: Set<TopicPartition>
    var isClassic: Bool
    var hasSessionTimer: Bool
    var hasRebalanceTimer: Bool
  }

  var groupEpoch: Int32
  var assignmentEpoch: Int32
  var state: ConsumerGroup.State
  var partitionCounts: [TopicName: Int32]
  var members: [Member]

  init?(_ coordinator: GroupCoordinator) {
    guard let group = coordinator.consumer else { return nil }
    let context = coordinator.context
    groupEpoch = group.groupEpoch
    assignmentEpoch = group.assignmentEpoch
    state = group.state
    partitionCounts = Dictionary(
      uniqueKeysWithValues: context.topics.map { ($0.name, $0.partitionCount) })
    members = group.members.map { member in
      Member(
        id: context.names.members[member.key].rawValue, epoch: member.memberEpoch,
        state: member.state, topics: Set(member.subscription),
        assigned: Set(group.list(member.assigned)),
        pendingRevocation: Set(group.list(member.pendingRevocation)),
        target: Set(group.target(of: member.key)), isClassic: member.usesClassicProtocol,
        hasSessionTimer: context.timers[.consumerSession(member.key)] != nil,
        hasRebalanceTimer: context.timers[.rebalance(member.key)] != nil)
    }
  }

  var isUpToDate: Bool { groupEpoch == assignmentEpoch }
}

// MARK: - What must hold

extension ConsumerSnapshot {
  /// What is wrong with the group: nothing, if the broker does what it promises.
  var violations: [String] {
    epochViolations + ownershipViolations + members.flatMap(violations(of:))
  }

  private var epochViolations: [String] {
    var found: [String] = []
    if assignmentEpoch > groupEpoch { found.append("the target is ahead of the group") }
    let isReconciled = members.allSatisfy { $0.state == .stable && $0.epoch == assignmentEpoch }
    let expected: ConsumerGroup.State =
      members.isEmpty ? .empty : !isUpToDate ? .assigning : isReconciled ? .stable : .reconciling
    if state != expected { found.append("the state is \(state), not \(expected)") }
    return found
  }

  private var ownershipViolations: [String] {
    var found: [String] = []
    var holders: [TopicPartition: String] = [:]
    var targets: [TopicPartition: String] = [:]
    for member in members {
      for partition in member.assigned.union(member.pendingRevocation) {
        if let other = holders.updateValue(member.id, forKey: partition) {
          found.append("\(partition) is held by \(other) and \(member.id)")
        }
      }
      for partition in member.target {
        if let other = targets.updateValue(member.id, forKey: partition) {
          found.append("\(partition) is meant for \(other) and \(member.id)")
        }
      }
    }
    guard isUpToDate, !members.isEmpty else { return found }
    for topic in members.reduce(into: Set<TopicName>(), { $0.formUnion($1.topics) }).sorted() {
      // A topic that has grown since is looked at with the next heartbeat.
      let known = targets.keys.filter { $0.topic == topic }.map(\.partition).max() ?? -1
      for partition in 0..<min(known + 1, partitionCounts[topic] ?? 0)
      where targets[TopicPartition(topic, partition)] == nil {
        found.append("\(topic)-\(partition) is meant for nobody")
      }
    }
    return found
  }

  private func violations(of member: Member) -> [String] {
    var found: [String] = []
    func require(_ holds: Bool, _ what: String) {
      if !holds { found.append("\(member.id): \(what)") }
    }
    require(member.epoch <= assignmentEpoch, "is ahead of the target")
    require(member.hasSessionTimer, "cannot expire")
    require(member.assigned.isDisjoint(with: member.pendingRevocation), "keeps what it gives up")
    require(
      member.state == .unrevokedPartitions || member.pendingRevocation.isEmpty,
      "gives up partitions in state \(member.state)")
    if member.state == .stable, member.epoch == assignmentEpoch, isUpToDate {
      require(member.assigned == member.target, "is stable without its target")
      require(member.target.allSatisfy { member.topics.contains($0.topic) }, "has unwanted topics")
    }
    if member.state == .unreleasedPartitions, member.epoch == assignmentEpoch {
      require(member.assigned.isSubset(of: member.target), "holds what others are to have")
    }
    // One that is away keeps its state, and the timer that it will not feel.
    let mayBeTimed = member.state == .unrevokedPartitions && !member.isClassic
    require(mayBeTimed || !member.hasRebalanceTimer, "is timed for nothing")
    require(
      !mayBeTimed || member.epoch < 0 || member.hasRebalanceTimer, "may take forever to give up")
    return found
  }
}
