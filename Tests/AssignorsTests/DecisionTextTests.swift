import Assignors
import KafkaModel
import Testing
import Texts

@Suite("Decisions in words")
struct DecisionTextTests {
  private func sentences(
    _ strategy: Strategy, _ topics: String, _ members: String, _ language: Language
  ) throws -> [String] {
    var log = DecisionLog.on
    _ = try strategy.assignor.assign(Example(topics, members).group, log: &log)
    return log.decisions.map { Sentence($0)(language) }
  }

  @Test("range does the division aloud")
  func range() throws {
    #expect(
      try sentences(.range, "orders:7", "c1 c2 c3", .en) == [
        "orders: 7 partitions, 3 members: 2 each, 1 left over, to the first in order: c1",
        "orders-0,1,2 → c1: its share, from the front of what is left",
        "orders-3,4 → c2: its share, from the front of what is left",
        "orders-5,6 → c3: its share, from the front of what is left",
      ])
    #expect(
      try sentences(.range, "orders:7", "c1 c2 c3", .ko)[0]
        == "orders: 파티션 7개, 멤버 3개: 2개씩, 나머지 1개는 앞 순서부터: c1")
  }

  @Test("roundrobin tells who was passed")
  func roundrobin() throws {
    #expect(
      try sentences(.roundrobin, "a:1 b:1", "c1{b} c2{a} c3{b}", .en) == [
        "a-0 → c2: next in turn after c1, not subscribed",
        "b-0 → c3: next in turn",
      ])
  }

  @Test("sticky gives its limits, what was kept and who was in need")
  func sticky() throws {
    #expect(
      try sentences(.cooperativeSticky, "t:5", "c1=t-0,2,4@1 c2=t-1,3@1 c3", .en) == [
        "All subscriptions are equal: members keep what they own up to a limit, and the rest is "
          + "dealt in turn",
        "5 partitions, 3 members: 1 each, 2 of them 2",
        "c1: keeps 2 of 3 (at most 2): t-0,2",
        "c1: gives up t-4; it may have 2 at most",
        "c2: keeps 2 of 2 (at most 2): t-1,3",
        "t-4 → c3: has 0, fewer than 1, and is next in turn",
        "t-4: meant for c3, but withheld in this round, because c1 still has it; the rebalance "
          + "after it is revoked hands it over",
      ])
  }

  @Test("Moves name the sizes, and the partition that they stand in for")
  func moves() throws {
    #expect(
      try sentences(.sticky, "a:4 b:2", "c1{a}=a-0,1,2,3@1 c2=b-0,1@1 c3{a}", .en).suffix(2) == [
        "a-0: c1 → c3, 4 and 0 are two or more apart",
        "a-1: c1 → c3, 3 and 1 are two or more apart",
      ])
  }

  @Test("Skips what the cluster does not show, and says why")
  func skipped() throws {
    #expect(
      try sentences(.range, "none:0", "c1{none,ordres}", .ko) == [
        "none: 구독했지만 클러스터에 파티션이 없어 건너뜀",
        "ordres: 구독했지만 클러스터에 파티션이 없어 건너뜀",
      ])
  }

  @Test("Every decision of random groups has words in both languages", arguments: Strategy.allCases)
  func complete(strategy: Strategy) {
    for seed in 0..<80 as Range<UInt64> {
      var random = RandomGroup(seed: seed)
      let first = random.group()
      let assignment = (try? strategy.assignor.assign(first)) ?? .empty
      var log = DecisionLog.on
      _ = try? strategy.assignor.assign(random.next(first, after: assignment), log: &log)
      for decision in log.decisions {
        let sentence = Sentence(decision)
        #expect(sentence(.ko) != sentence(.en))
        #expect(!sentence(.en).contains("Optional") && !sentence(.ko).contains("Optional"))
      }
    }
  }

  @Test("Long lists are cut short")
  func long() {
    let partitions = PartitionList((0..<500).map { TopicPartition("t", $0) })
    let text = Sentence(.cut(partitions, to: "c1"))(.en)
    #expect(text.hasPrefix("t-0,1,2,3,4,5,6,7,8,9,10,11 … (500) → c1"))
  }

  @Test("Names are shown harmlessly")
  func harmless() {
    let text = Sentence(.skipped(topic: "a\u{1B}[31m"))(.en)
    #expect(!text.contains("\u{1B}"))
  }

  @Test("Failures say what Kafka throws, why, and what comes of it")
  func failures() {
    let failure = KafkaFailure.nobodyLeftToFill(partition: .init("t", 1))
    #expect(
      Sentence(failure)(.en) == """
        IllegalStateException: It is the turn of t-1, but everybody has a full share already. \
        That happens when somebody still claims a partition that is gone. The poll() of the \
        group's leader throws it, and nobody gets a new assignment.
        """)
  }
}

@Suite("Asking why")
struct WhyTests {
  private func log() throws -> DecisionLog {
    var log = DecisionLog.on
    _ = try RangeAssignor().assign(Example("a:2 b:3", "c1 c2").group, log: &log)
    return log
  }

  @Test("About a member: its shares and its partitions")
  func member() throws {
    let decisions = try log().decisions(about: "c2")
    #expect(decisions.count == 2)
    #expect(decisions.contains(.cut([.init("b", 2)], to: "c2")))
  }

  @Test("About a partition: its topic's division and where it went")
  func partition() throws {
    let decisions = try log().decisions(about: TopicPartition("b", 2))
    #expect(
      decisions == [
        .shares(topic: "b", partitionCount: 3, memberCount: 2, each: 1, extra: ["c1"]),
        .cut([.init("b", 2)], to: "c2"),
      ])
  }

  @Test("Costs nothing when nobody asks")
  func off() throws {
    var log = DecisionLog.off
    _ = try RangeAssignor().assign(Example("a:2", "c1").group, log: &log)
    #expect(log.decisions.isEmpty)
  }
}
