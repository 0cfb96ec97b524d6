import Assignors
import KafkaModel
import Testing

@Suite("Worked examples")
struct ExampleTests {
  @Test(
    "range cuts each topic, the first in order get more",
    arguments: [
      ("t0:3 t1:3", "C0 C1", "C0: t0-0 t0-1 t1-0 t1-1 | C1: t0-2 t1-2"),
      (
        "orders:10", "c1 c10 c2",
        "c1: orders-0 orders-1 orders-2 orders-3 | c10: orders-4 orders-5 orders-6 "
          + "| c2: orders-7 orders-8 orders-9"
      ),
      // Topics come in the order of Java's hash tables.
      (
        "orders:6 payments:6", "c1 c2 c3 c4",
        "c1: payments-0 payments-1 orders-0 orders-1 | c2: payments-2 payments-3 orders-2 orders-3 "
          + "| c3: payments-4 orders-4 | c4: payments-5 orders-5"
      ),
    ])
  func range(topics: String, members: String, expected: String) throws {
    #expect(try Example(topics, members).assigned(by: .range) == expected)
  }

  @Test("roundrobin passes who does not subscribe")
  func roundrobin() throws {
    let example = Example("t0:1 t1:2 t2:3", "C0{t0} C1{t0,t1} C2{t0,t1,t2}")
    #expect(
      try example.assigned(by: .roundrobin)
        == "C0: t0-0 | C1: t1-0 | C2: t1-1 t2-0 t2-1 t2-2")
  }

  @Test(
    "sticky keeps what balance allows",
    arguments: [
      ("t:5", "c1 c2", "c1: t-0 t-2 t-4 | c2: t-1 t-3"),
      ("t:5", "c1=t-0,2,4@1 c2=t-1,3@1 c3", "c1: t-0 t-2 | c2: t-1 t-3 | c3: t-4"),
      ("t:6", "c1=t-0,3@1 c3=t-2,5@1", "c1: t-0 t-3 t-1 | c3: t-2 t-5 t-4"),
      // The hash table gives the extra partition to zeta, not to alpha.
      (
        "t:7", "zeta=t-0,1,2@1 alpha=t-3,4,5@1 mid=t-6@1",
        "alpha: t-3 t-4 | mid: t-6 t-5 | zeta: t-0 t-1 t-2"
      ),
      ("t:4", "c1=t-0,1@3 c2=t-1,2@3", "c1: t-0 t-1 | c2: t-2 t-3"),
      ("t:4", "c1=t-0,1@3 c2=t-1,2@2", "c1: t-0 t-1 | c2: t-2 t-3"),
      ("a:4 b:2", "c1{a}=a-0,1,2,3@1 c2=b-0,1@1 c3{a}", "c1: a-2 a-3 | c2: b-0 b-1 | c3: a-0 a-1"),
      (
        "t0:1 t1:2 t2:3", "C0{t0} C1{t0,t1} C2{t0,t1,t2}",
        "C0: t0-0 | C1: t1-0 t1-1 | C2: t2-0 t2-1 t2-2"
      ),
    ])
  func sticky(topics: String, members: String, expected: String) throws {
    #expect(try Example(topics, members).assigned(by: .sticky) == expected)
  }

  @Test(
    "cooperative-sticky withholds what changes hands",
    arguments: [
      ("t:5", "c1=t-0,2,4@1 c2=t-1,3@1 c3", "c1: t-0 t-2 | c2: t-1 t-3 | c3:"),
      ("t:4", "c1=t-0,1@3 c2=t-1,2@3", "c1: t-0 | c2: t-2 t-3"),
      ("a:4 b:2", "c1{a}=a-0,1,2,3@1 c2=b-0,1@1 c3{a}", "c1: a-2 a-3 | c2: b-0 b-1 | c3:"),
    ])
  func cooperative(topics: String, members: String, expected: String) throws {
    #expect(try Example(topics, members).assigned(by: .cooperativeSticky) == expected)
  }

  @Test(
    "The broker's strategies cut, or keep and fill up",
    arguments: [
      (Strategy.serverRange, "t:3 u:3", "m1 m2", "m1: t-0 t-1 u-0 u-1 | m2: t-2 u-2"),
      (.serverRange, "t:3 u:3", "m1{t} m2", "m1: t-0 t-1 | m2: t-2 u-0 u-1 u-2"),
      (
        .serverUniform, "t:6", "m1=t-0,1,2 m2=t-3,4,5 m3", "m1: t-0 t-1 | m2: t-3 t-4 | m3: t-2 t-5"
      ),
      (.serverUniform, "t:3 u:3", "m1{t} m2", "m1: t-0 t-1 t-2 | m2: u-0 u-1 u-2"),
    ])
  func server(strategy: Strategy, topics: String, members: String, expected: String) throws {
    #expect(try Example(topics, members).assigned(by: strategy) == expected)
  }

  @Test("Static members come first, by instance", arguments: [Strategy.range, .roundrobin])
  func staticMembers(strategy: Strategy) throws {
    let group = Group(
      topics: [Topic("t", partitionCount: 3)],
      members: [
        Member("a", topics: ["t"]), Member("b", instance: "i2", topics: ["t"]),
        Member("c", instance: "i1", topics: ["t"]),
      ])
    let assignment = try strategy.assignor.assign(group)
    #expect(assignment["c"] == [.init("t", 0)])
    #expect(assignment["b"] == [.init("t", 1)])
    #expect(assignment["a"] == [.init("t", 2)])
  }

  @Test(
    "Keeps names apart that only Unicode normalisation makes equal", arguments: Strategy.allCases)
  func unitsDecide(strategy: Strategy) throws {
    let names: [TopicName] = ["\u{E9}", "e\u{301}"]
    let assignment = try strategy.assignor.assign(
      Group(
        topics: [Topic(names[0], partitionCount: 1), Topic(names[1], partitionCount: 2)],
        members: [Member("c1", topics: names)]))
    #expect(assignment["c1"].count == 3)
  }

  @Test("Accepts groups with nothing to divide", arguments: Strategy.allCases)
  func nothing(strategy: Strategy) throws {
    #expect(try strategy.assignor.assign(Group(topics: [], members: [])).members.isEmpty)
    let idle = Example("t:0", "c1 c2{} c3{missing}")
    #expect(try idle.assigned(by: strategy) == "c1: | c2: | c3:")
  }
}

@Suite("Racks")
struct RackTests {
  private func topic(_ name: TopicName, _ racks: [RackName]) -> Topic {
    Topic(name, partitionCount: Int32(racks.count), racks: racks.map { [$0] })
  }

  private func members(_ topics: [TopicName]) -> [Member] {
    [Member("c1", rack: "a", topics: topics), Member("c2", rack: "b", topics: topics)]
  }

  @Test("range takes near partitions first")
  func alone() throws {
    let group = Group(topics: [topic("t", ["b", "b", "a", "a"])], members: members(["t"]))
    let assignment = try RangeAssignor().assign(group)
    #expect(assignment["c1"] == [.init("t", 2), .init("t", 3)])
    #expect(assignment["c2"] == [.init("t", 0), .init("t", 1)])
  }

  @Test("range keeps topics together, and so passes a partition that is near in one of them alone")
  func together() throws {
    let group = Group(
      topics: [topic("t", ["b", "b", "a", "a"]), topic("u", ["b", "a", "b", "a"])],
      members: members(["t", "u"]))
    let assignment = try RangeAssignor().assign(group)
    #expect(assignment["c1"].map(\.description) == ["t-1", "t-3", "u-1", "u-3"])
    #expect(assignment["c2"].map(\.description) == ["t-0", "t-2", "u-0", "u-2"])
  }
}

@Suite("Kafka's surprises")
struct QuirkTests {
  @Test("A member without topics gets partitions if the hash table has it first")
  func unnoticedMember() throws {
    #expect(
      try Example("t:4", "a{} b c").assigned(by: .sticky) == "a: t-0 t-3 | b: t-1 | c: t-2")
    #expect(
      try Example("t:4", "b c d{}").assigned(by: .sticky) == "b: t-0 t-2 | c: t-1 t-3 | d:")
  }

  @Test("A previous owner gets partitions of a topic that it no longer subscribes to")
  func formerSubscriber() throws {
    let example = Example("a:4 b:2", "c1{a}=a-0,1,2,3@2 c2{a} c3{b}=a-0@1 c4{b}=b-0,1@2")
    #expect(
      try example.assigned(by: .sticky)
        == "c1: a-2 a-3 | c2: a-1 | c3: a-0 | c4: b-0 b-1")
  }

  @Test("A previous owner that was set aside makes Kafka fail")
  func setAside() throws {
    let example = Example("a:3 b:2", "c1{a}=a-0,1,2@2 c2{a} c3{b}=a-0@1")
    #expect(
      throws: KafkaFailure.previousOwnerSetAside(partition: .init("a", 0), member: "c3")
    ) { try example.assigned(by: .sticky) }
  }

  @Test("Claims of partitions that are gone make Kafka fail")
  func tooManyOwned() throws {
    let example = Example("t:2", "c1=t-0,1,2,3@1 c2=t-4,5@1")
    let failure = try #require(throws: KafkaFailure.self) { try example.assigned(by: .sticky) }
    #expect(failure.javaName == "IllegalStateException")
  }

  @Test("Three claimants settle it by their order, and the partition stays contested")
  func tripleClaim() throws {
    var log = DecisionLog.on
    let group = Example("t:3", "a=t-0@3 b=t-0,1@3 c=t-0,2@4").group
    let assignment = try StickyAssignor().assign(group, log: &log)
    let order = group.index.membersInHashOrder.map { group.members[Int($0)].id }
    try #require(order == ["a", "b", "c"])
    #expect(
      log.decisions.contains(.contested(.init("t", 0), by: "a", and: "b", generation: 3)))
    #expect(assignment.entries.count == 3)
  }
}
