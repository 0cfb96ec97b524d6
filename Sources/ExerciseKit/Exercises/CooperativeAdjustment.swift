public import KafkaModel

/// Exercise 12: what a cooperative rebalance may give out in its first round (KIP-429).
public protocol CooperativeAdjustment: Exercise {
  /// The partitions that each member gets in this round; the order inside a list does not matter.
  ///
  /// - `target`: Who is to own what in the end. Every member has a list, perhaps an empty one.
  /// - `owned`: Who owns what now, with a list for every member. Nothing is owned twice, and nobody
  ///   owns what is not in `target`.
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]]
}

extension CooperativeAdjustment {
  /// Tries every way to move up to 3 partitions among up to 3 members.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try Handover.examination.finding { handover in
      Ownership(try attempt.firstRound(target: handover.lists(\.to), owned: handover.lists(\.from)))
    }
  }
}

/// Partitions on their way from one member to another.
private struct Handover {
  struct Move {
    /// Places among the members; `nil` if nobody owns it.
    let from: Int?
    let to: Int?
  }

  let memberCount: Int
  let moves: [Move]

  static var examination: Examination<Handover, Ownership> {
    Examination(
      trials: [
        Trial("what-stays-is-given-back", some { $0.from == $0.to }),
        Trial("what-nobody-owns-goes-at-once", some { $0.from == $0.to || $0.from == nil }),
        Trial("what-another-owns-waits", all),
      ],
      line: \.line, expected: { Ownership($0.right) }, text: \.text,
      refined: { (handover: Handover, found: Ownership) -> String? in
        Set(found.lists.keys) == Set(handover.names) ? nil : "every-member-has-a-list"
      },
      size: { Finding.Size(partitions: $0.moves.count, members: $0.memberCount) },
      rows: { _, right, found in Ownership.rows(right, found) },
      facts: \.facts)
  }

  private var facts: [Finding.Fact] {
    [
      Finding.Fact("partitions", "\(moves.count)"), Finding.Fact("members", "\(memberCount)"),
      Finding.Fact("owned", Ownership(lists(\.from)).text),
      Finding.Fact("target", Ownership(lists(\.to)).text),
    ]
  }

  /// The cases in which all moves are of a kind.
  private static func some(_ isMeant: (Move) -> Bool) -> [Handover] {
    all.filter { $0.moves.allSatisfy(isMeant) }
  }

  private static let all: [Handover] = {
    var all: [Handover] = []
    for memberCount in 1...3 {
      let moves = moves(among: memberCount)
      var ways: [[Move]] = [[]]
      for count in 0...3 {
        all += ways.map { Handover(memberCount: memberCount, moves: $0) }
        if count < 3 { ways = ways.flatMap { way in moves.map { move in way + [move] } } }
      }
    }
    return all.sorted { $0.total < $1.total }
  }()

  private static func moves(among memberCount: Int) -> [Move] {
    (0..<memberCount).flatMap { to -> [Move] in
      [Move(from: nil, to: to)] + (0..<memberCount).map { Move(from: $0, to: to) }
    }
  }

  private var total: Int { memberCount + moves.count }

  var names: [MemberID] { (1...memberCount).map { MemberID("c\($0)") } }

  func lists(_ owner: (Move) -> Int?) -> [MemberID: [TopicPartition]] {
    var lists = Dictionary(uniqueKeysWithValues: names.map { ($0, [TopicPartition]()) })
    for (number, move) in moves.enumerated() {
      guard let place = owner(move) else { continue }
      lists[names[place], default: []].append(TopicPartition("t", Int32(number)))
    }
    return lists
  }

  private var right: [MemberID: [TopicPartition]] {
    lists { move in move.from == nil || move.from == move.to ? move.to : nil }
  }

  private var line: String {
    "firstRound(target: [\(Ownership(lists(\.to)).text)], "
      + "owned: [\(Ownership(lists(\.from)).text)])"
  }
}
