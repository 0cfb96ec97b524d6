internal import ArgumentParser
internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// Sends records through a producer, and shows every stage with its bytes.
struct SendCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "send")

  @OptionGroup var common: CommonOptions
  @Option var key: String?
  @Option var keyHex: String?
  @Option(name: [.customShort("H"), .long]) var header: [String] = []
  @Option var count: String?
  @Argument var topic: String
  @Argument var value: String?

  /// The most records that one command sends.
  private static let limit = 1000

  func run(in session: inout Session) throws -> Output {
    if key != nil, keyHex != nil { throw LineRefusal.contradictory("--key", "--key-hex") }
    let name = try MemberText.findTopic(topic, in: session.lab)
    let partitions = try TopicPartitions(count: session.lab[topic: name]?.partitionCount ?? 0)
    let count = try count.map { try CountText.read($0, of: "--count", in: 1...Self.limit) } ?? 1
    let record = try ProducerRecord(
      topic: name, key: try keyPayload(), value: value.map { .text($0) } ?? .null,
      headers: RecordHeaders(try header.map(Self.header)))
    let scenario = ProducerScenario(
      topic: name, partitions: partitions, keySerializer: keyHex == nil ? .string : .bytes,
      sends: Array(repeating: .init(at: 0, record), count: count), seed: session.lab.seed)
    return SendAnswer(
      topic: name, timeline: scenario.run(isCancelled: session.surroundings.isCancelled)
    ).output
  }

  private func keyPayload() throws -> Payload {
    if let keyHex { return .bytes(try RecordKeys.read(keyHex, asHex: true)) }
    return key.map { .text($0) } ?? .null
  }

  /// Reads `k=v`; the value may be empty, and may hold further signs.
  private static func header(_ pair: String) throws(ValueRefusal) -> RecordHeader {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw .notAPair(pair, example: "-H trace-id=7")
    }
    return RecordHeader(HeaderKey(String(parts[0])), text: String(parts[1]))
  }
}
