/// A strategy that a consumer may list in `partition.assignment.strategy`.
public enum ListedStrategy: String, CaseIterable, Sendable {
  case range, roundrobin, sticky
  case cooperativeSticky = "cooperative-sticky"
}

/// How a member behaves when a rebalance begins.
public enum RebalanceBehaviour: String, Sendable {
  /// It gives everything up before it joins.
  case eager

  /// It keeps reading, and gives up only what moves.
  case cooperative
}

/// What a list of strategies comes to in a group.
public struct GroupChoice: Hashable, Sendable {
  /// The strategy that the group uses.
  public let strategy: ListedStrategy

  /// How each member behaves, in the order of the members.
  public let behaviours: [RebalanceBehaviour]

  public init(strategy: ListedStrategy, behaviours: [RebalanceBehaviour]) {
    self.strategy = strategy
    self.behaviours = behaviours
  }
}

/// Exercise 7: which strategy a group uses, and which protocol each of its members.
public protocol WhichProtocol: Exercise {
  /// What the group comes to; `nil` if its members cannot be in one group.
  ///
  /// - `lists`: For each member its `partition.assignment.strategy`, the preferred first.
  ///   There is at least one member, and each lists at least one strategy, none twice. No two
  ///   strategies get equally many votes.
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice?
}

extension WhichProtocol {
  /// Tries all groups of up to 2 members with up to 2 strategies each, and many of 3.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try StrategyLists.examination.finding { try attempt.choice(of: $0.lists) }
  }
}

private struct StrategyLists {
  let lists: [[ListedStrategy]]

  static var examination: Examination<StrategyLists, GroupChoice?> {
    Examination(
      trials: [
        Trial("one-strategy-is-that", groups(of: 1).filter { $0.lists[0].count == 1 }),
        Trial("all-in-the-list-must-cooperate", groups(of: 1)),
        Trial("something-in-common-is-needed", several.filter { $0.right == nil }),
        Trial("only-what-all-support-is-a-candidate", several.filter { $0.candidates.count == 1 }),
        Trial("most-votes-decide", several + longer),
      ],
      line: { group in
        let members = group.lists.enumerated().map { place, list in
          "member c\(place + 1) --strategies \(list.map(\.rawValue).joined(separator: ","))"
        }
        return "topic t 6; \(members.joined(separator: "; ")); assign"
      },
      expected: \.right,
      text: { choice in
        guard let choice else { return "nil" }
        let behaviours = choice.behaviours.map(\.rawValue).joined(separator: ", ")
        return "\(choice.strategy.rawValue): \(behaviours)"
      },
      refined: { group, found in
        guard let found, let right = group.right, found.strategy == right.strategy else {
          return nil
        }
        return "all-in-the-list-must-cooperate"
      },
      smaller: \.smaller,
      size: { Finding.Size(members: $0.lists.count) },
      rows: { group, right, found in
        group.lists.indices.map { place in
          Finding.Row(
            "c\(place + 1)", expected: behaviour(right, place), found: behaviour(found, place))
        }
      },
      facts: { group in
        [
          .init("list", group.lists[0].map(\.rawValue).joined(separator: ", ")),
          .init("members", "\(group.lists.count)"),
          .init(
            "common",
            group.candidates.isEmpty
              ? "–" : group.candidates.map(\.rawValue).joined(separator: ", ")),
        ]
      })
  }

  private static func behaviour(_ choice: GroupChoice?, _ place: Int) -> String {
    guard let choice, place < choice.behaviours.count else { return "–" }
    return choice.behaviours[place].rawValue
  }

  // Of three members only few: in most groups of them there is nothing to vote on.
  private static let several =
    (groups(of: 2) + groups(of: 3).filter { $0.lists.joined().count <= 4 || $0.hasChoice })
    .filter { !$0.isTied }

  /// Groups with longer lists, made at random but the same in every run.
  private static let longer: [StrategyLists] = {
    var numbers = SeededNumbers(seed: 7)
    return (0..<200).map { _ in
      StrategyLists(
        lists: (0..<3).map { _ in
          let count = Int.random(in: 2...4, using: &numbers)
          return Array(ListedStrategy.allCases.shuffled(using: &numbers).prefix(count))
        })
    }.filter { !$0.isTied }
  }()

  /// The same with a member less, or a strategy less in somebody's list.
  private var smaller: [StrategyLists] {
    var groups: [StrategyLists] = []
    for place in lists.indices.reversed() {
      var lists = lists
      lists.remove(at: place)
      groups.append(StrategyLists(lists: lists))
    }
    for place in lists.indices {
      for name in lists[place] {
        var lists = lists
        lists[place].removeAll { $0 == name }
        groups.append(StrategyLists(lists: lists))
      }
    }
    return groups.filter { group in
      !group.lists.isEmpty && group.lists.allSatisfy { !$0.isEmpty } && !group.isTied
    }
  }

  private static func groups(of count: Int) -> [StrategyLists] {
    let single = ListedStrategy.allCases.map { [$0] }
    let double = ListedStrategy.allCases.flatMap { first in
      ListedStrategy.allCases.filter { $0 != first }.map { [first, $0] }
    }
    var groups: [[[ListedStrategy]]] = [[]]
    for _ in 0..<count {
      groups = groups.flatMap { group in (single + double).map { group + [$0] } }
    }
    return groups.sorted { $0.joined().count < $1.joined().count }.map { StrategyLists(lists: $0) }
  }

  /// What every member supports.
  private var candidates: [ListedStrategy] {
    ListedStrategy.allCases.filter { name in lists.allSatisfy { $0.contains(name) } }
  }

  private func votes(for name: ListedStrategy) -> Int {
    lists.filter { list in list.first { candidates.contains($0) } == name }.count
  }

  private var hasChoice: Bool { candidates.count > 1 }

  /// Kafka lets the order of a hash table decide then, which is no rule to learn.
  private var isTied: Bool {
    let counts = candidates.map(votes).sorted(by: >)
    return counts.count > 1 && counts[0] == counts[1]
  }

  private var right: GroupChoice? {
    guard let strategy = candidates.max(by: { votes(for: $0) < votes(for: $1) }) else {
      return nil
    }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { $0 == [.cooperativeSticky] ? .cooperative : .eager })
  }
}
