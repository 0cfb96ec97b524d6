internal import KafkaModel
internal import ProducerSimulation
internal import Texts

extension Expectation.Subject {
  /// What the last `send` came to.
  enum SendFigure {
    /// Where the last record went.
    case partition
    /// How many requests left for brokers.
    case requests
    /// How many records a broker has confirmed.
    case acknowledged
    /// The last header of a key, as the last consumer sees it.
    case header(HeaderKey)
    /// The hops of the first record, in order.
    case path
    /// The topic to which a router forwards the first record.
    case route

    static let names = ["requests", "acknowledged", "header", "path", "route"]

    /// Reads the words before the operator; `nil` for another subject.
    init?(_ words: [String]) {
      switch (words.first, words.count) {
      case ("partition", 1): self = .partition
      case ("requests", 1): self = .requests
      case ("acknowledged", 1): self = .acknowledged
      case ("header", 2): self = .header(HeaderKey(words[1]))
      case ("path", 1): self = .path
      case ("route", 1): self = .route
      default: return nil
      }
    }

    func value(in lab: Lab) throws -> Expectation.Value {
      guard let send = lab.producers.lastSend else {
        throw LabRefusal.nothingYet(what: .aSend, first: "send orders hi --key user-1")
      }
      switch self {
      case .partition: return .word(send.partition.map(String.init) ?? "none")
      case .requests: return .number(send.requestCount)
      case .acknowledged: return .number(send.acknowledgedCount)
      case .header(let key):
        return .word(send.journey.last.lastHeader(key).map { keyText($0.value) } ?? "none")
      case .path:
        let stages = send.trail.pipeline?.path(of: send.journey.last) ?? []
        return .word(stages.isEmpty ? "none" : stages.joined(separator: ","))
      case .route: return .word(send.journey.route?.topic.rawValue ?? "none")
      }
    }
  }

  /// What the schema registry says.
  enum SchemaFigure {
    /// Whether a schema may be a subject's next version.
    case compatible(SubjectName, schema: String)
    /// How many versions a subject has.
    case versions(SubjectName)

    static let names = ["compatible", "versions"]

    /// Reads the words before the operator; `nil` for another subject.
    init?(_ words: [String]) {
      switch (words.first, words.count) {
      case ("compatible", 3): self = .compatible(SubjectName(words[1]), schema: words[2])
      case ("versions", 2): self = .versions(SubjectName(words[1]))
      default: return nil
      }
    }

    func value(in lab: Lab, _ storage: any Storage) throws -> Expectation.Value {
      let registry = lab.producers.setup.registry
      switch self {
      case .compatible(let subject, let text):
        let schema = try SchemaText.read(text, from: storage)
        return .word(try registry.check(schema, for: subject).isCompatible ? "yes" : "no")
      case .versions(let subject):
        return .number((try? registry.ids(of: subject).count) ?? 0)
      }
    }
  }
}
