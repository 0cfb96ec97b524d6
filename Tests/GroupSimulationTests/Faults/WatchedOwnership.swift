import GroupSimulation
import KafkaModel

/// Who holds what between the callbacks of the applications.
struct WatchedOwnership {
  private var held: [ClientKey: Set<TopicPartition>] = [:]
  private var holders: [TopicPartition: Set<ClientKey>] = [:]

  /// Since when an application has not polled.
  private var busySince: [ClientKey: SimulatedInstant] = [:]

  /// What an application that unsubscribes or closes has given up since.
  private var givenUp: [ClientKey: Set<TopicPartition>] = [:]

  /// The settings with which each process last started.
  private var settings: [ClientKey: ClientSettings] = [:]
  private var reconfigured: [ClientKey: ClientSettings] = [:]

  mutating func scripted(
    _ action: ScriptedAction.Action, _ event: TimelineEvent, in run: Simulation
  ) {
    guard let client = event.client else { return }
    switch action {
    case .reconfigure(_, let next): reconfigured[client] = next
    case .start(let name):
      ended(event)
      settings[client] = reconfigured[client] ?? run.config.clients[name]
    case .crash: ended(event)
    case .close, .unsubscribe: if givenUp[client] == nil { givenUp[client] = [] }
    case .stall: if busySince[client] == nil { busySince[client] = event.instant }
    default: break
    }
  }

  mutating func resumed(_ event: TimelineEvent) {
    if let client = event.client { busySince[client] = nil }
  }

  mutating func ended(_ event: TimelineEvent) {
    guard let client = event.client else { return }
    busySince[client] = nil
    givenUp[client] = nil
    release(held[client] ?? [], by: client)
  }

  /// Takes a callback.
  ///
  /// - Returns: The rules that it breaks.
  mutating func called(
    _ callback: RebalanceCallback, _ partitions: Set<TopicPartition>, _ event: TimelineEvent,
    _ membership: WatchedMembership, in run: Simulation
  ) -> [String] {
    guard let client = event.client else { return ["a callback of nobody"] }
    let mine = held[client] ?? []
    var broken: [String] = []
    switch callback {
    case .assigned:
      givenUp[client] = nil
      if !mine.isDisjoint(with: partitions) { broken.append("assigned what it holds") }
      held[client, default: []].formUnion(partitions)
      for partition in partitions.sorted() {
        for other in holders[partition] ?? [] where other != client {
          // Who was expelled, or cannot know that it is about to be, may still be working; or hears
          // of an assignment only now that it has lost it.
          if membership.isMember(client), membership.isMember(other),
            !isZombie(other, at: event.instant)
          {
            broken.append("two members hold \(partition)")
          }
        }
        holders[partition, default: []].insert(client)
      }
    case .revoked:
      // In the consumer protocol whoever leaves may hear twice of what it is to give up: from the
      // assignment in work, and again from the leave.
      let again = givenUp[client] ?? []
      if !partitions.isSubset(of: mine.union(again)) {
        broken.append("gives up what it does not hold")
      }
      givenUp[client]?.formUnion(partitions)
      release(partitions, by: client)
    case .lost:
      // In the consumer protocol also what was given up while the application was busy.
      if !partitions.isSuperset(of: mine) { broken.append("loses less than all") }
      release(mine, by: client)
    }
    return broken
  }

  /// Whether an application has not polled for so long that its partitions may be somebody else's.
  private func isZombie(_ client: ClientKey, at now: SimulatedInstant) -> Bool {
    guard let since = busySince[client], let settings = settings[client] else { return false }
    // While a JoinGroup is under way there are no heartbeats either. It polled last up to 100 ms
    // before, and the check runs every 100 ms.
    return now - since + 200 >= min(settings.maxPollInterval, settings.sessionTimeout)
  }

  private mutating func release(_ partitions: Set<TopicPartition>, by client: ClientKey) {
    held[client]?.subtract(partitions)
    for partition in partitions { holders[partition]?.remove(client) }
  }
}
