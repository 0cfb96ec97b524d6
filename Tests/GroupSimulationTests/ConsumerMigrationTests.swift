import GroupSimulation
import KafkaModel
import Testing

@Suite("Groups between the two protocols")
struct ConsumerMigrationTests {
  /// A classic group of one member, stable in generation 1.
  private static func classicGroup(
    _ policy: BrokerSettings.MigrationPolicy = .bidirectional,
    assigning all: PartitionList = t(0, 1, 2, 3, 4, 5)
  ) throws -> (broker: ConsumerBroker, member: MemberID) {
    var settings = BrokerSettings()
    settings.migrationPolicy = policy
    settings.initialRebalanceDelay = 0
    var broker = ConsumerBroker(settings: settings)
    let joined = broker.joinClassic(nil, client: "a")
    let key = try #require(joined?.member)
    let id = broker.coordinator.context.names.members[key]
    _ = broker.joinClassic(id, client: "a")
    broker.wait(1)
    _ = broker.coordinator.takeCompleted()
    #expect(broker.sync(id, generation: 1, assignments: [id: all])?.assignment == all)
    return (broker, id)
  }

  @Test("Are upgraded by the first member of the consumer protocol, if the broker lets them")
  func upgrade() throws {
    for policy in BrokerSettings.MigrationPolicy.allCases {
      var (broker, id) = try Self.classicGroup(policy)
      let response = broker.join("b")
      if policy == .upgrade || policy == .bidirectional {
        #expect(response.memberEpoch == 2)
        #expect(broker.member(id)?.usesClassicProtocol == true)
        #expect(broker.member(id)?.memberEpoch == 1)
      } else {
        #expect(response.error == .groupIDNotFound)
        #expect(broker.group == nil)
      }
    }
  }

  @Test("Forget what a leader has assigned that does not exist, and refuse what it assigned twice")
  func oddAssignments() throws {
    var (broker, id) = try Self.classicGroup(assigning: t(-1, 5, 6, Int32.max))
    #expect(broker.join("b").memberEpoch == 2)
    let member = try #require(broker.member(id))
    #expect(broker.group?.list(member.assigned) == t(5))

    (broker, id) = try Self.classicGroup(assigning: t(5))
    let joined = broker.joinClassic(nil, client: "c")
    let key = try #require(joined?.member)
    let other = broker.coordinator.context.names.members[key]
    _ = broker.joinClassic(other, client: "c")
    _ = broker.joinClassic(id, client: "a")
    _ = broker.coordinator.takeCompleted()
    _ = broker.sync(id, generation: 2, assignments: [id: t(5), other: t(5)])
    #expect(broker.join("b").error == .unknownServerError)
    #expect(broker.group == nil)
  }

  @Test("Let a classic member rejoin on its own, and give up before others receive")
  func classicMember() throws {
    var (broker, id) = try Self.classicGroup()
    _ = broker.join("b")
    #expect(broker.heartbeatClassic(id, generation: 1) == .rebalanceInProgress)
    let all = t(0, 1, 2, 3, 4, 5)
    let rejoined = broker.joinClassic(id, client: "a", owned: all)
    let first = try #require(rejoined)
    #expect(first.generation == 1)
    #expect(first.leader == nil)
    #expect(first.members.isEmpty)
    let synced = broker.sync(id, generation: 1)
    let kept = try #require(synced?.assignment)
    #expect(kept.count == 3)
    #expect(broker.heartbeat("b", epoch: 2).assignment == nil)
    // It has given up what it was to give up, and so joins again.
    #expect(broker.joinClassic(id, client: "a", owned: kept)?.generation == 2)
    #expect(broker.sync(id, generation: 2)?.assignment == kept)
    #expect(broker.heartbeat("b", epoch: 2).assignment?.count == 3)
    #expect(broker.heartbeatClassic(id, generation: 2) == ErrorCode.none)
    #expect(broker.group?.state == .stable)
  }

  @Test("Remove a classic member that does not rejoin, or does not sync, in time")
  func classicTimeouts() throws {
    var (broker, id) = try Self.classicGroup()
    _ = broker.join("b")
    #expect(broker.heartbeatClassic(id, generation: 1) == .rebalanceInProgress)
    // Told again, it has no more time.
    for _ in 0..<2 {
      broker.wait(29_999)
      #expect(broker.heartbeatClassic(id, generation: 1) == .rebalanceInProgress)
      _ = broker.heartbeat("b", epoch: 2)
    }
    broker.wait(2)
    #expect(broker.heartbeatClassic(id, generation: 1) == .unknownMemberID)

    (broker, id) = try Self.classicGroup()
    _ = broker.join("b")
    _ = broker.joinClassic(id, client: "a", owned: t(0, 1, 2, 3, 4, 5))
    for _ in 0..<3 {
      broker.wait(19_999)
      _ = broker.heartbeatClassic(id, generation: 1)
      _ = broker.heartbeat("b", epoch: 2)
    }
    broker.wait(3)
    #expect(broker.sync(id, generation: 1)?.error == .unknownMemberID)
  }

  @Test("Hand a new classic member its id first, and refuse strategies that others lack")
  func newClassicMember() throws {
    var (broker, _) = try Self.classicGroup()
    _ = broker.join("b")
    let refused = broker.joinClassic(nil, client: "c", strategies: ["range"])
    #expect(refused?.error == .inconsistentGroupProtocol)
    let joined = broker.joinClassic(nil, client: "c")
    let key = try #require(joined?.member)
    let id = broker.coordinator.context.names.members[key]
    #expect(broker.member(id) == nil)
    #expect(broker.joinClassic(id, client: "c")?.generation == 3)
    #expect(broker.member(id)?.state == .unreleasedPartitions)
  }

  @Test("Are downgraded when the last member of the consumer protocol goes")
  func downgrade() throws {
    var (broker, id) = try Self.classicGroup()
    _ = broker.join("b")
    _ = broker.heartbeat("b", epoch: -1)
    #expect(broker.group == nil)
    let classic = try #require(broker.coordinator.classic)
    #expect(classic.state == .preparingRebalance)
    #expect(classic.generation == 2)
    #expect(broker.heartbeatClassic(id, generation: 2) == .rebalanceInProgress)

    (broker, id) = try Self.classicGroup(.upgrade)
    _ = broker.join("b")
    _ = broker.heartbeat("b", epoch: -1)
    #expect(broker.group?.groupEpoch == 3)
  }

  @Test("Follow a static member that comes back with the classic protocol")
  func staticDowngrade() throws {
    var broker = ConsumerBroker()
    _ = broker.join("s", instance: "i")
    // Nobody has to be away for that: the newcomer takes over.
    let answer = broker.joinClassic(nil, client: "c", instance: "i")
    let response = try #require(answer)
    #expect(response.error == .none)
    let classic = try #require(broker.coordinator.classic)
    #expect(classic.state == .stable)
    #expect(classic.memberKeys == [response.member])
  }

  @Test("Start anew when nobody is left")
  func empty() throws {
    var broker = ConsumerBroker()
    _ = broker.join("a")
    _ = broker.heartbeat("a", epoch: -1)
    #expect(broker.joinClassic(nil, client: "c")?.error == .memberIDRequired)
    #expect(broker.group == nil)
    #expect(broker.join("a").memberEpoch == 1)
    #expect(broker.coordinator.classic == nil)
  }
}
