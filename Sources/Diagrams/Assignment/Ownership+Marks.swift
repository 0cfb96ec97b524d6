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

  /// How many partitions a member has, by how much that changed, and what else is to say.
  func count(_ place: Int, _ language: Language) -> TextLine {
    var line = TextLine(Quantity.grouped(held[place].count), .strong)
    if hasBefore {
      let marks = marks(place)
      let gained = marks.count { $0 == .gained }
      let lost = marks.count { $0 == .lost }
      if gained > 0 { line.append(" +\(gained)") }
      if lost > 0 { line.append(" −\(lost)") }
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
    return entries.filter { seen.contains($0.0) }.map { Word($0.1 + "  ", .dim) }
  }
}
