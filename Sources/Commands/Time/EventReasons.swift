internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Why the last thing happened about somebody or something, back to the first cause.
enum EventReasons {
  /// Explains the last event about a subject up to a time; without a subject, the last of all.
  ///
  /// - Throws: ``NameRefusal`` for what the run does not know.
  static func output(
    about subject: String?, in run: GroupRun, at moment: Duration
  ) throws -> Output {
    let place = try last(about: subject, in: run, upTo: moment)
    let reasons = place.map { RunWords.explanation(of: $0, in: run.timeline) } ?? []
    return Output(
      json: [("at", TimelineView.time(moment)), ("reasons", json(reasons))]
    ) { style in
      if reasons.isEmpty { return Sentence.nothingHappened(before: moment)(style.language) + "\n" }
      return lines(reasons, style)
    }
  }

  /// The reasons one under another, the nearest first.
  static func lines(
    _ reasons: [(instant: SimulatedInstant, sentence: Sentence)], _ style: TextStyle
  ) -> String {
    reasons.map { reason in
      let time = Quantity.time(reason.instant.duration)
      let text = "· \(time): \(reason.sentence(style.language))"
      return Wrapped.lines(text, width: style.width, indent: 2) + "\n"
    }.joined()
  }

  static func json(
    _ reasons: [(instant: SimulatedInstant, sentence: Sentence)]
  ) -> JSONValue {
    .array(
      reasons.map { reason in
        [
          "at": TimelineView.time(reason.instant.duration),
          "text": .string(reason.sentence(.en)),
        ]
      })
  }

  private static func last(
    about subject: String?, in run: GroupRun, upTo moment: Duration
  ) throws -> Int? {
    let events = run.timeline.events.prefix(run.count(upTo: moment, included: true))
    guard let subject, subject != "last" else { return events.indices.last }
    if let client = run.timeline.names.clients.key(of: ClientName(subject)) {
      return events.lastIndex { $0.client == client }
    }
    if let partition = try? PartitionText.readOne(subject),
      run.ownership.partitions.contains(partition)
    {
      return events.lastIndex { event in
        if case .called(_, let list) = event.kind { list.contains(partition) } else { false }
      }
    }
    throw NameRefusal.unknown(
      .subject, subject, among: run.timeline.names.clients.names.map(\.rawValue))
  }
}
