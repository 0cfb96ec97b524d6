import Formats
import TestSupport
import Testing

@Suite("Recorded groups whose answers are altered")
struct CoordinatorPoisonTests {
  static let files = [
    "preset-classic", "broker-classic", "preset-consumer", "timeline-java-client",
    "timeline-java-client-consumer", "random-java-client", "clients-librdkafka",
  ]

  /// An answer and one way to alter it.
  private struct Poison {
    let line: JSONValue
    let place: JSONPlace
    let value: JSONValue?

    var poisoned: JSONValue { line.replacing(place.path[...], with: value) }
  }

  @Test("Are reported different, whichever answer it is", arguments: files)
  func poisoned(file: String) throws {
    let poisons = try Self.poisons(in: file)
    // A file in which nothing could be altered would pass for nothing.
    try #require(Set(poisons.map(\.place.shape)).count >= (file == "clients-librdkafka" ? 5 : 25))
    for poison in poisons {
      let report = try GoldenReport(verifying: poison.poisoned.text)
      if case .different = report.verdict { continue }
      Issue.record(
        """
        \(report.id): \(poison.place.shape) altered to \(poison.value?.text ?? "nothing") \
        is \(report.verdict), at \(poison.place.path)
        """)
    }
  }

  /// Of each kind of answer in a file some, chosen at random among the shortest cases that have it;
  /// half of them are altered, half are taken away.
  private static func poisons(in file: String) throws -> [Poison] {
    var random = SeededGenerator(seed: 1)
    let lines = try Golden.lines("coordinator/\(file)").sorted { $0.utf8.count < $1.utf8.count }
      .map { try JSONValue(json: $0) }
    let wanted = Thoroughness.times(2)
    var lastLine: [String: Int] = [:]
    var chosen: [String: [(line: Int, place: JSONPlace)]] = [:]
    var seen: [String: Int] = [:]
    for (number, line) in lines.enumerated() {
      for place in answers(in: line) {
        // In a normal run the first case with such an answer must do.
        guard Thoroughness.factor > 1 || lastLine[place.shape, default: number] == number else {
          continue
        }
        lastLine[place.shape] = number
        let count = seen[place.shape, default: 0]
        seen[place.shape] = count + 1
        if count < wanted {
          chosen[place.shape, default: []].append((number, place))
        } else {
          let slot = Int.random(in: 0...count, using: &random)
          if slot < wanted { chosen[place.shape]?[slot] = (number, place) }
        }
      }
    }
    return chosen.sorted { $0.key < $1.key }.flatMap { _, places in
      places.enumerated().map { count, choice in
        let altered = lines[choice.line][choice.place.path[...]]?.altered
        return Poison(
          line: lines[choice.line], place: choice.place, value: count % 2 == 0 ? altered : nil)
      }
    }
  }

  // MARK: - What is an answer

  private static func answers(in line: JSONValue) -> [JSONPlace] {
    line["final_assignment"] == nil ? kafkaAnswers(in: line) : librdkafkaAnswers(in: line)
  }

  private static func kafkaAnswers(in line: JSONValue) -> [JSONPlace] {
    var places: [JSONPlace] = []
    let root = JSONPlace()
    for (number, step) in (line["steps"]?.elements ?? []).enumerated() {
      let place = root.inside("steps").inside(number)
      // A timer fires, when it is its time; a request comes when the recording says so.
      if step["event"]?.string == "timer" { places.append(place.inside("at_ms")) }
      for field in ["response", "completed", "group", "timers", "timer"] {
        guard let value = step[field] else { continue }
        places += value.leaves(at: place.inside(field))
      }
    }
    for (number, event) in (line["client_events"]?.elements ?? []).enumerated() {
      let place = root.inside("client_events").inside(number)
      for (field, value) in event.entries ?? [] {
        // What is said about the script's own actions is repeated from the script.
        let isAnswer = field != "detail" || isAnswer(event["event"]?.string)
        if isAnswer { places += value.leaves(at: place.inside(field)) }
      }
    }
    for (partition, ownership) in line["ownership"]?.entries ?? [] {
      places += ownership.leaves(at: root.inside("ownership").inside(partition, named: "*"))
    }
    return places
  }

  private static func isAnswer(_ event: String?) -> Bool {
    event == "member_state" || event == "poll_throws"
  }

  private static func librdkafkaAnswers(in line: JSONValue) -> [JSONPlace] {
    var places: [JSONPlace] = []
    let root = JSONPlace()
    let script = ["start", "close", "closed", "application_busy", "application_polls"]
    for (number, event) in (line["events"]?.elements ?? []).enumerated() {
      guard let name = event["event"]?.string, !script.contains(name) else { continue }
      for field in ["event", "client", "partitions", "detail"] {
        guard let value = event[field] else { continue }
        places += value.leaves(at: root.inside("events").inside(number).inside(field))
      }
    }
    for (client, partitions) in line["final_assignment"]?.entries ?? [] {
      places += partitions.leaves(
        at: root.inside("final_assignment").inside(client, named: "*"))
    }
    return places
  }
}

extension JSONValue {
  /// Something else of the same kind.
  fileprivate var altered: JSONValue {
    switch self {
    case .null: "poison"
    case .bool(let bool): .bool(!bool)
    case .integer(let integer): .integer(integer + 1000)
    case .number(let number): .number(number + 1)
    case .string(let string): .string(string + "-poison")
    case .array(let elements): .array(elements + ["poison"])
    case .object(let entries): .object(entries + [("poison", [1000])])
    }
  }
}
