internal import KafkaModel

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
  func texts(limit: Int = .max) -> [String] {
    runs.prefix(limit).flatMap { run in
      switch run.count {
      case 1: ["\(run.lowerBound)"]
      case 2: ["\(run.lowerBound)", "\(run.upperBound)"]
      default: ["\(run.lowerBound)…\(run.upperBound)"]
      }
    }
  }
}

extension Ownership {
  /// Partitions as words: `orders-0…5,9 payments-0`, breakable after each comma.
  ///
  /// About `limit` words are made; the rest is not worded.
  func words(_ positions: [Int32], ink: Ink = .plain, nameCells: Int = 40, limit: Int = .max)
    -> [Word]
  {
    var words: [Word] = []
    for (topic, numbers) in byTopic(positions) {
      let texts = PartitionRuns(numbers).texts(limit: limit - words.count)
      for (index, text) in texts.enumerated() {
        let name = index == 0 ? topic.name.label(cells: nameCells) + "-" : ""
        let comma = index == texts.count - 1 ? "" : ","
        words.append(Word(name + text + comma, ink, isApart: index == 0))
      }
      if words.count >= limit { break }
    }
    return words
  }
}
