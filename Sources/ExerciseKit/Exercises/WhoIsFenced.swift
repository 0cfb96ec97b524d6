public import KafkaModel

/// Something that happens to a process with a consumer of one group.
public struct InstanceEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// It starts and joins, with a `group.instance.id` or, if `nil`, as a dynamic member.
    case starts(InstanceID?)
    /// It closes its consumer in good order.
    case closes
    /// It dies without a word. Its session does not end before the last event.
    case crashes
  }

  /// The process's name; every start is a new process.
  public let process: String
  public let kind: Kind

  public init(_ process: String, _ kind: Kind) {
    self.process = process
    self.kind = kind
  }
}

/// A process whose consumer ends with an error.
public struct Fencing: Hashable, Sendable {
  public enum Failure: String, Sendable {
    case fencedInstanceID = "FENCED_INSTANCE_ID"
    case unreleasedInstanceID = "UNRELEASED_INSTANCE_ID"
  }

  public let process: String
  public let failure: Failure

  public init(_ process: String, _ failure: Failure) {
    self.process = process
    self.failure = failure
  }
}

/// Exercise 15: who ends with an error when a `group.instance.id` is used twice.
public protocol WhoIsFenced: Exercise {
  /// The processes that end with an error, in the order in which the causes happen.
  ///
  /// - `events`: In order. Only running processes close or crash.
  /// - `usesConsumerProtocol`: Whether the group speaks KIP-848's protocol, not the classic one.
  func fenced(in events: [InstanceEvent], usesConsumerProtocol: Bool) throws -> [Fencing]
}

extension WhoIsFenced {
  /// Tries all stories of up to 3 processes with up to one end each.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try InstanceStory.examination.finding {
      try attempt.fenced(in: $0.events, usesConsumerProtocol: $0.usesConsumerProtocol)
    }
  }
}

private struct InstanceStory {
  let events: [InstanceEvent]
  let usesConsumerProtocol: Bool

  static var examination: Examination<InstanceStory, [Fencing]> {
    Examination(
      trials: [
        Trial("without-two-of-one-id-nobody-ends", stories.filter { !$0.hasTwins }),
        Trial(
          "classic-fences-the-old-one", stories.filter { $0.isPlain && !$0.usesConsumerProtocol }),
        Trial(
          "the-new-protocol-refuses-the-new-one",
          stories.filter { $0.isPlain && $0.usesConsumerProtocol }),
        Trial("a-closed-process-holds-nothing", stories.filter { !$0.hasCrash }),
        Trial("a-crashed-process-still-holds-its-id", stories),
      ],
      line: \.line, expected: \.right,
      text: { list in
        list.isEmpty
          ? "[]" : list.map { "\($0.process) \($0.failure.rawValue)" }.joined(separator: ", ")
      },
      size: { story in Finding.Size(members: Set(story.events.map(\.process)).count) },
      rows: { story, right, found in
        ["A", "B", "C"].filter { name in story.events.contains { $0.process == name } }.map {
          name in
          let ending = { (list: [Fencing]) in
            list.filter { $0.process == name }.map(\.failure.rawValue).joined(separator: ", ")
          }
          return Finding.Row(name, expected: ending(right), found: ending(found))
        }
      },
      facts: { story in
        [
          .init("protocol", story.usesConsumerProtocol ? "consumer" : "classic"),
          .init("events", story.eventText),
        ]
      })
  }

  private var eventText: String {
    events.map { event in
      switch event.kind {
      case .starts(let instance): "\(event.process) starts(\(instance?.description ?? "nil"))"
      case .closes: "\(event.process) closes"
      case .crashes: "\(event.process) crashes"
      }
    }.joined(separator: ", ")
  }

  private var line: String {
    "fenced(in: [\(eventText)], usesConsumerProtocol: \(usesConsumerProtocol))"
  }

  private var hasCrash: Bool { events.contains { $0.kind == .crashes } }

  /// Whether nobody closes or crashes.
  private var isPlain: Bool { events.allSatisfy { $0.kind != .closes && $0.kind != .crashes } }

  private var hasTwins: Bool {
    let ids = events.compactMap { event -> InstanceID? in
      guard case .starts(let instance) = event.kind else { return nil }
      return instance
    }
    return Set(ids).count < ids.count
  }

  /// All stories in which A, B and C start in this order, the shortest first.
  private static let stories: [InstanceStory] = {
    var all: [[InstanceEvent]] = [[]]
    for length in 0..<4 {
      all += all.filter { $0.count == length }.flatMap { start in
        continuations(of: start).map { start + [$0] }
      }
    }
    return all.flatMap { events in
      [false, true].map { InstanceStory(events: events, usesConsumerProtocol: $0) }
    }
  }()

  private static func continuations(of events: [InstanceEvent]) -> [InstanceEvent] {
    let started = Set(events.map(\.process))
    let ended = Set(events.filter { $0.kind == .closes || $0.kind == .crashes }.map(\.process))
    let next = ["A", "B", "C"].first { !started.contains($0) }
    let ids: [InstanceID?] = started.isEmpty ? ["i1"] : ["i1", "i2", nil]
    return ids.compactMap { id in next.map { InstanceEvent($0, .starts(id)) } }
      + running(after: events).subtracting(ended).sorted().flatMap {
        [InstanceEvent($0, .closes), InstanceEvent($0, .crashes)]
      }
  }

  /// Who is alive under either protocol, so that the same story makes sense under both.
  private static func running(after events: [InstanceEvent]) -> Set<String> {
    let started = Set(events.map(\.process))
    let failed = [false, true].flatMap { consumer in
      InstanceStory(events: events, usesConsumerProtocol: consumer).right.map(\.process)
    }
    return started.subtracting(failed)
  }

  /// What the two coordinators do.
  private var right: [Fencing] {
    var holders: [InstanceID: (process: String, isAlive: Bool)] = [:]
    var fencings: [Fencing] = []
    for event in events {
      switch event.kind {
      case .starts(let instance?):
        if let holder = holders[instance] {
          if usesConsumerProtocol {
            fencings.append(Fencing(event.process, .unreleasedInstanceID))
            continue
          }
          if holder.isAlive { fencings.append(Fencing(holder.process, .fencedInstanceID)) }
        }
        holders[instance] = (event.process, true)
      case .starts(nil): break
      case .closes:
        holders = holders.filter { $0.value.process != event.process }
      case .crashes:
        for (instance, holder) in holders where holder.process == event.process {
          holders[instance] = (event.process, false)
        }
      }
    }
    return fencings
  }
}
