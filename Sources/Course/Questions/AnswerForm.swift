package import Assignors
package import KafkaModel
package import Texts

/// What an answer has to look like, with the answer that is right.
package enum AnswerForm: Sendable {
  /// Who gets which partition.
  case assignment(AssignmentKey)
  case number(NumberKey)
  /// One of several answers, by its place from 0.
  case choice([Sentence], right: Int)
  /// Any number of several answers.
  case choices([Sentence], right: Set<Int>)
  /// All of the items put into an order: the places of the shown ones, first to last.
  case order([Sentence], right: [Int])
  /// A line of commands, judged by what it does.
  case command(CommandKey)

  /// The name of the form, for programs.
  package var name: String {
    switch self {
    case .assignment: "assignment"
    case .number: "number"
    case .choice: "choice"
    case .choices: "choices"
    case .order: "order"
    case .command: "command"
    }
  }
}

/// An assignment that somebody is to work out.
package struct AssignmentKey: Sendable {
  package let assignment: Assignment

  /// The topics that the partitions belong to.
  package let topics: [Topic]

  /// What the assignor was given, so that it can be asked why; `nil` if no assignor decided.
  package let decided: Decided?

  package struct Decided: Sendable {
    package let strategy: Strategy
    package let group: Group
  }

  /// Why a partition is where it is, in the assignor's own words.
  package func reasons(for partition: TopicPartition) -> [Sentence] {
    guard let decided else { return [] }
    var log = DecisionLog.on
    _ = try? decided.strategy.assignor.assign(decided.group, log: &log)
    return log.decisions(about: partition).map { Sentence($0) }
  }
}

/// A number that somebody is to work out.
package struct NumberKey: Hashable, Sendable {
  /// What is counted; times are in milliseconds.
  package enum Unit: Hashable, Sendable {
    case count
    case bytes
    /// A time, whose bare numbers are seconds or milliseconds.
    case time(bareIsSeconds: Bool)
  }

  package let value: Int
  package let unit: Unit

  /// How far off an answer may be and still be right.
  package let tolerance: Int

  init(_ value: Int, _ unit: Unit = .count, tolerance: Int = 0) {
    self.value = value
    self.unit = unit
    self.tolerance = tolerance
  }

  func accepts(_ number: Int) -> Bool {
    let distance = number.subtractingReportingOverflow(value)
    return !distance.overflow && distance.partialValue.magnitude <= UInt(tolerance)
  }
}

/// A line of commands that somebody is to find.
package struct CommandKey: Hashable, Sendable {
  /// One line that does it.
  package let solution: String

  /// What must hold afterwards: commands that must succeed.
  package let checks: [String]
}
