import Course
import ExerciseKit
import Testing
import Texts

@testable import ExerciseRunner

@Suite("A verdict", .timeLimit(.minutes(5)))
struct VerdictTests {
  @Test("Names the source that was judged, and what came of it")
  func outcomes() throws {
    for (attempt, code) in [
      (Bench.right, "passed"), (Bench.wrong, "failed"), (Bench.stub, "not-started"),
    ] {
      let verdict = try Bench.runner.judge(attempt)
      #expect(verdict.code == code)
      #expect(verdict.source == SHA256.hex(attempt.bytes))
    }
  }

  @Test("Carries the finding along")
  func finding() throws {
    guard case .failed(let finding) = try Bench.runner.judge(Bench.wrong).outcome else {
      Issue.record("A wrong answer has to fail")
      return
    }
    #expect(finding.property == "every-partition-once")
    #expect(finding.smallestCase == "topic t 1; members 2; assign range")
    #expect(finding.size == Finding.Size(partitions: 1, members: 2))
    #expect(finding.rows.map(\.found) == ["0", "0"])
  }

  @Test("Shows the compiler's errors in the learner's file, with their lines")
  func compilerErrors() throws {
    let verdict = try Bench.runner.judge(Bench.source("return partitionCount + \"x\""))
    guard case .doesNotCompile(let errors, let count) = verdict.outcome else {
      Issue.record("\(verdict)")
      return
    }
    #expect(count >= 1)
    #expect(errors.first?.line == 7)
  }

  @Test("Says that the type is gone, or another")
  func signature() throws {
    let renamed = String(decoding: Bench.right.bytes, as: UTF8.self)
      .replacing("RangeOneTopicAttempt", with: "Mine")
    let attempt = AttemptSource(name: "RangeOneTopic", bytes: Array(renamed.utf8))
    #expect(
      try Bench.runner.judge(attempt).outcome
        == .lacksType(name: "RangeOneTopicAttempt", conformingTo: "RangeOneTopic"))
    let other = String(decoding: Bench.right.bytes, as: UTF8.self)
      .replacing("partitionCount: Int", with: "size partitionCount: Int")
    let verdict = try Bench.runner.judge(
      AttemptSource(name: "RangeOneTopic", bytes: Array(other.utf8)))
    #expect(verdict.code == "does-not-compile")
  }

  @Test("Tells an error thrown, a trap, a loop, a flood, a leak and what is left behind apart")
  func misbehaviour() throws {
    var runner = Bench.runner
    runner.limits = .init(seconds: 2, outputBytes: 1_000_000, memoryBytes: 256 << 20)
    let forks = """
      var process: pid_t = 0
      var words: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("600"), nil]
      posix_spawnp(&process, "sleep", nil, nil, &words, nil)
      return try RightAnswer.counts(partitionCount, members.count)
      """
    let right = """
      import Glibc
      enum RightAnswer {
        static func counts(_ size: Int, _ count: Int) throws -> [Int] {
          (0..<count).map { size / count + ($0 < size % count ? 1 : 0) }
        }
      }
      """
    let cases: [(AttemptSource, String)] = [
      (Bench.source("struct Odd: Error {}; throw Odd()"), "threw"),
      (Bench.source("return [members.map { _ in 0 }[members.count]]"), "crashed"),
      (Bench.source("exit(0)", imports: "import Glibc"), "crashed"),
      (Bench.source("while members.count > 0 {}; return []"), "took-too-long"),
      (
        Bench.source(
          "while true { print(String(repeating: \"x\", count: 100_000)) }"), "printed-too-much"
      ),
      (
        Bench.source(
          """
          var all: [[Int]] = []
          while true { all.append(Array(repeating: all.count, count: 1_000_000)) }
          """), "used-too-much-memory"
      ),
      (Bench.source(forks, imports: right), "left-processes"),
    ]
    for (attempt, code) in cases {
      #expect(try runner.judge(attempt).code == code)
    }
  }

  @Test("Is given up when somebody presses Ctrl-C")
  func cancelling() throws {
    #expect(throws: WorkshopProblem.interrupted) {
      try Bench.runner.judge(Bench.right) { true }
    }
  }

  @Test("Says when there is no compiler, and where nothing can be written")
  func surroundings() {
    let noCompiler = ExerciseRunner(root: "/", cache: "/tmp", searchPath: "/none", home: nil)
    #expect(throws: WorkshopProblem.noSwift) { try noCompiler.judge(Bench.right) }
    let noFolder = ExerciseRunner(
      root: Bench.runner.root, cache: "/proc/none", searchPath: Bench.runner.searchPath, home: nil)
    let problem = #expect(throws: WorkshopProblem.self) { try noFolder.judge(Bench.right) }
    #expect(problem?.code == "cannot-write")
  }
}
