internal import GroupSimulation
internal import KafkaModel

extension Lab {
  /// The lab as it is at a time of its own simulation: who runs, and who holds what.
  func asOf(_ state: Simulation) -> Lab {
    var lab = Lab()
    lab.broker = broker
    lab.defaults = defaults
    lab.events = events
    lab.until = until
    lab.seed = seed
    for topic in state.coordinator.context.topics {
      var known = self[topic: topic.name] ?? ScenarioTopic(topic.name, partitionCount: 0)
      known.partitionCount = topic.partitionCount
      lab[topic: topic.name] = known
    }
    let names = state.coordinator.context.names.clients
    lab.generation = state.generation
    for (place, name) in names.names.enumerated() {
      guard let held = state.held(by: ClientKey(Int32(place))) else { continue }
      let id = MemberID(name.rawValue)
      var member = self[member: id] ?? LabMember(id)
      if self[member: id] == nil, let profile = joined(id) { member.profile = profile }
      member.owned = held
      member.generation = lab.generation
      lab[member: id] = member
    }
    return lab
  }

  /// What a member is like that only an event lets join.
  private func joined(_ id: MemberID) -> MemberProfile? {
    for event in events {
      if case .join(id, let profile?) = event.action { return profile }
    }
    return nil
  }
}

extension Simulation {
  /// The group's generation, or its epoch under the consumer protocol.
  fileprivate var generation: Int32 {
    for event in timeline.events.reversed() {
      switch event.kind {
      case .group(.stateChanged(_, let generation)): return generation
      case .group(.epochRaised(let epoch, _)): return epoch
      default: continue
      }
    }
    return 0
  }
}
