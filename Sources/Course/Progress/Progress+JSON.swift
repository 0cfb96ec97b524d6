internal import Formats

// One entry as JSON. The keys are documented in `ProgressFile`.
extension Progress.Entry {
  var json: JSONValue {
    .object(
      [
        ("at", .integer(time)), ("by", .string(sitting)), ("n", .integer(Int64(number))),
      ] + event.jsonEntries)
  }

  /// Reads an entry; `nil` if it is none that this version writes.
  init?(_ json: JSONValue) {
    guard let time = json["at"]?.integer, Self.times.contains(time),
      let sitting = json["by"]?.string, sitting.utf8.count <= Self.nameLimit,
      let number = json["n"]?.integer, Self.numbers.contains(number),
      let event = Progress.Event(json)
    else { return nil }
    self.init(time: time, sitting: sitting, number: Int(number), event: event)
  }

  /// Up to the end of the year 9999, so that no sum with a time overflows.
  private static let times: ClosedRange<Int64> = 0...253_402_300_799

  private static let numbers: ClosedRange<Int64> = 1...1_000_000_000

  /// The most bytes of a name; those of the course are far shorter.
  fileprivate static let nameLimit = 200
}

extension Progress.Event {
  /// The event as JSON, in an order of its own.
  var json: JSONValue { .object(jsonEntries) }

  fileprivate var jsonEntries: [(key: String, value: JSONValue)] {
    switch self {
    case .pageRead(let lesson, let page):
      [("did", "page"), ("lesson", .string(lesson)), ("page", .integer(Int64(page)))]
    case .question(let lesson, let question, let answer):
      [
        ("did", "question"), ("lesson", .string(lesson)), ("id", .string(question)),
        ("was", .string(answer.rawValue)),
      ]
    case .experiment(let lesson, let experiment, let stage):
      [
        ("did", "experiment"), ("lesson", .string(lesson)), ("id", .string(experiment)),
        ("was", .string(stage.rawValue)),
      ]
    case .exercise(let name, let verdict):
      [("did", "exercise"), ("id", .string(name)), ("was", .string(verdict.rawValue))]
    }
  }

  fileprivate init?(_ json: JSONValue) {
    switch json["did"]?.string {
    case "page":
      guard let lesson = Self.name(json["lesson"]), let page = json["page"]?.integer,
        (1...100_000).contains(page)
      else { return nil }
      self = .pageRead(lesson: lesson, page: Int(page))
    case "question":
      guard let lesson = Self.name(json["lesson"]), let id = Self.name(json["id"]),
        let answer = json["was"]?.string.flatMap(Progress.Answer.init)
      else { return nil }
      self = .question(lesson: lesson, question: id, answer)
    case "experiment":
      guard let lesson = Self.name(json["lesson"]), let id = Self.name(json["id"]),
        let stage = json["was"]?.string.flatMap(Progress.Stage.init)
      else { return nil }
      self = .experiment(lesson: lesson, experiment: id, stage)
    case "exercise":
      guard let name = Self.name(json["id"]),
        let verdict = json["was"]?.string.flatMap(Progress.Verdict.init)
      else { return nil }
      self = .exercise(name, verdict)
    default: return nil
    }
  }

  private static func name(_ json: JSONValue?) -> String? {
    json?.string.flatMap { (1...Progress.Entry.nameLimit).contains($0.utf8.count) ? $0 : nil }
  }
}
