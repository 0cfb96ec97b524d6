import Diagrams
import KafkaModel
import Testing
import Texts

@Suite("Picture of an assignment")
struct AssignmentPictureTests {
  private static let english = TextStyle(language: .en, width: 80)

  @Test("Draws a small group as a matrix, with what nobody owns")
  func matrix() {
    let picture = AssignmentPicture(
      topics: [Topic("orders", partitionCount: 2)],
      members: [Member("c1", topics: ["orders"]), Member("c2", topics: ["payments"])],
      assignment: Assignment([("c1", [TopicPartition("orders", 0)]), ("c2", [])]),
      strategy: "range", generation: 1)
    #expect(
      picture.text(Self.english) == """
        range · generation 1 · 2 members · 2 partitions

                 │ orders │
                 │ 0 1    │
        ─────────┼────────┼───────
        c1       │ ■ ·    │ 1
        c2       │        │ 0 idle
        no owner │   !    │ 1

        ■ owned   · another's   blank: not subscribed

        no owner 1  orders-1

        """)
  }

  @Test("Draws lanes where a matrix does not fit")
  func lanes() {
    let picture = AssignmentPicture(
      topics: [Topic("orders", partitionCount: 100)],
      members: [Member("c1", topics: ["orders"]), Member("c2", topics: ["orders"])],
      assignment: Assignment([
        ("c1", Samples.partitions(("orders", 0...49), ("orders", 90...91))),
        ("c2", Samples.partitions(("orders", 50...89), ("orders", 92...99))),
      ]))
    #expect(
      picture.text(Self.english) == """
        2 members · 100 partitions

        c1  orders-0…49,90,91    52
        c2  orders-50…89,92…99   48

        """)
  }

  @Test("Puts members in group order, static ones first, and says where that surprises")
  func order() {
    let picture = AssignmentPicture(
      topics: [Topic("t", partitionCount: 1)],
      members: [
        Member("c2", topics: ["t"]), Member("c10", topics: ["t"]), Member("c1", topics: ["t"]),
        Member("z", instance: "i", topics: ["t"]),
      ], assignment: .empty)
    let text = picture.text(Self.english)
    let rows = text.split(separator: "\n").filter { $0.contains("│") }.map {
      $0.prefix { $0 != " " }
    }
    #expect(rows.suffix(5) == ["z", "c1", "c10", "c2", "no"])
    #expect(text.hasSuffix("Members are in Kafka's order: c10 before c2.\n"))
    #expect(picture.text(TextStyle(language: .ko)).contains("카프카의 순서입니다: c10 다음에 c2."))
  }

  @Test("Reports a partition that was given out twice")
  func shared() {
    let picture = AssignmentPicture(
      topics: [Topic("t", partitionCount: 1)],
      members: [Member("c1", topics: ["t"]), Member("c2", topics: ["t"])],
      assignment: Assignment([
        ("c1", [TopicPartition("t", 0)]), ("c2", [TopicPartition("t", 0)]),
      ]))
    for medium in [TextStyle.Medium.monochrome, .sentences] {
      let text = picture.text(TextStyle(language: .en, medium: medium))
      #expect(text.contains("t-0: assigned more than once (c1, c2)."))
    }
    #expect(picture.svg(.en).contains("t-0: assigned more than once (c1, c2)."))
  }

  @Test("Draws partitions that the cluster does not show, and does not miss them when they go")
  func strays() {
    let picture = AssignmentPicture(
      topics: [Topic("t", partitionCount: 1)], members: [Member("c1", topics: ["t", "gone"])],
      assignment: Assignment([("c1", [TopicPartition("t", 0), TopicPartition("t", 7)])]),
      before: Assignment([("c1", [TopicPartition("gone", Int32.max)])]))
    let sentences = picture.text(TextStyle(language: .en, medium: .sentences))
    #expect(sentences.contains("1. c1: 2 partitions, t-0, 7."))
    #expect(sentences.contains("gone-2147483647: from c1, has no owner now."))
    #expect(sentences.contains("Every partition has an owner."))
  }

  @Test("Keeps columns in line, whatever is in the names")
  func alignment() {
    let names = [
      "주문처리", "e\u{301}te\u{301}", "😀", String(repeating: "긴이름", count: 70), "a\u{202E}b", "c1",
    ]
    let topic = TopicName("결제-e\u{301}")
    let picture = AssignmentPicture(
      topics: [Topic(topic, partitionCount: 6)],
      members: names.map { Member(MemberID($0), topics: [topic]) },
      assignment: Assignment(
        names.enumerated().map { (MemberID($1), [TopicPartition(topic, Int32($0))]) }))
    let rows = picture.text(Self.english).split(separator: "\n").filter { $0.contains("│") }
    #expect(rows.count == 8)
    #expect(Set(rows.map { $0.prefix { $0 != "│" }.cells }).count == 1)
  }

  @Test("Draws nothing where there is nothing, and says so")
  func empty() {
    let picture = AssignmentPicture(topics: [], members: [], assignment: .empty)
    #expect(picture.text(Self.english) == "0 members · 0 partitions\n")
    #expect(
      picture.text(TextStyle(language: .ko, medium: .sentences))
        == "할당: 멤버 0개, 토픽 0개, 파티션 0개입니다.\n모든 파티션에 소유자가 있습니다.\n")
  }
}
