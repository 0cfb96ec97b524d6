package import KafkaModel

/// A member of a classic group, as its coordinator keeps it.
package struct ClassicMember: Sendable {
  package let key: MemberKey
  package let instance: InstanceKey?

  /// The process behind the member.
  package var client: ClientKey
  package var rebalanceTimeout: Milliseconds
  package var sessionTimeout: Milliseconds

  /// The strategies on offer, in order of preference.
  package var protocols: [JoinProtocol]

  /// The JoinGroup that waits for the end of the join phase.
  package var parkedJoin: RequestTicket?

  /// The SyncGroup that waits for the leader's assignment.
  package var parkedSync: RequestTicket?

  /// `nil` if the member was given no bytes.
  package var assignment: PartitionList?

  /// Whether this member was never in a generation; it cannot heartbeat yet.
  package var isNew = false

  init(key: MemberKey, client: ClientKey, request: JoinGroupRequest) {
    self.key = key
    self.instance = request.instance
    self.client = client
    rebalanceTimeout = request.rebalanceTimeout
    sessionTimeout = request.sessionTimeout
    protocols = request.protocols
  }

  /// The member under the id of the process that takes its place.
  init(_ member: Self, replacedBy key: MemberKey) {
    self.key = key
    instance = member.instance
    client = member.client
    rebalanceTimeout = member.rebalanceTimeout
    sessionTimeout = member.sessionTimeout
    protocols = member.protocols
    assignment = member.assignment
  }

  /// Changes the member where it lies.
  mutating func apply(_ change: (inout Self) -> Void) { change(&self) }

  /// Whether its session cannot run out: whoever is parked is alive, unless it is new.
  var satisfiesSession: Bool { !isNew && (parkedJoin != nil || parkedSync != nil) }

  /// What the member told a strategy.
  package func subscription(for assignor: AssignorName) -> Subscription? {
    protocols.indices.first { protocols[$0].name == assignor }.map { protocols[$0].subscription }
  }
}
