internal import KafkaModel
internal import Partitioners

/// What a run of a producer came to.
package struct ProducerTimeline: Hashable, Sendable {
  package let steps: [SendStep]

  /// The batches that were opened, with their records by place among the sends.
  package let batches: [FilledBatch]

  /// The registry and the client's caches after the run.
  package let registryUse: ProducerScenario.RegistryUse?

  /// Whether the run was ended early, by its limits or by the caller.
  package let isCutShort: Bool

  /// One batch with all that is in it.
  package struct FilledBatch: Hashable, Sendable {
    package let partition: Int32
    package internal(set) var places: [Int]
    package internal(set) var records: [SerializedRecord]

    /// The batch as it goes over the wire.
    package var bytes: RecordBatchBytes { RecordBatchBytes(records) }
  }
}

extension ProducerScenario {
  /// Plays the scenario: the same one gives the same timeline.
  ///
  /// At one instant answers come first, then the application makes all its calls, and then the
  /// sender looks. Nothing takes time but the network, waiting and lingering.
  ///
  /// - Parameter isCancelled: Polled at every event; ends the run early.
  /// - Returns: The steps of all records in the order in which they happened.
  package func run(isCancelled: () -> Bool = { false }) -> ProducerTimeline {
    var run = ProducerRun(self)
    while run.step() {
      if isCancelled() || run.steps.count >= Self.stepLimit { return run.timeline(cutShort: true) }
    }
    return run.timeline(cutShort: run.isUnfinished)
  }
}

/// The state of a producer in the middle of a run.
struct ProducerRun {
  /// What the application's thread is at.
  enum Application {
    /// Between two calls.
    case free
    /// In `send()`, waiting for the topic's metadata.
    case awaitingMetadata(PendingSend, until: Int64)
    /// In `send()`, waiting for memory.
    case awaitingMemory(PreparedRecord, partition: Int32, since: Int64, until: Int64)
  }

  struct Response {
    let arrives: Int64
    let request: ProduceRequest
  }

  let scenario: ProducerScenario
  var now: Int64 = 0
  var steps: [SendStep] = []

  // The application's side.
  var application = Application.free
  var nextSend = 0
  var knowsMetadata = false
  var registryUse: ProducerScenario.RegistryUse?

  // The accumulator's side; there is none for a topic that nobody knows.
  var partitioner: TopicPartitioner?
  var generator: SplitMix64
  var batches: [ProducerTimeline.FilledBatch] = []
  var batchMemory: [Int] = []
  var usedBytes = 0

  // The sender's side.

  /// Whether something has happened that the sender looks at: a new batch, a full one, an answer.
  var isSenderAwake = false
  var requestCount = 0
  var inFlight: [Int]
  var firstPartitions: [Int]
  var responses: [Response] = []

  // The brokers' side.
  var logEnds: [Int64]

  init(_ scenario: ProducerScenario) {
    self.scenario = scenario
    registryUse = scenario.registryUse
    partitioner = scenario.partitions.map {
      TopicPartitioner(scenario.settings.partitioner, topic: $0)
    }
    generator = SplitMix64(seed: scenario.seed)
    inFlight = Array(repeating: 0, count: scenario.brokerCount)
    firstPartitions = inFlight
    logEnds = Array(repeating: 0, count: Int(scenario.partitions?.count ?? 0))
  }

  enum Turn: Int {
    case respond, apply, expire, send
  }

  /// Lets the next thing happen; `false` if nothing is left until the end.
  mutating func step() -> Bool {
    let candidates: [(Int64?, Turn)] = [
      (responses.map(\.arrives).min(), .respond), (applicationTime, .apply),
      (expiryTime, .expire), (senderTime, .send),
    ]
    let due = candidates.compactMap { time, turn in time.map { (time: max($0, now), turn: turn) } }
    let next = due.min { ($0.time, $0.turn.rawValue) < ($1.time, $1.turn.rawValue) }
    guard let next, next.time < scenario.endMilliseconds else { return false }
    now = next.time
    switch next.turn {
    case .respond: takeResponse()
    case .apply: continueApplication()
    case .expire: expireBatches()
    case .send: sendRequests()
    }
    return true
  }

  mutating func note(_ stage: SendStage, record: Int? = nil) {
    steps.append(SendStep(milliseconds: now, record: record, stage: stage))
  }

  /// Whether anything was still to be done when the run ended.
  var isUnfinished: Bool {
    if case .free = application {
      return nextSend < scenario.sends.count || usedBytes > 0
    }
    return true
  }

  func timeline(cutShort: Bool) -> ProducerTimeline {
    ProducerTimeline(
      steps: steps, batches: batches, registryUse: registryUse, isCutShort: cutShort)
  }
}
