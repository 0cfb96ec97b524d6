import Course
import Testing
import Texts

@Suite("An experiment under way")
struct ExperimentRunTests {
  private func experiment() throws -> Experiment {
    try #require(CourseFixture().course.lesson("3.1")?.text(.en).experiments.first)
  }

  @Test("Carries out its commands one by one, in a lab of the caller's")
  func steps() throws {
    var run = ExperimentRun(try experiment())
    var lines: [String] = []
    while let next = run.next {
      let outcome = try #require(
        run.step { line in
          lines.append(line)
          return (0, "done")
        })
      #expect(outcome.step == next)
      #expect(outcome.text == "done")
    }
    #expect(lines == run.experiment.steps.map(\.command))
    #expect(run.failure == nil)
    #expect(run.step { _ in (0, "") } == nil)
  }

  @Test("Stops at the first command that fails, and remembers where")
  func failure() throws {
    var run = ExperimentRun(try experiment())
    run.finish { line in line.hasPrefix("members") ? (2, "no") : (0, "") }
    #expect(run.outcomes.count == 2)
    #expect(run.failure?.step.line == 17)
    #expect(run.failure?.status == 2)
    #expect(run.failure?.text == "no")
    run.finish { _ in (0, "") }
    #expect(run.outcomes.count == 2)
  }

  @Test("Goes on step by step after one that failed, because the reader may have changed the lab")
  func goingOn() throws {
    var run = ExperimentRun(try experiment())
    #expect(run.stepWithChecks { _ in (2, "no") }.count == 1)
    #expect(run.stepWithChecks { _ in (0, "") }.map(\.step.onlyChecks) == [false, true])
    #expect(run.next == nil && run.failure?.status == 2)
    #expect(run.stepWithChecks { _ in (0, "") } == [])
  }
}
