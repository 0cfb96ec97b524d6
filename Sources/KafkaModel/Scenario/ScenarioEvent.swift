/// Something that happens to the group or its cluster at a given time.
package struct ScenarioEvent: Hashable, Sendable {
  /// The time, from the beginning of the run.
  package var at: Duration

  package var action: Action

  package init(at time: Duration, _ action: Action) {
    at = time
    self.action = action
  }

  /// What can happen.
  package enum Action: Hashable, Sendable {
    /// A process starts, with nothing owned.
    ///
    /// Without a profile it is as the member was before, or, if nobody knew it, an ordinary
    /// subscriber to everything.
    case join(MemberID, MemberProfile?)
    /// The application closes its consumer.
    case leave(MemberID)
    /// The process is gone without a word.
    case crash(MemberID)
    /// The application closes its consumer, and starts again after being down for a while.
    case restart(MemberID, down: Duration)
    /// The application does not call `poll()` for a while; background threads go on.
    case pause(MemberID, for: Duration)
    /// The application commits its positions.
    case commit(MemberID)
    /// The application asks for a rebalance (`enforceRebalance`).
    case rejoin(MemberID)
    /// The application subscribes anew, for as long as its process lives.
    case subscribe(MemberID, SubscribedTopics)
    /// The application gives up its subscription, and with it the group.
    case unsubscribe(MemberID)
    /// An administrator removes a static member from the group.
    case remove(MemberID)
    /// A topic has that many partitions from now on; a new name creates the topic.
    ///
    /// The racks are those of all its partitions, or empty if nobody knows them.
    case topic(TopicName, partitionCount: Int32, racks: [[RackName]])
    case deleteTopic(TopicName)
    /// Settings change; a process that reads them only at its start has them at the next.
    case set(Settings, for: Target)
    /// Settings go back to what they are by default.
    case unset([SettingName], for: Target)
    /// Members restart one after another, each `down` for a while, one every `every`.
    ///
    /// Without members it is all who are there, in the order in which they joined.
    case bounce([MemberID]?, down: Duration, every: Duration)
  }

  /// Whose settings change.
  package enum Target: Hashable, Sendable {
    case everyMember
    case member(MemberID)
    case topic(TopicName)
    case broker
  }
}
