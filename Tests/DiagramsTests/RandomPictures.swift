import Assignors
import Diagrams
import KafkaModel
import TestSupport
import Texts

/// Pictures of anything at all.
struct RandomPictures {
  var generator: SeededGenerator

  /// Names that break tables: wide, combining, long, empty, deceptive, and forbidden in XML.
  static let oddNames = [
    "orders", "주문", "e\u{301}te\u{301}", "😀-topic", String(repeating: "long-", count: 40),
    String(repeating: "긴이름", count: 67), "", " ", "a b", "<&\"'>]]>", "\u{1B}[31mred",
    "\u{202E}rtl",
    "zero\u{200B}", "\u{FFFE}\u{FFFF}", "\n\t\u{0}", "\u{301}", "👨‍👩‍👧", "-", "a,b…c", "│",
  ]

  mutating func name() -> String {
    let name = Self.oddNames[Int.random(in: 0..<Self.oddNames.count, using: &generator)]
    return Bool.random(using: &generator)
      ? name : name + "\(Int.random(in: 0..<100, using: &generator))"
  }

  /// An assignment of partitions to members at random, some to nobody and now and then one to two.
  ///
  /// With `plain` names topics are `t0`, … and members `c0`, …, and no partition has two owners.
  mutating func assignment(plain: Bool = false) -> AssignmentPicture {
    let topics = (0..<Int.random(in: 0...4, using: &generator)).map { index in
      Topic(
        TopicName(plain ? "t\(index)" : name()),
        partitionCount: Int32.random(in: 0...(plain ? 12 : 40), using: &generator))
    }
    let members = (0..<Int.random(in: 0...(plain ? 8 : 24), using: &generator)).map { index in
      Member(
        MemberID(plain ? "c\(index)" : name()),
        instance: Int.random(in: 0..<5, using: &generator) == 0
          ? InstanceID(plain ? "i\(index)" : name()) : nil,
        topics: topics.map(\.name).filter { _ in Bool.random(using: &generator) })
    }
    let hasBefore = Bool.random(using: &generator)
    let former = members.dropFirst(1).map(\.id) + (hasBefore ? [MemberID("former")] : [])
    return AssignmentPicture(
      topics: topics, members: members,
      assignment: deal(topics, members.map(\.id), doubles: !plain),
      before: hasBefore ? deal(topics, former, doubles: false) : nil,
      strategy: Bool.random(using: &generator) ? "range" : nil,
      generation: Bool.random(using: &generator) ? 3 : nil)
  }

  private mutating func deal(_ topics: [Topic], _ members: [MemberID], doubles: Bool) -> Assignment
  {
    var lists: [[TopicPartition]] = Array(repeating: [], count: members.count)
    for topic in topics where !members.isEmpty {
      for partition in 0..<topic.partitionCount {
        if Int.random(in: 0..<8, using: &generator) == 0 { continue }
        let place = Int.random(in: 0..<members.count, using: &generator)
        lists[place].append(TopicPartition(topic.name, partition))
        if doubles, Int.random(in: 0..<20, using: &generator) == 0 {
          lists[(place + 1) % members.count].append(TopicPartition(topic.name, partition))
        }
      }
    }
    // A partition that the cluster does not show: a topic was deleted, or a member is mistaken.
    if doubles, let first = topics.first, !members.isEmpty {
      lists[0].append(TopicPartition(first.name, first.partitionCount + 5))
      lists[0].append(TopicPartition("gone", 2))
    }
    return Assignment(
      zip(members, lists).map { ($0, PartitionList($1.shuffled(using: &generator))) })
  }

  /// One picture of each other kind, with odd names and random numbers.
  mutating func others() -> [any Picture] {
    let picture = assignment()
    let names = (0..<5).map { _ in name() }
    let sentence = Sentence(ko: name(), en: name())
    let now = Int64.random(in: 0...100_000, using: &generator)
    let window =
      Duration.milliseconds(
        now)..<(.milliseconds(now + Int64.random(in: 0...90_000, using: &generator)))
    let costs = ComparePicture.Costs(moved: Int.random(in: 0...9, using: &generator))
    let steps = picture.assignment.members.map { member in
      RoundsPicture.Step(
        member, revoked: picture.before?[member] ?? .empty, assigned: picture.assignment[member])
    }
    return [
      ComparePicture(
        members: picture.members,
        variants: [
          .init(names[0], .assigned(picture.assignment, costs)), .init(names[1], .failed(sentence)),
          .init(names[2], .assigned(.empty, .init())),
        ]),
      RoundsPicture(
        .consumer,
        rounds: [
          .init(
            generation: 1, steps: steps,
            withheld: [.init(picture.assignment[MemberID(names[3])], from: "a", to: "b")])
        ]),
      TimelinePicture(
        title: sentence, window: window, lanes: names.map { lane($0) },
        marks: [.init(at: .milliseconds(now), sentence), .init(at: .zero, sentence)]),
      EventListPicture(names.map { .init(at: .milliseconds(now), $0, sentence) }, limit: 3),
      MessageChartPicture(
        participants: names.map { Sentence(ko: $0, en: $0) },
        messages: [
          .init(from: 0, to: 4, sent: .zero, received: .seconds(1), names[1]),
          .init(from: 3, to: 2, sent: .seconds(2), received: nil, names[2]),
        ]),
      HistogramPicture(
        title: sentence, bars: names.map { .init($0, Int.random(in: 0...1000, using: &generator)) }),
      StripPicture(title: sentence, cells: names.flatMap { Array(repeating: $0, count: 9) }),
      HexPicture(Array(names[0].utf8), fields: [.init(0..<2, sentence), .init(2..<2, sentence)]),
      LineChartPicture(
        title: sentence, unit: names[0], window: window,
        points: (0..<20).map {
          .init(at: .seconds($0), Int.random(in: 0...3_000_000, using: &generator))
        }, bound: Bool.random(using: &generator) ? 1_000_000 : nil),
      TablePicture(
        title: names[0],
        columns: [.init(names[1]), .init(names[2], alignment: .trailing), .init("x", wraps: true)],
        rows: names.map { [TextLine($0), TextLine(name()), TextLine(name() + " " + name())] }),
    ]
  }

  private mutating func lane(_ name: String) -> TimelinePicture.Lane {
    let states: [TimelinePicture.State] = [
      .consuming, .stopped, .rejoining, .idle, .dead, .busy, .owned(by: MemberID(name)), .unowned,
    ]
    var time: Int64 = 0
    return .init(
      name,
      (0..<8).map { _ in
        let start = time
        time += Int64.random(in: 0...30_000, using: &generator)
        let state = states[Int.random(in: 0..<states.count, using: &generator)]
        return .init(.milliseconds(start)..<(.milliseconds(time)), state)
      })
  }
}
