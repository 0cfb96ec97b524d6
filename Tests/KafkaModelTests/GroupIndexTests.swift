import KafkaModel
import Testing

@Suite("A group in numbers")
struct GroupIndexTests {
  let group = Group(
    topics: [
      Topic("😀", partitionCount: 2), Topic("\u{FF01}", partitionCount: 3),
      Topic("unread", partitionCount: 9), Topic("empty", partitionCount: 0),
    ],
    members: [
      Member("c2", topics: ["\u{FF01}", "😀", "missing"]), Member("c10", topics: ["\u{FF01}"]),
      Member("c1", instance: "i", topics: ["😀", "\u{FF01}", "missing"]),
    ])

  @Test("Numbers names as Java orders them, emoji before U+FF01")
  func names() {
    #expect(group.index.topicNames == ["empty", "missing", "unread", "😀", "\u{FF01}"])
  }

  @Test("Numbers the partitions of subscribed topics alone")
  func partitions() {
    #expect(group.index.partitionCount == 5)
    #expect(group.index.partitions(ofTopic: 2).isEmpty)
    #expect(group.index.partitions(ofTopic: 4) == 2..<5)
    #expect(group.index.assignableTopics == [3, 4])
  }

  @Test("Gives topics with the same subscribers one audience")
  func audiences() {
    #expect(group.index.audiences.map(\.topics) == [[3], [4]])
    let members = group.index.membersOfAudiences(inOrder: group.index.membersByID)
    #expect(members == [[2, 0], [2, 1, 0]])
  }

  @Test("Orders members by id, and in groups by instance first")
  func members() {
    #expect(group.index.membersByID == [2, 1, 0])
    #expect(group.index.membersInGroupOrder == [2, 1, 0])
  }

  @Test("Leaves members with one instance id in the order of Java's map")
  func sameInstance() {
    let twins = Group(
      topics: [],
      members: ["c10", "c2", "c1"].map { Member($0, instance: "i", topics: []) })
    #expect(twins.index.membersInGroupOrder == twins.index.membersInHashOrder)
  }

  @Test("Takes the first of two topics with one name")
  func repeatedTopic() {
    let group = Group(
      topics: [Topic("t", partitionCount: 2), Topic("t", partitionCount: 5)],
      members: [Member("c1", topics: ["t", "t"])])
    #expect(group.index.partitionCount == 2)
  }
}
