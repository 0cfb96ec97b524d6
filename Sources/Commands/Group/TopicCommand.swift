internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Makes a topic, raises its partition count, or deletes it.
struct TopicCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "topic")

  @OptionGroup var common: CommonOptions
  @Option var partitions: String?
  @Option var racks: String?
  @Option var replicationFactor: String?
  @Flag var delete = false
  @Argument var name: String
  @Argument var count: String?

  func run(in session: inout Session) throws -> Output {
    guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "topic") }
    let topic = TopicName(name)
    let old = session.lab[topic: topic]
    if delete { return try deleteTopic(topic, in: &session) }

    let count = try newCount(old: old?.partitionCount, lab: session.lab)
    var new = old ?? ScenarioTopic(topic, partitionCount: count)
    new.partitionCount = count
    let replicas = try replicaCount() ?? new.replicationFactor.map(Int.init)
    new.replicationFactor = replicas.map(Int16.init)
    if let racks = try rackNames() {
      new.racks = Self.spread(racks, over: count, replicas: replicas ?? 1)
    } else {
      new.racks = new.racks(continuedTo: count)
    }
    if new != old { session.lab[topic: topic] = new }
    return answer(new, old: old)
  }

  /// Reads the count, which stands after the name or behind `--partitions`.
  private func newCount(old: Int32?, lab: Lab) throws -> Int32 {
    if count != nil, partitions != nil {
      throw LineRefusal.contradictory("topic \(name) \(count ?? "")", "--partitions")
    }
    guard let text = partitions ?? count else { return old ?? 1 }
    let count = try CountText.read(text, of: "topic \(name)", in: 1...1_000_000)
    if let old, count < old {
      // The lab's rule, not the model's: an assignor takes any metadata, a broker never lowers it.
      throw LabRefusal.topicCannotShrink(topic: name, from: old, to: Int32(count))
    }
    let total = lab.partitionCount - Int(old ?? 0) + count
    guard total <= Lab.Limit.partitions else {
      throw ValueRefusal.tooLarge(
        what: "topic \(name)", asked: count, limit: Lab.Limit.partitions - (total - count))
    }
    guard old != nil || lab.topics.count < Lab.Limit.topics else {
      throw ValueRefusal.tooLarge(
        what: "topics", asked: lab.topics.count + 1, limit: Lab.Limit.topics)
    }
    return Int32(count)
  }

  private func replicaCount() throws -> Int? {
    try replicationFactor.map {
      try CountText.read($0, of: "--replication-factor", in: 1...100)
    }
  }

  private func rackNames() throws -> [RackName]? {
    guard let racks else { return nil }
    let names = racks.split(separator: ",", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty }) else { throw ValueRefusal.emptyName(what: "--racks") }
    return names.map { RackName(String($0)) }
  }

  /// Places replicas as a broker does with one broker a rack: leaders in turn, followers behind.
  private static func spread(
    _ racks: [RackName], over count: Int32, replicas: Int
  ) -> [[RackName]] {
    (0..<Int(count)).map { partition in
      (0..<min(replicas, racks.count)).map { racks[(partition + $0) % racks.count] }
    }
  }

  /// The same as an event of a run; what the topic is then, only the run knows.
  func event() throws -> ScenarioEvent.Action {
    guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "topic") }
    let topic = TopicName(name)
    if delete { return .deleteTopic(topic) }
    if count != nil, partitions != nil {
      throw LineRefusal.contradictory("topic \(name) \(count ?? "")", "--partitions")
    }
    guard let text = partitions ?? count else {
      throw LineRefusal.missingArgument(
        "N", command: "topic", syntax: "at TIME topic NAME [N | --delete] [--racks A,B]",
        example: "at 20s topic orders 9")
    }
    let count = try CountText.read(text, of: name, in: 1...Lab.Limit.partitions)
    let racks = try rackNames().map { names in
      Self.spread(names, over: Int32(count), replicas: try replicaCount() ?? 1)
    }
    return .topic(topic, partitionCount: Int32(count), racks: racks ?? [])
  }

  private func deleteTopic(_ topic: TopicName, in session: inout Session) throws -> Output {
    guard session.lab[topic: topic] != nil else {
      throw NameRefusal.unknown(.topic, name, among: session.lab.topics.map(\.name.rawValue))
    }
    session.lab[topic: topic] = nil
    return Output(.topicDeleted(name), json: [("topic", .string(name)), ("deleted", true)])
  }

  private func answer(_ topic: ScenarioTopic, old: ScenarioTopic?) -> Output {
    let sentence: Sentence =
      if let old, old.partitionCount < topic.partitionCount {
        .topicGrew(name, from: old.partitionCount, to: topic.partitionCount)
      } else {
        .topicIs(name, count: topic.partitionCount)
      }
    return Output(
      sentence,
      json: [("topic", .string(name)), ("partitions", .integer(Int64(topic.partitionCount)))],
      note: old == nil && !Self.isLegal(name) ? .illegalTopicName(name) : nil)
  }

  /// Whether a broker would take the name (`Topic.validate`).
  private static func isLegal(_ name: String) -> Bool {
    name.utf8.count <= 249 && name != "." && name != ".."
      && name.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "._-".unicodeScalars.contains($0))
      }
  }
}
