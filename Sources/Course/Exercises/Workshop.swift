package import ExerciseKit
package import KafkaModel
package import Texts

/// Where attempts at exercises are kept, edited, built and judged; the edge has one.
package protocol Workshop: Sendable {
  /// The folder that holds `exercises` and `Tests`; `nil` if there is none to be found.
  var folder: String? { get }

  /// The texts of all exercises, with paths below ``folder``.
  func texts() -> [CourseSource]

  /// Builds an attempt and lets its check run over it, in a process of its own.
  ///
  /// What is judged is these bytes, whatever the file holds by now. Once `isCancelled` answers yes,
  /// everything is ended.
  ///
  /// - Throws: ``WorkshopProblem`` if nothing could be judged.
  func judge(
    _ attempt: AttemptSource, isCancelled: @escaping @Sendable () -> Bool
  ) throws(WorkshopProblem) -> Verdict

  /// Builds an attempt at the assignor of one's own, and lets `use` ask it, as long as that runs.
  ///
  /// - Parameters:
  ///   - attempt: What the learner wrote.
  ///   - isMeasured: Whether answers say how long it took, and Kafka's assignors beside it.
  ///   - isCancelled: Asked while anything runs.
  ///   - use: Given what answers.
  /// - Returns: Why it could not be built; `nil` if it was.
  /// - Throws: ``WorkshopProblem`` if nothing could be built.
  func withAssignor(
    _ attempt: AttemptSource, isMeasured: Bool, isCancelled: @escaping @Sendable () -> Bool,
    use: (@escaping AskAssignor) -> Void
  ) throws(WorkshopProblem) -> Verdict?

  /// The hash by which verdicts name a source.
  func hash(of bytes: [UInt8]) -> String

  /// Opens a file in the learner's editor, and returns when that is closed.
  ///
  /// - Throws: ``WorkshopProblem/noEditor`` and the like.
  func edit(_ path: String) throws(WorkshopProblem)

  /// Shows something at once, before the command is over.
  func show(_ text: String)

  /// Waits for a while, or until the learner presses Enter or Ctrl-C.
  func pause(milliseconds: Int) -> WorkshopPause
}

/// What became of asking a learner's assignor.
package enum OwnAnswer: Hashable, Sendable {
  /// As many as were asked about, in their order.
  case divided([DividedGroup])

  /// It did not answer, and why.
  case verdict(Verdict)
}

/// Asks a learner's assignor, in a process of its own, to divide some groups.
///
/// It throws a ``WorkshopProblem`` if there is nobody to ask.
package typealias AskAssignor = @Sendable ([Group]) throws(WorkshopProblem) -> OwnAnswer

/// How a pause ended.
package enum WorkshopPause: Hashable, Sendable {
  case over, enter, interrupted, endOfInput
}

/// An attempt as it was read at one moment.
package struct AttemptSource: Hashable, Sendable {
  /// The name of the protocol, such as `RangeOneTopic`; the file and the type are named after it.
  package let name: String

  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The type that the file has to declare.
  package var typeName: String { name + "Attempt" }
}
