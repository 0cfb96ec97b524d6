package import KafkaModel

extension DescribedGroup {
  /// The group as a lab, to ask it "what if".
  ///
  /// Members keep their ids, because Kafka's order of members depends on them. Topics have as many
  /// partitions as were seen. What a member reads is not in the tool's output, so that all subscribe
  /// to everything.
  package var scenario: Scenario {
    var scenario = Scenario(
      topics: topics.map { ScenarioTopic($0.name, partitionCount: $0.partitionCount) },
      members: members.map(\.scenario))
    if let name { scenario.defaults["group.id"] = .string(name.rawValue) }
    if usesConsumerProtocol {
      scenario.defaults["group.protocol"] = "consumer"
      if let strategy { scenario.defaults["group.remote.assignor"] = .string(strategy) }
    } else if let strategy, ConfigCatalog.clientStrategies.contains(strategy) {
      scenario.defaults["partition.assignment.strategy"] = .list([strategy])
    }
    return scenario
  }

  /// A lab as the tool would describe it: who owns what, and no offsets, of which it has none.
  package init(_ scenario: Scenario) {
    self.init(scenario.defaults["group.id"]?.string.map { GroupName($0) })
    members = scenario.members.map { DescribedMember($0) }
    memberCount = members.count
    partitions = scenario.members.flatMap { member in
      (member.profile.owned ?? []).map { partition in
        var described = DescribedPartition(partition)
        described.owner = member.name
        return described
      }
    }
  }
}

extension DescribedMember {
  fileprivate var scenario: ScenarioMember {
    var member = ScenarioMember(id)
    member.profile.owned = owned
    // The tool does not tell the generation; one that all share is as good as any.
    member.profile.generation = owned == nil ? -1 : 1
    if let instance {
      member.profile.settings["group.instance.id"] = .string(instance.rawValue)
    }
    if let client { member.profile.settings["client.id"] = .string(client) }
    return member
  }

  fileprivate init(_ member: ScenarioMember) {
    self.init(member.name)
    client = member.profile.settings["client.id"]?.string
    instance = member.profile.settings["group.instance.id"]?.string.map { InstanceID($0) }
    owned = member.profile.owned ?? []
    partitionCount = owned?.count
  }
}
