internal import KafkaModel
internal import Texts

/// The numbers of one topic's partitions, neighbours joined: `0…5`, `9`.
struct PartitionRuns {
  let runs: [ClosedRange<Int32>]

  /// Joins numbers that ascend.
  init(_ numbers: some Sequence<Int32>) {
    var runs: [ClosedRange<Int32>] = []
    for number in numbers {
      if let last = runs.last, number <= last.upperBound {
        continue  // Given twice to the same member, which other parts of a picture report.
      } else if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    self.runs = runs
  }

  /// The first runs as text; two neighbours are shorter as two numbers.
  func texts(limit: Int, _ join: (Int32, Int32) -> String) -> [String] {
    runs.prefix(limit).flatMap { run in
      switch run.count {
      case 1: ["\(run.lowerBound)"]
      case 2: ["\(run.lowerBound)", "\(run.upperBound)"]
      default: [join(run.lowerBound, run.upperBound)]
      }
    }
  }
}

/// Partitions of several topics, each topic's together.
struct PartitionGroups {
  private(set) var groups: [(topic: TopicName, numbers: [Int32])] = []

  /// Adds partitions of one topic, ascending.
  mutating func append(_ topic: TopicName, _ numbers: [Int32]) { groups.append((topic, numbers)) }

  /// The partitions as words: `orders-0…5,9 payments-0`, breakable after each comma.
  ///
  /// About `limit` words are made; an ellipsis stands for the rest.
  func words(_ ink: Ink = .plain, nameCells: Int = 40, limit: Int = .max) -> [Word] {
    var words: [Word] = []
    for (topic, numbers) in groups {
      if words.count >= limit { return words + [Word("…", .dim)] }
      let runs = PartitionRuns(numbers)
      let room = limit - words.count
      let texts = runs.texts(limit: room) { "\($0)…\($1)" }
      let isCut = runs.runs.count > room
      for (index, text) in texts.enumerated() {
        let name = index == 0 ? topic.label(cells: nameCells) + "-" : ""
        let comma = index < texts.count - 1 ? "," : isCut ? ",…" : ""
        words.append(Word(name + text + comma, ink, isApart: index == 0))
      }
      if isCut { return words }
    }
    return words
  }

  /// The partitions as one reads them aloud: `orders-0 to 5, 9, payments-0`.
  func sentence(_ language: Language, limit: Int = .max) -> String {
    var texts: [String] = []
    for (topic, numbers) in groups {
      if texts.count >= limit { return texts.joined(separator: ", ") + ", …" }
      let runs = PartitionRuns(numbers)
      let room = limit - texts.count
      var parts = runs.texts(limit: room) { AssignmentWords.run($0, $1)(language) }
      if let first = parts.first { parts[0] = topic.label(cells: 60) + "-" + first }
      texts += parts
      if runs.runs.count > room { return texts.joined(separator: ", ") + ", …" }
    }
    return texts.joined(separator: ", ")
  }
}

extension PartitionList {
  /// The partitions by topic, topics in Kafka's order of names.
  var groups: PartitionGroups {
    var numbers: [[Int32]] = Array(repeating: [], count: topics.count)
    for entry in entries { numbers[Int(entry.topic)].append(entry.partition) }
    var groups = PartitionGroups()
    for index in topics.indices.sorted(by: { topics[$0] < topics[$1] })
    where !numbers[index].isEmpty {
      groups.append(topics[index], numbers[index].sorted())
    }
    return groups
  }
}
