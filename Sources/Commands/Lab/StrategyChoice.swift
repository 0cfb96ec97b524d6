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

  /// Whether the learner's own assignor decides, and `strategy` only says how members behave.
  var isOwn = false

  /// The learner's own assignor.
  ///
  /// Its members behave as those of `sticky` do: everybody gives up everything, and says what that
  /// was.
  static func own(_ reason: Reason) -> Self { Self(strategy: .sticky, reason: reason, isOwn: true) }
}

extension Lab {
  /// The strategy by which the group rebalances if nobody names one.
  ///
  /// - Throws: ``LabRefusal/noCommonStrategy(lists:)`` where Kafka would refuse the members.
  func chooseStrategy(in groupProtocol: StrategyText.GroupProtocol?) throws -> StrategyChoice {
    if lastRun?.isOwn == true, groupProtocol != .consumer { return .own(.asBefore) }
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

  /// The names of a member's strategies, the preferred first (`partition.assignment.strategy`).
  func strategies(of member: LabMember) -> [String] {
    guard let value = setting("partition.assignment.strategy", of: member),
      let list = try? StrategyText.readList(SettingText.write(value))
    else { return ["range", "cooperative-sticky"] }  // The default since 3.0 (KIP-726).
    return list
  }

  /// Members that act eagerly under a cooperative strategy, because they could also use an eager one:
  /// a client uses the most its whole list can do.
  private func eager(under strategy: Strategy) -> Set<MemberID> {
    guard strategy == .cooperativeSticky else { return [] }
    let bilingual = members.filter { member in
      setting("partition.assignment.strategy", of: member) != nil
        && strategies(of: member).contains(where: Self.isEager)
    }
    return Set(bilingual.map(\.id))
  }

  /// Whether members that offer a strategy give up everything on joining.
  private static func isEager(_ strategy: String) -> Bool { strategy != "cooperative-sticky" }

  /// Counts the members' votes as the coordinator does (`ClassicGroup.selectProtocol`).
  private func vote() throws -> StrategyChoice {
    let lists = members.map { strategies(of: $0) }
    // For the built-in names this is the order of Kafka's hash table, which settles a tie.
    let order = ["sticky", "range", "roundrobin", "cooperative-sticky", StrategyText.own]
    let candidates = order.filter { strategy in lists.allSatisfy { $0.contains(strategy) } }
    guard !candidates.isEmpty else {
      throw LabRefusal.noCommonStrategy(
        lists: members.map { member in
          "\(member.id): " + strategies(of: member).joined(separator: ",")
        })
    }
    let votes = lists.compactMap { list in list.first { candidates.contains($0) } }
    let counts = candidates.map { candidate in votes.count { $0 == candidate } }
    let most = counts.max() ?? 0
    let winner = zip(candidates, counts).first { $1 == most }?.0 ?? candidates[0]
    if winner == StrategyText.own { return .own(.voted) }
    let eager =
      winner == "cooperative-sticky"
      ? zip(members, lists).filter { $1.contains(where: Self.isEager) }.map(\.0.id) : []
    return StrategyChoice(
      strategy: try StrategyText.read(winner, in: .classic), eager: Set(eager), reason: .voted)
  }
}
