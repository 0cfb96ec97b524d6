internal import Formats
internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// What `why` says about producers: partitions of keys, sends, throttling.
struct ProducerReasons {
  private let lab: Lab

  init(_ lab: Lab) { self.lab = lab }

  /// The reasons behind the last result of a producer's, or behind the partition of a key.
  ///
  /// A key is anything that names neither a member nor a partition of the lab.
  ///
  /// - Returns: `nil` if it is an assignment that is asked about.
  /// - Throws: ``PartitioningFailure``.
  func explanations(of subject: String?) throws -> [Sentence]? {
    guard let outcome = lab.lastOutcome, outcome != .assignment else { return nil }
    guard let subject, subject != "last" else { return explanations(of: outcome) }
    if lab[member: MemberID(subject)] != nil { return nil }
    if let partition = try? PartitionText.readOne(subject), lab.contains(partition) {
      return lab.lastRun == nil ? explanations(of: outcome) : nil
    }
    return try explanations(ofKey: Array(subject.utf8))
  }

  private func explanations(of outcome: Lab.Outcome) -> [Sentence]? {
    switch outcome {
    case .assignment: nil
    case .partition: lab.producers.lastPartition?.explanations
    case .send: lab.producers.lastSend?.explanations
    case .quota: lab.producers.lastQuotaRun?.explanations
    }
  }

  private func explanations(ofKey key: [UInt8]) throws -> [Sentence] {
    let question = lab.producers.question?.asked(of: lab) ?? PartitionQuestion(lab)
    let record = PartitionedRecord(key: key, valueBytes: PartitionQuestion.standardValueBytes)
    return try PartitionAnswer(question, records: [record], growingTo: nil).explanations
  }
}

extension SendAnswer {
  /// What decided about the records: interceptors that failed, partitions, why batches left, errors.
  fileprivate var explanations: [Sentence] {
    timeline.steps.compactMap { step in
      switch step.stage {
      case .intercepted, .partitioned, .batchReady, .threw: Sentence(step.stage)
      case .appended(let record):
        // The built-in rule for records without a key decides only here.
        record.placement.isDecidedByKey ? nil : Sentence(record.placement.decision)
      case .completed(let result): result.failure.map { _ in Sentence(step.stage) }
      default: nil
      }
    }
  }
}

extension Placement {
  fileprivate var isDecidedByKey: Bool {
    switch decision.reason {
    case .hashed, .named: true
    default: false
    }
  }
}

extension LastQuotaRun {
  fileprivate var explanations: [Sentence] {
    switch self {
    case .rates(let run): run.readings.map { Sentence($0) }
    case .mutations(let run): run.answers.compactMap { $0.verdict.map { Sentence($0) } }
    }
  }
}
