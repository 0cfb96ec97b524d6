internal import ArgumentParser
internal import KafkaModel
internal import Partitioners
internal import Texts

/// Shows where records go, and why, by one partitioner or several.
struct PartitionCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "partition")

  @OptionGroup var common: CommonOptions
  @Option var file: String?
  @Option var records: String?
  @Option var bytes: String?
  @Option var topic: String?
  @Option var partitions: String?
  @Option var partitioner: String?
  @Option var grow: String?
  @Option var seed: String?
  @Option var unavailable: String?
  @Option var drainEvery: String?
  @Flag var hex = false
  @Flag var null = false
  @Argument var keys: [String] = []

  func run(in session: inout Session) throws -> Output {
    try refuseContradictions()
    let question = try question(in: session.lab)
    let answer = try PartitionAnswer(
      question, records: try records(from: session.storage),
      growingTo: try newCount(from: question))
    // Not a change of the cluster, so that `undo` does not stop here.
    session.lab.producers.question = question
    session.lab.producers.lastPartition = answer
    session.lab.lastOutcome = .partition
    session.hasShownProducer = true
    let grade = session.lab.gradePrediction(at: .records { answer.partition(of: $0) })
    return answer.output.graded(grade)
  }

  private func refuseContradictions() throws(LineRefusal) {
    let sources = [
      (isThere: !keys.isEmpty || null, name: "KEY"), (isThere: file != nil, name: "--file"),
      (isThere: records != nil, name: "--records"),
    ].filter(\.isThere)
    guard let source = sources.first else {
      throw .missingArgument(
        "KEY", command: "partition", syntax: "partition KEY… | --file F | --records N",
        example: "partition user-1 user-3 --partitioner java,librdkafka")
    }
    if sources.count > 1 { throw .contradictory(source.name, sources[1].name) }
    if topic != nil, partitions != nil { throw .contradictory("--topic", "--partitions") }
    if records != nil, hex { throw .contradictory("--records", "--hex") }
    if records != nil, grow != nil { throw .contradictory("--records", "--grow") }
  }

  private func question(in lab: Lab) throws -> PartitionQuestion {
    var question = PartitionQuestion(lab)
    if let topic {
      let name = try MemberText.findTopic(topic, in: lab)
      question.topic = name
      question.partitionCount = lab[topic: name]?.partitionCount ?? question.partitionCount
    } else if let partitions {
      question.topic = nil
      question.isOfLab = false
      question.partitionCount = try Self.partitionCount(partitions, of: "--partitions")
    }
    if let partitioner { question.partitioners = try PartitionerText.readList(partitioner) }
    question.unavailable = try UnavailableText.read(unavailable, of: question.partitionCount)
    if let drainEvery {
      question.sending = .afterEvery(
        try CountText.read(drainEvery, of: "--drain-every", in: 1...RecordKeys.limit))
    }
    if let seed {
      question.seed = UInt64(try CountText.read(seed, of: "--seed", in: 0...Int.max))
    }
    return question
  }

  private func newCount(from question: PartitionQuestion) throws -> Int32? {
    guard let grow else { return nil }
    // Kafka only ever adds partitions.
    let range = Int(question.partitionCount)...Self.partitionLimit
    return Int32(try CountText.read(grow, of: "--grow", in: range))
  }

  private static func partitionCount(
    _ text: String, of what: String
  ) throws(ValueRefusal) -> Int32 {
    Int32(try CountText.read(text, of: what, in: 1...partitionLimit))
  }

  /// The most partitions that records are placed on.
  private static let partitionLimit = 1_000_000

  private func records(from storage: any Storage) throws -> [PartitionedRecord] {
    let sizes = try readSizes()
    if let records {
      let count = try CountText.read(records, of: "--records", in: 1...RecordKeys.limit)
      return (0..<count).map {
        PartitionedRecord(key: nil, valueBytes: sizes[$0 % sizes.count])
      }
    }
    var keys: [[UInt8]?] =
      if let file {
        try RecordKeys.read(
          try storage.read(file, limit: RecordKeys.byteLimit), of: file, asHex: hex)
      } else {
        try self.keys.map { try RecordKeys.read($0, asHex: hex) }
      }
    if null { keys.insert(nil, at: 0) }
    return keys.enumerated().map { place, key in
      PartitionedRecord(key: key, valueBytes: sizes[place % sizes.count])
    }
  }

  /// The sizes of values, which records take in turn.
  private func readSizes() throws -> [Int] {
    guard let bytes else { return [PartitionQuestion.standardValueBytes] }
    return try bytes.split(separator: ",", omittingEmptySubsequences: false).map {
      try CountText.read(String($0), of: "--bytes", in: 0...1_000_000)
    }
  }
}
