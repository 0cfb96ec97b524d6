/// A record on its way through a chain of interceptors.
public struct InterceptedRecord: Hashable, Sendable {
  public var value: String

  /// The keys of its headers, in the order in which they were added.
  public var headers: [String]

  public init(value: String, headers: [String] = []) {
    self.value = value
    self.headers = headers
  }
}

/// One interceptor of a chain.
public struct ChainLink {
  public let name: String

  /// What it makes of a record: another one, the same, or nothing at all.
  public let onSend: (InterceptedRecord?) throws -> InterceptedRecord?

  public init(name: String, onSend: @escaping (InterceptedRecord?) throws -> InterceptedRecord?) {
    self.name = name
    self.onSend = onSend
  }
}

/// Exercise 3: pass a record through a chain of producer interceptors (KIP-42).
public protocol InterceptorChain: Exercise {
  /// What the producer goes on with after every `onSend` of the chain.
  ///
  /// - `record`: What the application gave to `send()`.
  /// - `chain`: In the order of `interceptor.classes`; may be empty.
  func onSend(_ record: InterceptedRecord, through chain: [ChainLink]) throws
    -> InterceptedRecord?
}

extension InterceptorChain {
  /// Tries all chains of up to 3 interceptors that add a header, throw, or return nothing.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try Chain.examination.finding { chain in
      try chain.run { try attempt.onSend($0, through: $1) }
    }
  }
}

/// What was seen of one run through a chain.
private struct ChainRun: Equatable {
  enum Outcome: Equatable {
    case record(InterceptedRecord?)
    case threw
  }

  /// Who was asked, with what.
  var asked: [String]
  var outcome: Outcome

  var text: String {
    let end =
      switch outcome {
      case .record(let record): Chain.text(of: record)
      case .threw: "throws"
      }
    return (asked + [end]).joined(separator: " → ")
  }
}

private struct Chain {
  enum Link: CaseIterable { case adds, throwing, returnsNil }

  let links: [Link]

  static var examination: Examination<Chain, ChainRun> {
    Examination(
      trials: [
        Trial(
          "each-gets-what-came-before",
          chains { !$0.contains(.throwing) && !$0.contains(.returnsNil) }),
        Trial("the-last-good-record-goes-on", chains { !$0.contains(.returnsNil) }),
        Trial("nil-goes-on-like-a-record", chains { _ in true }),
      ],
      line: \.line, expected: \.right, text: \.text,
      refined: { chain, found in
        if found.outcome == .threw { return "an-exception-is-swallowed" }
        return found.asked.count != chain.links.count ? "everyone-is-asked" : nil
      },
      rows: { chain, right, found in
        (0..<max(right.asked.count, found.asked.count)).map { place in
          Finding.Row(
            "\(place + 1)", expected: place < right.asked.count ? right.asked[place] : "",
            found: place < found.asked.count ? found.asked[place] : "")
        }
      },
      facts: { chain in
        [.init("links", "\(chain.links.count)"), .init("first", chain.names.first ?? "–")]
      })
  }

  private static func chains(_ isMeant: ([Link]) -> Bool) -> [Chain] {
    var all: [[Link]] = [[]]
    for length in 0..<3 {
      all += all.filter { $0.count == length }.flatMap { start in
        Link.allCases.map { start + [$0] }
      }
    }
    return all.filter(isMeant).map { Chain(links: $0) }
  }

  var names: [String] { Array(["A", "B", "C"].prefix(links.count)) }

  private var line: String {
    let texts = zip(names, links).map { name, link in
      switch link {
      case .adds: "\(name): + \(name.lowercased())"
      case .throwing: "\(name): throw"
      case .returnsNil: "\(name): nil"
      }
    }
    return "onSend(v, through: [\(texts.joined(separator: ", "))])"
  }

  static func text(of record: InterceptedRecord?) -> String {
    guard let record else { return "nil" }
    return record.value + record.headers.map { "+\($0)" }.joined()
  }

  private struct Thrown: Error {}

  /// The links, with a note of who is asked.
  private func chain(noting asked: @escaping (String) -> Void) -> [ChainLink] {
    zip(names, links).map { name, link in
      ChainLink(name: name) { record in
        asked("\(name)(\(Self.text(of: record)))")
        switch link {
        case .adds:
          // Java's interceptor runs into the null.
          guard var record else { throw Thrown() }
          record.headers.append(name.lowercased())
          return record
        case .throwing: throw Thrown()
        case .returnsNil: return nil
        }
      }
    }
  }

  func run(
    _ send: (InterceptedRecord, [ChainLink]) throws -> InterceptedRecord?
  ) throws -> ChainRun {
    var asked: [String] = []
    do {
      let record = try send(InterceptedRecord(value: "v"), chain { asked.append($0) })
      return ChainRun(asked: asked, outcome: .record(record))
    } catch is Thrown {
      return ChainRun(asked: asked, outcome: .threw)
    }
  }

  /// What Kafka's `ProducerInterceptors` do.
  private var right: ChainRun {
    var record: InterceptedRecord? = InterceptedRecord(value: "v")
    var asked: [String] = []
    for (name, link) in zip(names, links) {
      asked.append("\(name)(\(Self.text(of: record)))")
      switch link {
      case .adds: record?.headers.append(name.lowercased())
      case .throwing: break
      case .returnsNil: record = nil
      }
    }
    return ChainRun(asked: asked, outcome: .record(record))
  }
}
