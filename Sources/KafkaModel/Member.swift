/// One consumer of a group with its subscription and what it says it owns.
public struct Member: Sendable, Equatable {
  public var id: MemberID

  /// The `group.instance.id`, which makes the member static; `nil` for a dynamic one (KIP-345).
  public var instance: InstanceID?

  /// The `client.rack`; `nil` and the empty name both mean "no rack" (KIP-881).
  public var rack: RackName?

  /// The topics subscribed to, in subscription order.
  ///
  /// May name topics that do not exist.
  public var topics: [TopicName]

  /// What the member says it owns, in its order; `nil` if it has never been given anything.
  ///
  /// May name partitions that are gone. `range` and `roundrobin` never look at it.
  public var owned: PartitionList?

  /// The generation in which ``owned`` was assigned; -1 for none.
  public var generation: Int32

  /// Departures from what a current Java client sends.
  ///
  /// Only recorded corner cases need any.
  public var claim: Claim

  public init(
    _ id: MemberID, instance: InstanceID? = nil, rack: RackName? = nil, topics: [TopicName],
    owned: PartitionList? = nil, generation: Int32 = -1, claim: Claim = Claim()
  ) {
    self.id = id
    self.instance = instance
    self.rack = rack
    self.topics = topics
    self.owned = owned
    self.generation = generation
    self.claim = claim
  }
}

/// How a member's claim to its partitions differs from what a current Java client would send.
public struct Claim: Hashable, Sendable {
  /// The layout of the user data that `sticky` reads.
  public enum UserData: Hashable, Sendable {
    /// The current layout: partitions and generation.
    case v1
    /// The layout before generations were sent.
    case v0
    /// Bytes that no layout fits: nothing owned, generation -1.
    case unreadable
  }

  public var userData: UserData

  /// The subscription's own generation field, where it is not the member's generation.
  public var subscriptionGeneration: Int32?

  /// The generation in the user data that `cooperative-sticky` reads if the field above is negative.
  public var userDataGeneration: Int32?

  public init(
    userData: UserData = .v1, subscriptionGeneration: Int32? = nil,
    userDataGeneration: Int32? = nil
  ) {
    self.userData = userData
    self.subscriptionGeneration = subscriptionGeneration
    self.userDataGeneration = userDataGeneration
  }
}

extension Member {
  /// Whether `self` comes before `other` in group order, by which most strategies deal.
  ///
  /// Static members come first, by instance; then dynamic ones, by id. Sort stably with it.
  public func precedesInGroup(_ other: Member) -> Bool {
    switch (instance, other.instance) {
    case (let mine?, let theirs?): mine < theirs
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): id < other.id
    }
  }
}
