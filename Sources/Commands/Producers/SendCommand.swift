internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// Sends records through a producer, and shows every stage with its bytes.
struct SendCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "send")

  @OptionGroup var common: CommonOptions
  @OptionGroup var what: SendRecordOptions
  @OptionGroup var trail: HeaderTrailOptions
  @Option var count: String?
  @Option var every: String?
  @Option var partition: String?
  @Option var unavailable: String?
  @Flag var step = false
  @Flag var next = false
  @Flag var back = false
  @Argument var topic: String?
  @Argument var value: String?

  /// The most records that one command sends.
  private static let limit = 1000

  func run(in session: inout Session) throws -> Output {
    if next || back { return try turnPage(in: &session) }
    guard let topic else { throw missingTopic }
    let name = try MemberText.findTopic(topic, in: session.lab)
    var scenario = try scenario(to: name, in: session.lab)
    let payload = try what.read(value, to: name, in: session)
    scenario.keySerializer = payload.keySerializer
    scenario.valueSerializer = payload.valueSerializer
    scenario.registryUse = payload.registryUse
    let record = try ProducerRecord(
      topic: name, partition: try readPartition(), key: payload.key, value: payload.value,
      headers: payload.headers)
    scenario.sends = try sends(of: record)
    let timeline = scenario.run(isCancelled: session.surroundings.isCancelled)
    let answer = try SendAnswer(
      given: record, scenario: scenario, timeline: timeline, trail: trail.read())
    answer.keep(in: &session.lab)
    session.hasShownProducer = true
    let partition = timeline.batches.first.map { Int($0.partition) }
    let sentKey = what.key
    let grade = session.lab.gradePrediction(at: .records { $0 == sentKey ? partition : nil })
    guard step else { return answer.output.graded(grade) }
    session.lab.producers.page = 0
    return answer.page(0).graded(grade)
  }

  private var missingTopic: LineRefusal {
    let entry = CommandTable.entry(named: "send")
    return .missingArgument(
      "TOPIC", command: "send", syntax: entry?.syntax ?? "send TOPIC", example: entry?.example ?? ""
    )
  }

  private func scenario(to topic: TopicName, in lab: Lab) throws -> ProducerScenario {
    let count = lab[topic: topic]?.partitionCount ?? 0
    let missing = try UnavailableText.read(unavailable, of: count)
    return ProducerScenario(
      topic: topic, partitions: try TopicPartitions(count: count, unavailable: missing),
      settings: try ProducerSettings(lab.producers.setup.settings),
      interceptors: lab.producers.setup.interceptors, sends: [], seed: lab.seed)
  }

  private func readPartition() throws -> Int32? {
    try partition.map {
      Int32(try CountText.read($0, of: "--partition", in: 0...Int(Int32.max)))
    }
  }

  private func sends(of record: ProducerRecord) throws -> [ProducerScenario.Send] {
    let count = try count.map { try CountText.read($0, of: "--count", in: 1...Self.limit) } ?? 1
    let interval = try every.map { try DurationText.read($0).wholeMilliseconds } ?? 0
    return (0..<count).map { .init(at: Int64($0) * interval, record) }
  }

  // MARK: Stepping

  private func turnPage(in session: inout Session) throws -> Output {
    if next, back { throw LineRefusal.contradictory("--next", "--back") }
    let word = next ? "--next" : "--back"
    if let topic { throw LineRefusal.contradictory(topic, word) }
    guard let answer = session.lab.producers.lastSend, let page = session.lab.producers.page else {
      throw LabRefusal.nothingYet(what: .aSend, first: "send orders hi --key user-1 --step")
    }
    let turned = min(max(page + (next ? 1 : -1), 0), answer.pages.count - 1)
    session.lab.producers.page = turned
    return answer.page(turned)
  }
}
