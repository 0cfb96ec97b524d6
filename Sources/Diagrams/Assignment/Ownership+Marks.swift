internal import Texts

extension Ownership {
  /// What a matrix shows of one member and one partition.
  enum Mark: Hashable {
    case owned, gained, lost
    /// Somebody else's, of a topic that the member subscribes to.
    case others
    /// Of a topic that the member does not subscribe to.
    case blank
  }

  /// A member's row of a matrix: a mark for every position.
  func marks(_ place: Int) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(partitionCount)
    let subscribes = people[place].subscribes
    for (index, topic) in topics.enumerated() {
      let isSubscribed = index < subscribes.count && subscribes[index]
      marks += Array(repeating: isSubscribed ? .others : .blank, count: topic.end - topic.start)
    }
    for position in had[place] { marks[Int(position)] = .lost }
    for position in held[place] {
      let isKept = !hasBefore || marks[Int(position)] == .lost || marks[Int(position)] == .owned
      marks[Int(position)] = isKept ? .owned : .gained
    }
    return marks
  }

  /// What a member keeps, gains and gives up; without a before, it keeps everything.
  func difference(_ place: Int) -> (kept: [Int32], gained: [Int32], lost: [Int32]) {
    guard hasBefore else { return (held[place], [], []) }
    var kept: [Int32] = []
    var gained: [Int32] = []
    var lost: [Int32] = []
    // Both lists ascend: walk them side by side.
    var old = had[place][...]
    for position in held[place] {
      while let first = old.first, first < position {
        lost.append(first)
        old.removeFirst()
      }
      if old.first == position {
        kept.append(position)
        old.removeFirst()
      } else if kept.last != position {
        gained.append(position)
      }
    }
    return (kept, gained, lost + old)
  }

  /// How many partitions a member has, by how much that changed, and what else is to say.
  func count(_ place: Int, _ language: Language) -> TextLine {
    var line = TextLine(Quantity.grouped(held[place].count), .strong)
    if hasBefore {
      let (_, gained, lost) = difference(place)
      if !gained.isEmpty { line.append(" +\(gained.count)") }
      if !lost.isEmpty { line.append(" −\(lost.count)") }
    }
    if let note = note(place) { line.append(" " + note(language), .dim) }
    return line
  }

  /// What the marks that a matrix shows mean.
  func legend(_ seen: Set<Mark>, _ language: Language) -> [Word] {
    let owned = hasBefore ? AssignmentWords.markKept : AssignmentWords.markOwned
    let entries: [(Mark, String)] = [
      (.owned, "■ " + owned(language)),
      (.gained, "+ " + AssignmentWords.markGained(language)),
      (.lost, "− " + AssignmentWords.markLost(language)),
      (.others, "· " + AssignmentWords.markOthers(language)),
      (.blank, AssignmentWords.markUnsubscribed(language)),
    ]
    return entries.filter { seen.contains($0.0) }.map {
      Word(TextLine($0.1, .dim), separator: "   ")
    }
  }
}
