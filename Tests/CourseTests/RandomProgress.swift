import Course
import TestSupport

/// Progress as several prompts and machines might have made it, clocks that go back included.
struct RandomProgress {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func event() -> Progress.Event {
    let lesson = ["L03", "L08", "n4.1"].randomElement(using: &random) ?? "L03"
    let id = ["idle", "moved", "파티션"].randomElement(using: &random) ?? "idle"
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: .pageRead(lesson: lesson, page: Int.random(in: 1...4, using: &random))
    case 1:
      .question(
        lesson: lesson, question: id,
        Progress.Answer.allCases.randomElement(using: &random) ?? .right)
    case 2:
      .experiment(
        lesson: lesson, experiment: id,
        Progress.Stage.allCases.randomElement(using: &random) ?? .begun)
    default: .exercise(id, Progress.Verdict.allCases.randomElement(using: &random) ?? .failed)
    }
  }

  /// Up to a dozen events of up to three sittings.
  mutating func progress(after earlier: Progress = Progress()) -> Progress {
    var progress = earlier
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let sitting = ["a", "b", "c"].randomElement(using: &random) ?? "a"
      progress.record(event(), at: Int64.random(in: 100...105, using: &random), by: sitting)
    }
    return progress
  }
}
