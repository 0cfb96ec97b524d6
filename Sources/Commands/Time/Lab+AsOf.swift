internal import GroupSimulation
internal import KafkaModel

extension Lab {
  /// The lab as it is at a moment of its own simulation: who runs, and who holds what.
  func asOf(_ moment: GroupMoment, of run: GroupRun) -> Lab {
    var lab = Lab()
    lab.broker = broker
    lab.defaults = defaults
    lab.events = events
    lab.until = until
    lab.seed = seed
    for topic in topics { lab[topic: topic.name] = topic }
    for (name, changed) in moment.topics.sorted(by: { $0.key < $1.key }) {
      var topic = lab[topic: name] ?? changed
      topic.partitionCount = changed.partitionCount
      topic.racks = changed.racks
      lab[topic: name] = topic.partitionCount > 0 ? topic : nil
    }
    lab.generation = moment.generation
    for (name, state) in zip(run.timeline.names.clients.names, moment.members)
    where state.isRunning {
      let id = MemberID(name.rawValue)
      var member = self[member: id] ?? LabMember(id)
      if self[member: id] == nil, let profile = joined(id) { member.profile = profile }
      if let subscription = state.subscription { member.profile.subscription = subscription }
      member.owned = state.held
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
