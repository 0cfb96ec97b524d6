import Assignors
import Diagrams
import KafkaModel
import TestSupport
import Texts

/// Pictures that several suites draw.
enum Samples {
  static let topics = [
    Topic("orders", partitionCount: 6), Topic("payments", partitionCount: 3),
  ]

  /// Three members after their first assignment.
  static let three = AssignmentPicture(
    topics: topics,
    members: ["c1", "c2", "c3"].map { Member($0, topics: ["orders", "payments"]) },
    assignment: Assignment([
      ("c1", partitions(("orders", 0...1), ("payments", 0...0))),
      ("c2", partitions(("orders", 2...3), ("payments", 1...1))),
      ("c3", partitions(("orders", 4...5), ("payments", 2...2))),
    ]), strategy: "range", generation: 1)

  /// A member has left, two have joined, one of them static and for one topic only; some partitions
  /// have no owner any more.
  static let changed = AssignmentPicture(
    topics: topics,
    members: [
      Member("c1", topics: ["orders", "payments"]), Member("c2", topics: ["orders", "payments"]),
      Member("c10", topics: ["orders", "payments"]),
      Member("c4", instance: "i4", topics: ["payments"]),
    ],
    assignment: Assignment([
      ("c4", partitions(("payments", 2...2))), ("c1", partitions(("orders", 0...1))),
      ("c10", partitions(("orders", 4...4), ("payments", 0...0))),
      ("c2", partitions(("orders", 2...2), ("payments", 1...1))),
    ]),
    before: Assignment([
      ("c1", partitions(("orders", 0...1), ("payments", 0...0))),
      ("c2", partitions(("orders", 2...3), ("payments", 1...1))),
      ("c3", partitions(("orders", 4...5))),
    ]), strategy: "sticky", generation: 2)

  /// More members and partitions than anybody wants to read.
  static let crowd = AssignmentPicture(
    topics: [Topic("orders", partitionCount: 3000), Topic("audit", partitionCount: 7)],
    members: crowdMembers, assignment: crowdAssignment(of: 300),
    before: crowdAssignment(of: 290), strategy: "cooperative-sticky", generation: 41)

  private static let crowdMembers = (0..<300).map { number in
    Member(MemberID("c\(number)"), topics: ["orders", "audit"])
  }

  private static func crowdAssignment(of count: Int) -> Assignment {
    Assignment(
      crowdMembers.prefix(count).enumerated().map { index, member in
        let first = index * 3000 / count
        let last = (index + 1) * 3000 / count - 1
        let audit = index < 7 ? [TopicPartition("audit", Int32(index))] : []
        let orders = (first...last).map { TopicPartition("orders", Int32($0)) }
        return (member.id, PartitionList(orders + audit))
      })
  }

  static let compared = ComparePicture(
    members: three.members,
    variants: [
      .init(
        "range",
        .assigned(
          Assignment([
            ("c1", partitions(("orders", 0...2), ("payments", 0...0))),
            ("c2", partitions(("orders", 3...5), ("payments", 1...1))),
            ("c3", partitions(("payments", 2...2))),
          ]), .init(moved: 3, stopped: 9, rounds: 1, unavailableMilliseconds: 27_012))),
      .init(
        "cooperative-sticky",
        .assigned(
          three.assignment, .init(moved: 1, stopped: 1, rounds: 2, unavailableMilliseconds: 350))),
      .init(
        "protocol=consumer",
        .failed(Sentence(ko: "구독이 서로 다릅니다.", en: "The subscriptions differ."))),
    ])

  static let comparedCrowd = ComparePicture(
    members: crowdMembers,
    variants: [
      .init("range", .assigned(crowdAssignment(of: 300), .init(moved: 2980))),
      .init("sticky", .assigned(crowdAssignment(of: 299), .init(moved: 12))),
    ])

  static let rounds = RoundsPicture(
    .cooperative,
    rounds: [
      .init(
        generation: 4,
        steps: [
          .init("c1", revoked: partitions(("orders", 2...2)), kept: partitions(("orders", 0...1))),
          .init("c2", revoked: partitions(("orders", 5...5)), kept: partitions(("orders", 3...4))),
          .init("c3"),
        ],
        withheld: [
          .init(partitions(("orders", 2...2)), from: "c1", to: "c3"),
          .init(partitions(("orders", 5...5)), from: "c2", to: "c3"),
        ]),
      .init(
        generation: 5,
        steps: [
          .init("c1", kept: partitions(("orders", 0...1))),
          .init("c2", kept: partitions(("orders", 3...4))),
          .init("c3", assigned: [TopicPartition("orders", 2), TopicPartition("orders", 5)]),
        ]),
    ])

  static let eagerRounds = RoundsPicture(
    .eager,
    rounds: [
      .init(
        generation: 7,
        steps: crowdMembers.enumerated().map { index, member in
          let range = Int32(index * 10)...Int32(index * 10 + 9)
          return index < 200
            ? .init(
              member.id, revoked: partitions(("orders", range)),
              assigned: partitions(("orders", range)))
            : .init(member.id)
        })
    ])

  static let memberLanes = TimelinePicture(
    title: Sentence(ko: "멤버", en: "Members"), window: .zero..<(.seconds(60)),
    lanes: [
      .init(
        "c1",
        [
          stretch(0, 3000, .rejoining), stretch(3000, 20_000, .consuming),
          stretch(20_000, 20_200, .rejoining), stretch(20_200, 40_000, .consuming),
          stretch(40_000, 48_000, .busy), stretch(48_000, 60_000, .consuming),
        ]),
      .init(
        "c2",
        [
          stretch(500, 3000, .rejoining), stretch(3000, 40_000, .consuming),
          stretch(40_000, 60_000, .dead),
        ]),
      .init(
        "c3",
        [
          stretch(20_000, 20_200, .rejoining), stretch(20_200, 23_200, .idle),
          stretch(23_200, 50_000, .consuming), stretch(50_000, 53_500, .stopped),
          stretch(53_500, 60_000, .consuming),
        ]),
    ],
    marks: [
      .init(at: .seconds(20), Sentence(ko: "c3: 참여", en: "c3 joins")),
      .init(at: .milliseconds(20_200), Sentence(ko: "세대 2", en: "generation 2")),
      .init(at: .seconds(40), Sentence(ko: "c2: 죽음", en: "c2 crashes")),
    ])

  static let partitionLanes = TimelinePicture(
    title: Sentence(ko: "파티션", en: "Partitions"), window: .zero..<(.seconds(60)),
    lanes: [
      .init("orders-0", [stretch(0, 3000, .unowned), stretch(3000, 60_000, .owned(by: "c1"))]),
      .init(
        "orders-1",
        [
          stretch(0, 3000, .unowned), stretch(3000, 40_000, .owned(by: "c2")),
          stretch(40_000, 53_500, .unowned), stretch(53_500, 60_000, .owned(by: "c3")),
        ]),
      .init(
        "주문-2",
        [
          stretch(0, 3000, .unowned), stretch(3000, 20_100, .owned(by: "c1")),
          stretch(20_100, 20_110, .unowned), stretch(20_110, 60_000, .owned(by: "컨슈머-3")),
        ]),
    ])

  static let events = EventListPicture([
    .init(at: .zero, "c1", Sentence(ko: "JoinGroup 전송", en: "sends JoinGroup")),
    .init(
      at: .milliseconds(12_500), "coordinator",
      Sentence(
        ko: "초기 지연이 끝나 세대 1을 완료합니다. 멤버는 둘, 리더는 c1입니다.",
        en: "completes generation 1 after the initial delay: two members, c1 leads")),
  ])

  static let messages = MessageChartPicture(
    participants: [
      Sentence(ko: "c1", en: "c1"), Sentence(ko: "코디네이터", en: "coordinator"),
      Sentence(ko: "c2", en: "c2"),
    ],
    messages: [
      .init(from: 0, to: 1, sent: .zero, received: .milliseconds(10), "JoinGroup"),
      .init(
        from: 1, to: 0, sent: .milliseconds(10), received: .milliseconds(20), "MEMBER_ID_REQUIRED"),
      .init(
        from: 2, to: 1, sent: .milliseconds(500), received: .milliseconds(510), "JoinGroup"),
      .init(from: 0, to: 1, sent: .milliseconds(900), received: nil, "Heartbeat"),
    ])

  static let histogram = HistogramPicture(
    title: Sentence(ko: "파티션별 레코드", en: "Records by partition"),
    bars: [12, 40, 0, 7, 33, 1].enumerated().map { .init("orders-\($0)", $1) })

  static let strip = StripPicture(
    title: Sentence(ko: "레코드마다 고른 파티션", en: "Partition of each record"),
    cells: (0..<60).map { ["2", "0", "1", "5", "0"][$0 / 13] })

  static let bytes = HexPicture(
    [0, 0, 0, 0, 42] + Array("{\"id\":1}한글".utf8),
    fields: [
      .init(0..<1, Sentence(ko: "매직 바이트", en: "magic byte")),
      .init(1..<5, Sentence(ko: "스키마 ID, 빅엔디언 int32", en: "schema ID, big-endian int32")),
      .init(5..<19, Sentence(ko: "페이로드", en: "payload")),
    ])

  static let throughput = LineChartPicture(
    title: Sentence(ko: "프로듀서 처리량", en: "Producer throughput"), unit: "B/s",
    window: .zero..<(.seconds(30)),
    points: (0..<30).map { second in
      let value = second < 4 ? 300_000 * second : second < 6 ? 2_400_000 : 980_000
      return .init(at: .seconds(second), value)
    }, bound: 1_048_576)

  static let table = TablePicture(
    title: "max.* & <group>",
    columns: [.init("name"), .init("default", alignment: .trailing), .init("what", wraps: true)],
    rows: [
      ["session.timeout.ms", "45000", "침묵이 이보다 길면 코디네이터가 멤버를 내보냅니다."],
      ["max.poll.records", "500", "the most records that one call of poll() returns"],
    ])

  /// Every kind of picture, small and large, by the name of its snapshot.
  static let all: [(name: String, picture: any Picture)] = [
    ("assignment-three", three), ("assignment-changed", changed), ("assignment-crowd", crowd),
    ("compare", compared), ("compare-crowd", comparedCrowd), ("rounds", rounds),
    ("rounds-eager-crowd", eagerRounds), ("timeline-members", memberLanes),
    ("timeline-partitions", partitionLanes), ("events", events), ("messages", messages),
    ("histogram", histogram), ("strip", strip), ("bytes", bytes), ("throughput", throughput),
    ("table", table),
  ]

  static func partitions(_ runs: (topic: TopicName, numbers: ClosedRange<Int32>)...)
    -> PartitionList
  {
    PartitionList(runs.flatMap { run in run.numbers.map { TopicPartition(run.topic, $0) } })
  }

  private static func stretch(
    _ from: Int64, _ to: Int64, _ state: TimelinePicture.State
  ) -> TimelinePicture.Interval {
    .init(.milliseconds(from)..<(.milliseconds(to)), state)
  }
}
