internal import KafkaModel

/// The topics that a consumer wants: those it names, or those that match its pattern.
///
/// In this version the broker knows no patterns; the client resolves them with what it knows of the
/// cluster.
struct ConsumerSubscription: Sendable {
  private(set) var topics: [TopicName]
  private var pattern: String?
  private var metadata: ClientMetadata

  /// Whether a pattern has found topics while the client was in no group.
  private(set) var isNew = false

  init(settings: ClientSettings) {
    pattern = settings.pattern
    topics = settings.pattern == nil ? settings.topics : []
    metadata = ClientMetadata(maxAge: settings.metadataMaxAge)
  }

  /// When the client asks for the cluster's topics again; `nil` if it need not know them.
  var dueAt: SimulatedInstant? { pattern == nil ? nil : metadata.dueAt }

  mutating func replace(by topics: [TopicName]) {
    self.topics = topics
    pattern = nil
    isNew = false
  }

  mutating func replace(byPattern pattern: String) {
    self.pattern = pattern
    metadata.request()
    isNew = false
  }

  /// Looks for topics that match as soon as can be.
  mutating func request() { metadata.request() }

  mutating func clear() { replace(by: []) }

  /// Looks for topics that match, if it is time.
  mutating func refreshIfDue(_ io: inout ClientIO) {
    guard let pattern else { return }
    metadata.refreshIfDue(&io)
    let matching = metadata.topics.map(\.name).filter { TopicPattern.matches(pattern, $0) }
    isNew = matching != topics && !matching.isEmpty
    topics = matching
  }
}
