import Diagrams
import KafkaModel
import Testing
import Texts

@Suite("Picture of an assignment")
struct AssignmentPictureTests {
  @Test("Draws a small group as a matrix")
  func matrix() {
    let picture = AssignmentPicture(
      topics: [Topic("orders", partitionCount: 2)],
      members: [Member("c1", topics: ["orders"]), Member("c2", topics: ["orders"])],
      assignment: Assignment([("c1", [TopicPartition("orders", 0)]), ("c2", [])]),
      strategy: "range", generation: 1)
    #expect(
      picture.text(TextStyle(language: .en)) == """
        range · generation 1 · 2 members · 2 partitions

                 │ orders │
                 │ 0 1    │
        ─────────┼────────┼───────
        c1       │ ■ ·    │ 1
        c2       │ · ·    │ 0 idle
        no owner │   !    │ 1

        ■ owned   · another's

        no owner 1  orders-1

        """)
  }
}
