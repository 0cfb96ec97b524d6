internal import ArgumentParser
internal import Diagrams
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// The options of `send` that say what happens to a record's headers after it was sent.
struct HeaderTrailOptions: ParsableArguments {
  @Option var hops: String?
  @Option var route: String?
  @Option var lateHeader: String?

  /// The most hops of one record.
  private static let limit = 100

  /// Reads the options: `--hops web,billing`, `--route origin:web=web-orders,*=others`.
  ///
  /// - Throws: ``ValueRefusal``.
  func read() throws(ValueRefusal) -> HeaderTrail {
    var trail = HeaderTrail()
    if let hops {
      let stages = hops.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard stages.allSatisfy({ !$0.isEmpty }) else { throw .emptyName(what: "--hops") }
      guard stages.count <= Self.limit else {
        throw .tooLarge(what: "--hops", asked: stages.count, limit: Self.limit)
      }
      trail.pipeline = HeaderPipeline(stages: stages)
    }
    if let route { trail.router = try Self.router(route) }
    if let lateHeader { trail.late = try SendRecordOptions.readHeader(lateHeader) }
    return trail
  }

  private static let example = "--route origin:web=web-orders,*=others"

  private static func router(_ text: String) throws(ValueRefusal) -> HeaderRouter {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .notAPair(text, example: example) }
    var router = HeaderRouter(
      key: HeaderKey(String(parts[0])), routes: [], fallback: TopicName("unrouted"))
    for pair in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw .notAPair(String(pair), example: example)
      }
      let topic = TopicName(String(sides[1]))
      if sides[0] == "*" {
        router.fallback = topic
      } else {
        router.routes.append(.init(String(sides[0]), to: topic))
      }
    }
    return router
  }
}

/// What happens to the headers of a record after it was sent: hops, a router, a change too late.
struct HeaderTrail: Sendable {
  var pipeline: HeaderPipeline?
  var router: HeaderRouter?

  /// A header that the application adds after `send()` has returned.
  var late: RecordHeader?

  var isEmpty: Bool { pipeline == nil && router == nil && late == nil }
}

/// The trail of one record.
struct HeaderJourney: Sendable {
  let trail: HeaderTrail

  /// The headers that were sent.
  let sent: RecordHeaders

  /// The headers after each hop.
  var hops: [RecordHeaders] { trail.pipeline?.trace(sent) ?? [] }

  /// The headers that the last consumer sees.
  var last: RecordHeaders { hops.last ?? sent }

  var route: (topic: TopicName, reason: HeaderRouter.Reason)? { trail.router?.route(last) }

  /// What Java says to a header that comes too late; `nil` if none does.
  var refused: HeadersFailure? {
    guard let late = trail.late else { return nil }
    var headers = sent
    do throws(HeadersFailure) { try headers.add(late) } catch { return error }
    return nil
  }

  /// The headers in their order, each with its bytes.
  func table(_ language: Language) -> TablePicture {
    TablePicture(
      title: Sentence.headersInOrder(language),
      columns: [
        .init("#", alignment: .trailing), .init(Sentence.headerKey(language)),
        .init(Sentence.headerValue(language), wraps: true), .init("hex", wraps: true),
      ],
      rows: last.all.enumerated().map { place, header in
        [
          TextLine(String(place + 1)), TextLine(header.key.rawValue.shown),
          TextLine(keyText(header.value).shown),
          TextLine(header.value.map { hexText($0.prefix(16), separator: " ") } ?? "null"),
        ]
      })
  }

  /// One sentence a fact.
  var sentences: [Sentence] {
    var sentences: [Sentence] = []
    for key in repeatedKeys {
      let values = last[key].map { keyText($0.value).shown }
      sentences.append(
        .lastHeader(key.rawValue, values: values, last: values.last ?? ""))
    }
    if let pipeline = trail.pipeline {
      sentences.append(.path(pipeline.path(of: last)))
    }
    if let route {
      sentences.append(.routed(to: route.topic.rawValue, Sentence(route.reason)))
    }
    if let refused { sentences.append(refused.sentence) }
    return sentences
  }

  /// Keys that come more than once, in the order in which they come first.
  private var repeatedKeys: [HeaderKey] {
    var seen: [HeaderKey] = []
    // Of the hops the way itself tells more.
    for header in last.all
    where header.key != trail.pipeline?.key && !seen.contains(header.key)
      && last[header.key].count > 1
    { seen.append(header.key) }
    return seen
  }

  var json: JSONValue {
    [
      "headers": .array(
        last.all.map { header in
          [
            "key": .string(header.key.rawValue),
            "value": header.value.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null,
            "hex": header.value.map { .string(hexText($0)) } ?? .null,
          ]
        }),
      "path": trail.pipeline.map { .array($0.path(of: last).map { .string($0) }) } ?? .null,
      "route": route.map { .string($0.topic.rawValue) } ?? .null,
      "late_header_error": refused == nil ? .null : "IllegalStateException",
    ]
  }
}
