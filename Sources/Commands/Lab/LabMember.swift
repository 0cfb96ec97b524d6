internal import Assignors
internal import KafkaModel

/// A member of the lab's group: what it is like, and what it owns.
struct LabMember: Sendable, Equatable {
  let id: MemberID

  /// Subscription, settings and speed.
  ///
  /// What it owns is kept below, where it costs less.
  var profile = MemberProfile()

  /// When it starts in a simulation.
  var start = Duration.zero

  /// What it owns since the last rebalance; `nil` if it has not been through one.
  var owned: PartitionList?

  /// The generation of ``owned``; -1 for none.
  var generation: Int32 = -1

  init(_ id: MemberID) { self.id = id }

  /// Whether it waits for its first rebalance.
  var isNew: Bool { owned == nil }

  var instance: InstanceID? { text("group.instance.id").map { InstanceID($0) } }
  var rack: RackName? { text("client.rack").map { RackName($0) } }

  private func text(_ name: SettingName) -> String? {
    if case .string(let text) = profile.settings[name] { text } else { nil }
  }
}

// MARK: - Scenarios

extension LabMember {
  init(_ member: ScenarioMember) {
    self.init(member.name)
    profile = member.profile
    start = member.start
    owned = member.profile.owned.map { PartitionList($0) }
    generation = member.profile.generation
    profile.owned = nil
    profile.generation = -1
  }

  /// The member as a scenario file keeps it.
  var scenario: ScenarioMember {
    var profile = profile
    profile.owned = owned.map(Array.init)
    profile.generation = generation
    return ScenarioMember(id, start: start, profile: profile)
  }
}
