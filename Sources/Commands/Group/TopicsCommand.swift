internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Lists the topics.
struct TopicsCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "topics")

  @OptionGroup var common: CommonOptions

  /// How many lines a list has at most.
  private static let limit = 40

  func run(in session: inout Session) throws -> Output {
    let topics = session.lab.topics
    let rows = topics.map { topic -> JSONValue in
      [
        "topic": .string(topic.name.rawValue),
        "partitions": .integer(Int64(topic.partitionCount)),
        "racks": .array(topic.racks.map { .array($0.map { .string($0.rawValue) }) }),
      ]
    }
    return Output(json: [("topics", .array(rows))]) { style in
      if topics.isEmpty { return Sentence.noTopics(style.language) + "\n" }
      let shown = topics.prefix(Self.limit).map {
        Sentence.topicIs($0.name.rawValue, count: $0.partitionCount)(style.language) + "\n"
      }
      let rest = topics.count - shown.count
      return shown.joined() + (rest > 0 ? Sentence.more(rest)(style.language) + "\n" : "")
    }
  }
}
