package import KafkaModel

/// A simulated consumer, as a pure state machine: answers, wake-ups and the application's calls in,
/// requests and callbacks out.
///
/// Two threads of the real client are one value here. The application is inside `poll()` all the
/// time, except while it is busy; what the background thread does goes on.
package protocol GroupClient: Sendable {
  /// When the client next has something to do by itself; `nil` if only an answer can move it.
  ///
  /// Asked after every call. ``wake(_:)`` comes at that time, and not for an earlier answer to this
  /// question.
  var nextWake: SimulatedInstant? { get }

  /// What the client holds between its callbacks.
  var owned: PartitionList { get }

  mutating func start(_ io: inout ClientIO)

  mutating func wake(_ io: inout ClientIO)

  /// Takes an answer, with the identity under which the client asked.
  mutating func receive(_ answer: GroupResponse, sentAs sent: SentAs, _ io: inout ClientIO)

  /// The application does not poll any more, until ``resume(_:)``.
  mutating func stall(_ io: inout ClientIO)

  /// The application polls again.
  mutating func resume(_ io: inout ClientIO)

  /// The application closes its consumer; ``ClientEffect/ended`` is the last that is heard of it.
  mutating func close(_ io: inout ClientIO)

  mutating func subscribe(to topics: [TopicName], _ io: inout ClientIO)

  /// Subscribes to every topic whose whole name matches.
  mutating func subscribe(toPattern pattern: String, _ io: inout ClientIO)

  mutating func unsubscribe(_ io: inout ClientIO)

  /// A fetch is answered with UNKNOWN_TOPIC_OR_PARTITION, upon which the Java client asks for the
  /// cluster's topics (`FetchCollector`).
  mutating func fetchRefused(_ io: inout ClientIO)

  /// The application asks for a rebalance (`enforceRebalance`).
  mutating func enforceRebalance(_ io: inout ClientIO)

  mutating func commit(_ io: inout ClientIO)
}

/// The identity with which a request was sent, which tells whether its answer is stale.
package struct SentAs: Hashable, Sendable {
  package let member: MemberKey?
  package let generationOrEpoch: Int32

  package init(member: MemberKey?, generationOrEpoch: Int32) {
    self.member = member
    self.generationOrEpoch = generationOrEpoch
  }

  init(_ request: GroupRequest) {
    switch request {
    case .joinGroup(let join): self.init(member: join.member, generationOrEpoch: join.generation)
    case .syncGroup(let sync):
      self.init(member: sync.member, generationOrEpoch: sync.generation)
    case .heartbeat(let heartbeat):
      self.init(member: heartbeat.member, generationOrEpoch: heartbeat.generation)
    case .leaveGroup(let leave):
      self.init(member: leave.members.first?.member, generationOrEpoch: -1)
    case .offsetCommit(let commit):
      self.init(member: commit.member, generationOrEpoch: commit.generationOrEpoch)
    case .consumerGroupHeartbeat(let heartbeat):
      self.init(member: heartbeat.member, generationOrEpoch: heartbeat.memberEpoch)
    }
  }
}

extension JoinGroupRequest {
  /// The generation that the member names in its subscriptions.
  fileprivate var generation: Int32 { protocols.first?.subscription.generation ?? -1 }
}

/// What a client sees and does during one call.
package struct ClientIO: Sendable {
  package internal(set) var now: SimulatedInstant

  /// The topics as the brokers know them; a client looks only when its metadata is due.
  package internal(set) var topics: [Topic] = []

  /// Counts what happens to the clients of the run.
  package internal(set) var callNumber: UInt64 = 0

  /// What the client does, in order.
  package var effects: [ClientEffect] = []

  package mutating func send(_ request: GroupRequest) { effects.append(.sent(request)) }

  package mutating func call(_ callback: RebalanceCallback, _ partitions: PartitionList) {
    effects.append(.called(callback, partitions))
  }
}

/// What happens to a client.
enum ClientCall: Sendable {
  case start
  case wake
  case receive(GroupResponse, SentAs)
  case stall
  case resume
  case close
  case subscribe([TopicName])
  case subscribePattern(String)
  case fetchRefused
  case unsubscribe
  case enforceRebalance
  case commit
}

extension GroupClient {
  /// Lets something happen to the client.
  ///
  /// - Returns: When it next has something to do by itself.
  mutating func perform(_ call: ClientCall, _ io: inout ClientIO) -> SimulatedInstant? {
    switch call {
    case .start: start(&io)
    case .wake: wake(&io)
    case .receive(let answer, let sent): receive(answer, sentAs: sent, &io)
    case .stall: stall(&io)
    case .resume: resume(&io)
    case .close: close(&io)
    case .subscribe(let topics): subscribe(to: topics, &io)
    case .subscribePattern(let pattern): subscribe(toPattern: pattern, &io)
    case .fetchRefused: fetchRefused(&io)
    case .unsubscribe: unsubscribe(&io)
    case .enforceRebalance: enforceRebalance(&io)
    case .commit: commit(&io)
    }
    return nextWake
  }
}

/// Something that a client does.
package enum ClientEffect: Sendable {
  case sent(GroupRequest)
  case called(RebalanceCallback, PartitionList)

  /// `poll()` throws, and the process ends.
  case threw(ErrorCode)

  /// The client starts to prepare for a rebalance, or finds another reason to act.
  case noticed(ClientNotice)

  /// The client stands otherwise with its group than before (KIP-848).
  case entered(MembershipState)

  /// Nothing more comes from this process.
  case ended
}

/// The callbacks of Kafka's `ConsumerRebalanceListener`.
package enum RebalanceCallback: String, CaseIterable, Sendable {
  case revoked = "onPartitionsRevoked"
  case assigned = "onPartitionsAssigned"
  case lost = "onPartitionsLost"
}
