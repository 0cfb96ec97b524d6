import Assignors
import KafkaModel
import Testing

/// Groups in one line, as the commands of the workbook take them.
///
/// Members are `name`, or `name{a,b}` for a subscription of its own, then `=orders-0,1` for what it
/// owns and `@3` for the generation, all but the name optional.
struct Example {
  let group: Group

  init(_ topics: String, _ members: String) {
    let topics = topics.split(separator: " ").map { topic in
      let parts = topic.split(separator: ":")
      return Topic(TopicName(String(parts[0])), partitionCount: Int32(parts[1]) ?? 0)
    }
    let names = topics.map(\.name)
    group = Group(
      topics: topics,
      members: members.split(separator: " ").map { Self.member(String($0), names) })
  }

  private static func member(_ text: String, _ names: [TopicName]) -> Member {
    let generation = text.split(separator: "@")
    let owned = generation[0].split(separator: "=")
    let name = owned[0].split(separator: "{", omittingEmptySubsequences: false)
    let topics =
      name.count > 1
      ? name[1].dropLast().split(separator: ",").map { TopicName(String($0)) } : names
    return Member(
      MemberID(String(name[0])), topics: topics,
      owned: owned.count > 1 ? partitions(String(owned[1])) : nil,
      generation: generation.count > 1 ? Int32(generation[1]) ?? -1 : -1)
  }

  private static func partitions(_ text: String) -> PartitionList {
    PartitionList(
      text.split(separator: "+").flatMap { part -> [TopicPartition] in
        let pieces = part.split(separator: "-")
        return pieces[1].split(separator: ",").map {
          TopicPartition(TopicName(String(pieces[0])), Int32($0) ?? 0)
        }
      })
  }

  /// Everybody's partitions, by name: `c1: t-0 t-2 | c2: t-1`.
  func assigned(by strategy: Strategy) throws -> String {
    let assignment = try strategy.assignor.assign(group)
    return group.members.map(\.id).sorted().map { member in
      ([member.rawValue + ":"] + assignment[member].map(\.description)).joined(separator: " ")
    }.joined(separator: " | ")
  }
}
