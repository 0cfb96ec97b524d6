internal import KafkaModel
package import Texts

/// Endless questions: harder as one gets better, and what was missed comes back.
///
/// A value without a clock: a seed decides what is drawn, and questions that were missed come back
/// after so many others.
package struct Drill: Sendable {
  private let items: [QuestionBank.Item]
  private var random: SplitMix64

  /// Questions that are due from earlier sittings, to be asked first.
  private var due: [QuestionID]

  /// How hard new questions are.
  package private(set) var level: Int

  /// How many questions have been asked.
  package private(set) var askedCount = 0

  /// Right answers in a row.
  package private(set) var streak = 0

  private var missed: [Missed] = []
  private var last: QuestionID?

  /// A question that was not answered, and when it comes back.
  private struct Missed: Sendable {
    let id: QuestionID
    let origin: Question.Origin?

    /// The number of the question from which on it may be asked.
    let from: Int

    /// How often it was answered right since.
    let step: Int
  }

  /// After how many other questions one that was missed comes back, and once more.
  private static let gaps = [3, 8]

  /// How many right answers in a row make new questions harder.
  private static let climb = 3

  /// Begins a drill with what may be asked, and what is to be asked again from earlier sittings, the
  /// longest overdue first.
  package init(_ items: [QuestionBank.Item], due: [QuestionID] = [], level: Int = 1, seed: UInt64) {
    self.items = items
    self.due = due.filter { id in items.contains { $0.id == id } }
    self.level = level
    random = SplitMix64(seed: seed)
  }

  /// The next question; `nil` if there is nothing to ask.
  ///
  /// - Throws: ``CourseProblem`` if a question cannot be made.
  package mutating func next() throws(CourseProblem) -> Question? {
    askedCount += 1
    if let place = missed.firstIndex(where: { $0.from <= askedCount && $0.id != last }),
      let item = items.first(where: { $0.id == missed[place].id })
    {
      let origin = missed[place].origin
      last = item.id
      // The very question that was missed, numbers and all.
      return try item.question(seed: origin?.seed ?? 0, level: origin?.level ?? level)
    }
    guard let item = fresh() else { return nil }
    last = item.id
    // Short enough to be typed again.
    return try item.question(seed: random.next() >> 40, level: level)
  }

  private mutating func fresh() -> QuestionBank.Item? {
    while !due.isEmpty {
      let id = due.removeFirst()
      if let item = items.first(where: { $0.id == id }), id != last { return item }
    }
    let others = items.filter { $0.id != last }
    return (others.isEmpty ? items : others).randomElement(using: &random)
  }

  /// Takes note of what came of a question.
  package mutating func note(isRight: Bool, _ question: Question) {
    let earlier = missed.first { $0.id == question.id && $0.origin == question.origin }
    missed.removeAll { $0.id == question.id && $0.origin == question.origin }
    if isRight {
      streak += 1
      if streak % Self.climb == 0 { level = min(level + 1, QuestionMaker.levels.upperBound) }
      guard let earlier, earlier.step + 1 < Self.gaps.count else { return }
      missed.append(
        Missed(
          id: question.id, origin: question.origin,
          from: askedCount + 1 + Self.gaps[earlier.step + 1], step: earlier.step + 1))
    } else {
      streak = 0
      level = max(level - 1, QuestionMaker.levels.lowerBound)
      missed.append(
        Missed(
          id: question.id, origin: question.origin, from: askedCount + 1 + Self.gaps[0], step: 0))
    }
  }

  /// How many questions are to come back.
  package var missedCount: Int { missed.count }
}
