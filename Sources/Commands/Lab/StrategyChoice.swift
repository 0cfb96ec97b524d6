internal import Assignors
internal import Formats
internal import KafkaModel
internal import Texts

/// The strategy of a rebalance, and how its members behave under it.
struct StrategyChoice {
  let strategy: Strategy

  /// Members that give up everything on joining although the strategy is cooperative.
  var eager: Set<MemberID> = []

  /// How the strategy came to be chosen.
  enum Reason {
    /// It was named: every member is taken to offer it and nothing else.
    case named
    /// It was used last time.
    case asBefore
    /// The members' own lists decided.
    case voted
    /// The broker decided (KIP-848).
    case broker
  }

  let reason: Reason
}

extension Lab {
  /// The strategy by which the group rebalances if nobody names one.
  ///
  /// - Throws: ``LabRefusal/noCommonStrategy(lists:)`` where Kafka would refuse the members.
  func chooseStrategy(in groupProtocol: StrategyText.GroupProtocol?) throws -> StrategyChoice {
    if let last = lastRun?.strategy, groupProtocol ?? last.groupProtocol == last.groupProtocol {
      return StrategyChoice(strategy: last, eager: eager(under: last), reason: .asBefore)
    }
    let speaksConsumer = members.contains { text("group.protocol", of: $0) == "consumer" }
    if groupProtocol == .consumer || groupProtocol == nil && speaksConsumer {
      return StrategyChoice(strategy: serverStrategy, reason: .broker)
    }
    return try vote()
  }

  private func text(_ name: SettingName, of member: LabMember) -> String? {
    setting(name, of: member).map { SettingText.write($0) }
  }

  /// The server-side assignor that most members name; `uniform`, the broker's first, if none does.
  private var serverStrategy: Strategy {
    let named = members.compactMap { text("group.remote.assignor", of: $0) }
    let ranges = named.count { $0 == "range" }
    return ranges > named.count - ranges ? .serverRange : .serverUniform
  }

  /// A member's strategies, the preferred first (`partition.assignment.strategy`).
  func strategies(of member: LabMember) -> [Strategy] {
    guard let value = setting("partition.assignment.strategy", of: member),
      let list = try? StrategyText.readList(SettingText.write(value))
    else { return [.range, .cooperativeSticky] }  // The default since 3.0 (KIP-726).
    return list
  }

  /// Members that act eagerly under a cooperative strategy, because they could also use an eager one:
  /// a client uses the most its whole list can do.
  private func eager(under strategy: Strategy) -> Set<MemberID> {
    guard strategy == .cooperativeSticky else { return [] }
    let bilingual = members.filter { member in
      setting("partition.assignment.strategy", of: member) != nil
        && strategies(of: member).contains { $0.rebalanceProtocol == .eager }
    }
    return Set(bilingual.map(\.id))
  }

  /// Counts the members' votes as the coordinator does (`ClassicGroup.selectProtocol`).
  private func vote() throws -> StrategyChoice {
    let lists = members.map { strategies(of: $0) }
    // For the built-in names this is the order of Kafka's hash table, which settles a tie.
    let order: [Strategy] = [.sticky, .range, .roundrobin, .cooperativeSticky]
    let candidates = order.filter { strategy in lists.allSatisfy { $0.contains(strategy) } }
    guard !candidates.isEmpty else {
      throw LabRefusal.noCommonStrategy(
        lists: members.map { member in
          "\(member.id): " + strategies(of: member).map(\.name).joined(separator: ",")
        })
    }
    let votes = lists.compactMap { list in list.first { candidates.contains($0) } }
    let counts = candidates.map { candidate in votes.count { $0 == candidate } }
    let most = counts.max() ?? 0
    let winner = zip(candidates, counts).first { $1 == most }?.0 ?? candidates[0]
    let eager =
      winner == .cooperativeSticky
      ? Set(
        zip(members, lists).filter { $1.contains { $0.rebalanceProtocol == .eager } }.map(\.0.id))
      : []
    return StrategyChoice(strategy: winner, eager: eager, reason: .voted)
  }
}
