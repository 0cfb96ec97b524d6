import GroupSimulation
import KafkaModel
import Testing

@Suite("The broker of consumer groups")
struct ConsumerBrokerTests {
  @Test("Hands a partition over in three heartbeats: told, given up, collected")
  func handOver() {
    var broker = ConsumerBroker()
    #expect(broker.join("a").assignment == t(0, 1, 2, 3, 4, 5))
    let joined = broker.join("b")
    #expect(joined.memberEpoch == 2)
    #expect(joined.assignment == .empty)

    #expect(broker.heartbeat("a", epoch: 1).assignment == t(0, 1, 2))
    // A heartbeat that names nothing proves nothing.
    #expect(broker.heartbeat("a", epoch: 1).memberEpoch == 1)
    #expect(broker.heartbeat("b", epoch: 2).assignment == nil)
    #expect(broker.heartbeat("a", epoch: 1, owned: t(0, 1, 2)).memberEpoch == 2)
    #expect(broker.heartbeat("b", epoch: 2).assignment == t(3, 4, 5))
    #expect(broker.group?.state == .stable)
  }

  @Test("Computes nothing when a member leaves, but at the next heartbeat")
  func leave() {
    var broker = ConsumerBroker()
    _ = broker.join("a")
    _ = broker.join("b")
    _ = broker.heartbeat("b", epoch: -1)
    #expect(broker.group?.groupEpoch == 3)
    #expect(broker.group?.assignmentEpoch == 2)
    #expect(broker.group?.state == .assigning)
    #expect(broker.heartbeat("a", epoch: 1).memberEpoch == 3)
    #expect(broker.group?.state == .stable)
  }

  @Test("Removes who does not give up in time, and who is not heard of")
  func timeouts() {
    var broker = ConsumerBroker()
    _ = broker.heartbeat("a", epoch: 0, owned: .empty, topics: ["t"], timeout: 15_000)
    _ = broker.join("b")
    #expect(broker.heartbeat("a", epoch: 1).assignment == t(0, 1, 2))
    broker.wait(14_999)
    #expect(broker.heartbeat("a", epoch: 1).error == .none)
    broker.wait(1)
    #expect(broker.heartbeat("a", epoch: 1).error == .unknownMemberID)
    broker.wait(30_000)
    #expect(broker.group?.state == .empty)
  }

  /// What a group of `a` (epoch 2, of which it missed the answer) and `s` says to a heartbeat.
  private static let refusals:
    [(String, @Sendable (inout ConsumerBroker) -> ConsumerGroupHeartbeatResponse, ErrorCode)] = [
      ("an epoch ahead", { $0.heartbeat("a", epoch: 9) }, .fencedMemberEpoch),
      ("an epoch behind", { $0.heartbeat("a", epoch: 1) }, .fencedMemberEpoch),
      (
        "the epoch before, with what it should have",
        { $0.heartbeat("a", epoch: 1, owned: t(0)) }, .none
      ),
      (
        "the epoch before, with what others have",
        { $0.heartbeat("a", epoch: 1, owned: t(0, 5)) }, .fencedMemberEpoch
      ),
      ("a second first join", { $0.join("a") }, .fencedMemberEpoch),
      ("nobody", { $0.heartbeat("x", epoch: 1) }, .unknownMemberID),
      ("nobody who leaves", { $0.heartbeat("x", epoch: -1) }, .unknownMemberID),
      ("no epoch at all", { $0.heartbeat("a", epoch: -7) }, .invalidRequest),
      ("a join without a timeout", { $0.heartbeat("x", epoch: 0, owned: .empty) }, .invalidRequest),
      (
        "a join with partitions",
        { $0.heartbeat("x", epoch: 0, owned: t(1), topics: ["t"], timeout: 1) }, .invalidRequest
      ),
      ("a dynamic member away", { $0.heartbeat("a", epoch: -2) }, .invalidRequest),
      ("an assignor of nobody", { $0.join("x", assignor: "best") }, .unsupportedAssignor),
      ("an instance in use", { $0.join("x", instance: "i") }, .unreleasedInstanceID),
      (
        "an instance of another", { $0.heartbeat("a", epoch: 2, instance: "i") },
        .fencedInstanceID
      ),
      (
        "an instance of nobody", { $0.heartbeat("a", epoch: 2, instance: "j") },
        .unknownMemberID
      ),
      (
        "an instance of nobody that leaves", { $0.heartbeat("a", epoch: -2, instance: "j") },
        .unknownMemberID
      ),
    ]

  @Test("Refuses what does not fit", arguments: refusals.indices)
  func refuses(row: Int) {
    var broker = ConsumerBroker()
    _ = broker.join("a")
    _ = broker.join("s", instance: "i")
    _ = broker.heartbeat("a", epoch: 1)
    _ = broker.heartbeat("a", epoch: 1, owned: t(0, 1, 2))
    let (name, act, error) = Self.refusals[row]
    #expect(act(&broker).error == error, "\(name)")
  }

  @Test("Turns away whom it has no room for, and heartbeats without a group")
  func limits() {
    var settings = BrokerSettings()
    settings.consumerMaxSize = 1
    var broker = ConsumerBroker(settings: settings)
    #expect(broker.heartbeat("a", epoch: 1).error == .groupIDNotFound)
    #expect(broker.group == nil)
    #expect(broker.join("a").error == .none)
    #expect(broker.join("b").error == .groupMaxSizeReached)
    #expect(broker.heartbeat("a", epoch: 1).error == .none)
  }

  @Test("Founds no group for a member that it refuses")
  func refusedFounder() throws {
    var broker = ConsumerBroker()
    #expect(broker.join("a", assignor: "best").error == .unsupportedAssignor)
    #expect(broker.group == nil && broker.coordinator.classic == nil)
    // Nor does a classic group that is empty give way to it.
    let joined = try #require(broker.joinClassic(nil, client: "c")?.member)
    let id = broker.coordinator.context.names.members[joined]
    #expect(broker.join("a", assignor: "best").error == .unsupportedAssignor)
    #expect(broker.group == nil && broker.coordinator.classic != nil)
    #expect(broker.joinClassic(id, client: "c") == nil)
    #expect(broker.coordinator.classic?.state == .preparingRebalance)
  }

  @Test("Keeps a static member's partitions while it is away, also from its own new id")
  func staticMember() {
    var broker = ConsumerBroker()
    _ = broker.join("a", instance: "i")
    _ = broker.join("b")
    _ = broker.heartbeat("a", epoch: 1, instance: "i")
    _ = broker.heartbeat("a", epoch: -2, instance: "i")
    // What it was to give up is free; the rest is not, and no epoch has risen.
    #expect(broker.heartbeat("b", epoch: 2).assignment == t(3, 4, 5))
    #expect(broker.group?.groupEpoch == 2)
    #expect(broker.group?.state == .reconciling)

    let back = broker.join("a2", instance: "i")
    #expect(back.assignment == t(0, 1, 2))
    #expect(back.memberEpoch == 2)
    #expect(broker.member("a") == nil)
    #expect(broker.group?.state == .stable)
    // The old id's session runs out without effect.
    broker.wait(30_000)
    _ = broker.heartbeat("a2", epoch: 2, instance: "i")
    _ = broker.heartbeat("b", epoch: 2)
    broker.wait(30_000)
    #expect(broker.group?.groupEpoch == 2)
  }

  @Test("Notices new partitions and topics at anybody's next heartbeat")
  func metadata() {
    var broker = ConsumerBroker(["t": 2])
    _ = broker.join("a", topics: ["t", "u"])
    broker.coordinator.update(Topic("t", partitionCount: 3), at: SimulatedInstant(1))
    broker.coordinator.update(Topic("x", partitionCount: 3), at: SimulatedInstant(1))
    #expect(broker.heartbeat("a", epoch: 1).assignment?.count == 3)
    #expect(broker.heartbeat("a", epoch: 2).assignment == nil)
    broker.coordinator.update(Topic("u", partitionCount: 1), at: SimulatedInstant(2))
    #expect(broker.heartbeat("a", epoch: 2).assignment?.count == 4)
    #expect(broker.group?.groupEpoch == 3)
  }

  @Test("Uses the assignor that most members ask for, and uniform if none does or votes tie")
  func assignors() {
    let topics: [TopicName: Int32] = ["t": 3, "u": 3]
    func shares(_ votes: [AssignorName?]) -> [Int] {
      var broker = ConsumerBroker(topics)
      for (number, vote) in votes.enumerated() {
        _ = broker.join(MemberID("m\(number)"), topics: ["t", "u"], assignor: vote)
      }
      guard let group = broker.group else { return [] }
      return group.members.map { group.target(of: $0.key).count }.sorted()
    }
    #expect(shares([nil, nil]) == [3, 3])
    #expect(shares(["range", nil]) == [2, 4])
    #expect(shares(["range", "uniform"]) == [3, 3])
    #expect(shares(["range", "uniform", "range"]) == [2, 2, 2])
  }

  @Test("Checks the epoch of a commit")
  func commits() {
    var broker = ConsumerBroker()
    _ = broker.join("a")
    #expect(broker.commit("a", epoch: 1) == ErrorCode.none)
    #expect(broker.commit("a", epoch: 0) == .staleMemberEpoch)
    #expect(broker.commit("x", epoch: 1) == .unknownMemberID)
    #expect(broker.commit(nil, epoch: -1) == .unknownMemberID)
    _ = broker.heartbeat("a", epoch: -1)
    #expect(broker.commit(nil, epoch: -1) == ErrorCode.none)
  }
}
