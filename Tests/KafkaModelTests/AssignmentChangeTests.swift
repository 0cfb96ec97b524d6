import KafkaModel
import Testing

@Suite("What a rebalance changed")
struct AssignmentChangeTests {
  let before = Assignment([
    ("c1", [.init("orders", 0), .init("orders", 1)]),
    ("c2", [.init("orders", 2), .init("gone", 0)]),
    ("c3", [.init("orders", 3)]),
  ])
  let after = Assignment([
    ("c1", [.init("orders", 0)]),
    ("c2", [.init("orders", 2), .init("orders", 3)]),
    ("c4", [.init("new", 0)]),
  ])

  @Test("Tells moved, new, lost and revoked partitions apart")
  func change() {
    let change = AssignmentChange(from: before, to: after)
    #expect(change.moved == [.init(partition: .init("orders", 3), from: "c3", to: "c2")])
    #expect(change.newlyOwned == [.init(partition: .init("new", 0), member: "c4")])
    #expect(change.lost.map(\.partition) == [.init("orders", 1), .init("gone", 0)])
    // c3 left the group: nobody took orders-3 from it.
    #expect(
      change.revoked == [
        .init(partition: .init("orders", 1), member: "c1"),
        .init(partition: .init("gone", 0), member: "c2"),
      ])
  }

  @Test("Finds nothing between equal assignments, whatever their tables of names")
  func same() {
    let reversed = Assignment([
      ("c3", before["c3"]), ("c2", PartitionList(before["c2"].reversed())), ("c1", before["c1"]),
    ])
    let change = AssignmentChange(from: before, to: reversed)
    #expect(change == AssignmentChange(from: .empty, to: .empty))
  }

  @Test("Keeps names apart that only Unicode normalisation makes equal")
  func units() {
    let composed = Assignment([("c1", [.init("\u{E9}", 0)])])
    let decomposed = Assignment([("c1", [.init("e\u{301}", 0)])])
    #expect(AssignmentChange(from: composed, to: decomposed).lost.count == 1)
  }
}

@Suite("How even an assignment is")
struct AssignmentMetricsTests {
  @Test("Counts by member and by topic")
  func counts() {
    let metrics = AssignmentMetrics(
      of: Assignment([
        ("c1", [.init("b", 0), .init("a", 0), .init("b", 1)]), ("c2", []), ("c3", [.init("b", 2)]),
      ]))
    #expect(metrics.counts == [3, 0, 1])
    #expect(metrics.idle == ["c2"])
    #expect(metrics.spread == 3)
    #expect(metrics.topics.map(\.topic) == ["a", "b"])
    #expect(metrics.topics.map(\.count) == [1, 3])
  }

  @Test("Is even without members")
  func empty() {
    #expect(AssignmentMetrics(of: .empty).spread == 0)
  }
}
