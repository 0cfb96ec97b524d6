internal import Diagrams
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Requests that create partitions, one after another, against the controller's quota (KIP-599).
struct MutationRun: Sendable {
  /// What became of one request.
  struct Answer: Sendable {
    let milliseconds: Int64

    /// `nil` if no quota applies.
    let verdict: ControllerMutationQuota.Verdict?

    let throttleMilliseconds: Int64
  }

  let bound: Double?
  let answers: [Answer]

  init(
    _ counts: [Int], bound: Double?, window: QuotaWindow, mode: ControllerMutationQuota.Mode,
    everyMilliseconds interval: Int64
  ) {
    self.bound = bound
    var quota = bound.map { ControllerMutationQuota(bound: $0, window: window) }
    answers = counts.enumerated().map { place, count in
      let now = Int64(place) * interval
      let answer = quota?.request(partitions: [count], mode: mode, at: now)
      return Answer(
        milliseconds: now, verdict: answer?.verdicts.first,
        throttleMilliseconds: answer?.throttleMilliseconds ?? 0)
    }
  }

  var longestThrottle: Duration {
    .milliseconds(answers.map(\.throttleMilliseconds).max() ?? 0)
  }

  var refusedCount: Int { answers.count { $0.verdict?.isAccepted == false } }

  var output: Output {
    Output(json: json) { style in
      guard bound != nil else {
        return Wrapped.lines(Sentence.noMutationQuota(style.language), width: style.width) + "\n"
      }
      return answers.map { answer in
        let time = Quantity.time(milliseconds: answer.milliseconds)
        var text = "\(time)  " + (answer.verdict.map { Sentence($0)(style.language) } ?? "")
        if answer.throttleMilliseconds > 0 {
          let throttle = Quantity.time(milliseconds: answer.throttleMilliseconds)
          text += "; " + Sentence.mutationThrottle(throttle)(style.language)
        }
        return Wrapped.lines(text, width: style.width, indent: 4) + "\n"
      }.joined()
    }
  }

  private var json: [(key: String, value: JSONValue)] {
    [
      ("bound", bound.map { .number($0) } ?? .null),
      ("throttle_ms", .integer(longestThrottle.wholeMilliseconds)),
      ("refused", .integer(Int64(refusedCount))),
      (
        "requests",
        .array(
          answers.map { answer in
            [
              "at_ms": .integer(answer.milliseconds),
              "accepted": .bool(answer.verdict?.isAccepted ?? true),
              "tokens": answer.verdict.map { .number($0.tokens) } ?? .null,
              "throttle_ms": .integer(answer.throttleMilliseconds),
            ]
          })
      ),
    ]
  }
}
