public import KafkaModel

/// Exercise 20: a rebalance listener that loses nothing, and repeats nothing without need.
///
/// Automatic commits are off. The consumer tells the listener what it processed, and commits what
/// the listener says. Assignments are incremental, as with a cooperative strategy.
public protocol RebalanceListener: Exercise {
  /// `onPartitionsAssigned`: these are added to what the consumer owns. May be none.
  mutating func assigned(_ partitions: [TopicPartition]) throws

  /// The record at an offset was processed.
  mutating func processed(_ partition: TopicPartition, offset: Int64) throws

  /// `onPartitionsRevoked`: these are taken away in good order.
  ///
  /// Gives the offset to commit for each of them of which something was processed since it was
  /// assigned.
  mutating func revoked(_ partitions: [TopicPartition]) throws -> [TopicPartition: Int64]

  /// `onPartitionsLost`: these belong to somebody else by now.
  mutating func lost(_ partitions: [TopicPartition]) throws
}

extension RebalanceListener {
  /// Tries all stories of up to 5 events with 2 partitions, then longer ones.
  public static func check() throws -> Finding? {
    try ListenerStory.examination.finding { story in
      var listener = Self()
      return try story.commits(of: &listener)
    }
  }
}

/// What happens to a consumer, as far as its listener hears of it.
private struct ListenerStory {
  enum Event: Hashable {
    case assigned([Int32])
    case processed(Int32)
    case revoked([Int32])
    case lost([Int32])
  }

  let events: [Event]

  static var examination: Examination<ListenerStory, [String]> {
    Examination(
      trials: [
        Trial(
          "the-next-offset-is-committed",
          [
            [.assigned([0]), .processed(0), .revoked([0])],
            [.assigned([0]), .processed(0), .processed(0), .revoked([0])],
          ].map(ListenerStory.init)),
        Trial(
          "only-what-goes-is-committed",
          [
            [.assigned([0]), .revoked([0])],
            [.assigned([0, 1]), .processed(0), .revoked([1])],
            [.assigned([0, 1]), .processed(0), .processed(1), .revoked([1])],
          ].map(ListenerStory.init)),
        Trial(
          "what-stays-is-remembered",
          [
            [.assigned([0]), .processed(0), .assigned([]), .revoked([0])],
            [.assigned([0]), .processed(0), .assigned([1]), .revoked([0])],
            [.assigned([0, 1]), .processed(0), .revoked([1]), .revoked([0])],
          ].map(ListenerStory.init)),
        Trial(
          "what-was-revoked-is-forgotten",
          [[.assigned([0]), .processed(0), .revoked([0]), .assigned([0]), .revoked([0])]].map(
            ListenerStory.init)),
        Trial(
          "what-was-lost-is-forgotten",
          [[.assigned([0]), .processed(0), .lost([0]), .assigned([0]), .revoked([0])]].map(
            ListenerStory.init)),
        Trial("everything-at-once", random),
      ],
      line: { $0.events.map(text).joined(separator: "; ") },
      expected: \.right, text: { $0.isEmpty ? "–" : $0.joined(separator: " · ") },
      size: { _ in Finding.Size(partitions: 2, members: 1) },
      rows: { _, right, found in
        (0..<max(right.count, found.count)).map { place in
          Finding.Row(
            "revoked #\(place + 1)", expected: place < right.count ? right[place] : "",
            found: place < found.count ? found[place] : "")
        }
      },
      facts: { [.init("events", "\($0.events.count)"), .init("first", text($0.events[0]))] })
  }

  private static func text(_ event: Event) -> String {
    let list = { (numbers: [Int32]) in
      "[" + numbers.map { "t-\($0)" }.joined(separator: ", ") + "]"
    }
    return switch event {
    case .assigned(let numbers): "assigned(\(list(numbers)))"
    case .processed(let number): "processed(t-\(number))"
    case .revoked(let numbers): "revoked(\(list(numbers)))"
    case .lost(let numbers): "lost(\(list(numbers)))"
    }
  }

  /// The offset of a record, by its event: others read on while a partition is away.
  private static func offset(at place: Int) -> Int64 { Int64(place) * 10 }

  private static func text(_ commit: [TopicPartition: Int64]) -> String {
    commit.isEmpty
      ? "–"
      : commit.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: " ")
  }

  /// What the listener has committed at each revocation.
  func commits(of listener: inout some RebalanceListener) throws -> [String] {
    let partitions = { (numbers: [Int32]) in numbers.map { TopicPartition("t", $0) } }
    var commits: [String] = []
    for (place, event) in events.enumerated() {
      switch event {
      case .assigned(let numbers): try listener.assigned(partitions(numbers))
      case .processed(let number):
        try listener.processed(TopicPartition("t", number), offset: Self.offset(at: place))
      case .revoked(let numbers):
        commits.append(Self.text(try listener.revoked(partitions(numbers))))
      case .lost(let numbers): try listener.lost(partitions(numbers))
      }
    }
    return commits
  }

  /// Looks back from each revocation to the last record of each partition's present stay.
  private var right: [String] {
    events.indices.compactMap { place in
      guard case .revoked(let numbers) = events[place] else { return nil }
      var commit: [TopicPartition: Int64] = [:]
      for number in numbers {
        let stay = events[..<place].lastIndex { event in
          if case .assigned(let added) = event { added.contains(number) } else { false }
        }
        guard let last = events[..<place].lastIndex(of: .processed(number)),
          last > (stay ?? -1)
        else { continue }
        commit[TopicPartition("t", number)] = Self.offset(at: last) + 1
      }
      return Self.text(commit)
    }
  }

  private static let random: [ListenerStory] = {
    var numbers = SeededNumbers(seed: 20)
    return (0..<200).map { count in
      var owned: Set<Int32> = []
      var events: [Event] = []
      for _ in 0..<(3 + count / 20) {
        let mine = owned.sorted().filter { _ in Bool.random(using: &numbers) }
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0, 1:
          let added = [0, 1, 2].filter { !owned.contains($0) && Bool.random(using: &numbers) }
          owned.formUnion(added)
          events.append(.assigned(added))
        case 2, 3:
          if let one = owned.sorted().randomElement(using: &numbers) {
            events.append(.processed(one))
          }
        case 4:
          owned.subtract(mine)
          events.append(.revoked(mine))
        default:
          owned.subtract(mine)
          events.append(.lost(mine))
        }
      }
      return ListenerStory(events: events + [.revoked(owned.sorted())])
    }
  }()
}
