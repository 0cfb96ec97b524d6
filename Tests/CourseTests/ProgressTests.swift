import Course
import TestSupport
import Testing

@Suite("What a learner has done")
struct ProgressTests {
  private let day: Int64 = 86_400

  private func progress(_ events: [(Int64, Progress.Event)]) -> Progress {
    var progress = Progress()
    for (time, event) in events { progress.record(event, at: time, by: "a") }
    return progress
  }

  @Test("Merging loses nothing, and neither order nor repetition matters", arguments: 0..<300)
  func merging(seed: UInt64) {
    var random = RandomProgress(seed: seed)
    let common = random.progress()
    let (a, b, c) = (
      random.progress(after: common), random.progress(after: common), random.progress()
    )
    #expect(a.merging(b) == b.merging(a), "seed \(seed)")
    #expect(a.merging(b).merging(c) == a.merging(b.merging(c)), "seed \(seed)")
    #expect(a.merging(a) == a, "seed \(seed)")
    #expect(a.merging(b).merging(b) == a.merging(b), "seed \(seed)")
    #expect(
      Set(a.merging(b).entries) == Set(a.entries).union(b.entries), "seed \(seed)")
    #expect(a.entries == a.entries.sorted(), "seed \(seed)")
    #expect(Set(a.entries).count == a.entries.count, "seed \(seed)")
  }

  @Test("Every event of a sitting is an entry of its own, even in one second")
  func repetition() {
    let wrong = Progress.Event.question(lesson: "L08", question: "idle", .wrong)
    let twice = progress([(100, wrong), (100, wrong)])
    #expect(twice[.init(lesson: "L08", id: "idle")]?.tries == 2)
    #expect(twice.merging(twice)[.init(lesson: "L08", id: "idle")]?.tries == 2)
  }

  @Test("Two prompts that answer in the same second both count")
  func twoSittings() {
    var (a, b) = (Progress(), Progress())
    a.record(.question(lesson: "L08", question: "idle", .wrong), at: 100, by: "a")
    b.record(.question(lesson: "L08", question: "idle", .wrong), at: 100, by: "b")
    #expect(a.merging(b)[.init(lesson: "L08", id: "idle")]?.wrong == 2)
  }

  @Test("A page is read once, however often it is turned to; the last one is where one was")
  func pages() {
    var reader = Progress()
    #expect(reader.lastPage == nil)
    for page in [1, 1, 2, 1] {
      reader.record(.pageRead(lesson: "L08", page: page), at: 100, by: "a")
    }
    #expect(reader.lessons["L08"]?.pagesRead == [1, 2])
    #expect(reader.lastPage?.lesson == "L08")
    #expect(reader.lastPage?.page == 1)
    #expect(reader.entries.count == 3)
  }

  @Test("Skipped is skipped and revealed is not answered: neither is done")
  func skipping() throws {
    let skipped = progress([
      (1, .question(lesson: "L08", question: "idle", .skipped)),
      (2, .question(lesson: "L08", question: "idle", .revealed)),
      (3, .experiment(lesson: "L08", experiment: "1", .skipped)),
      (4, .exercise("range", .skipped)),
    ])
    let question = try #require(skipped[.init(lesson: "L08", id: "idle")])
    #expect(!question.isDone)
    #expect(question.tries == 0)
    #expect((question.skipped, question.revealed) == (1, 1))
    #expect(question.last == .revealed)
    #expect(skipped.lessons["L08"]?.experiments == ["1": .skipped])
    #expect(skipped.exercises == ["range": .skipped])
  }

  @Test("What was done once stays done, whatever is tried later")
  func doneStays() {
    let done = progress([
      (1, .experiment(lesson: "L08", experiment: "1", .finished)),
      (2, .experiment(lesson: "L08", experiment: "1", .begun)),
      (3, .exercise("range", .failed)), (4, .exercise("range", .passed)),
      (5, .exercise("range", .failed)), (6, .exercise("sticky", .skipped)),
      (7, .exercise("sticky", .failed)),
    ])
    #expect(done.lessons["L08"]?.experiments == ["1": .finished])
    #expect(done.exercises == ["range": .passed, "sticky": .failed])
  }

  @Test("What was missed comes back soon, what was known late, and later each time")
  func review() {
    let question = Progress.Question(lesson: "L08", id: "idle")
    func due(_ answers: [Progress.Answer]) -> Int64? {
      progress(answers.map { (0, .question(lesson: "L08", question: "idle", $0)) })[question]?
        .dueTime
    }
    #expect(due([.wrong]) == 600)
    #expect(due([.skipped]) == 600)
    #expect(due([.revealed]) == 600)
    #expect(due([.wrong, .right]) == 1 * day)
    #expect(due([.wrong, .right, .right]) == 3 * day)
    #expect(due([.right]) == 7 * day)
    #expect(due([.right, .right]) == 16 * day)
    #expect(due([.right, .right, .right, .right, .right]) == 35 * day)
    #expect(due([.right, .right, .wrong]) == 600)
  }

  @Test("Questions are due in the order in which they fell due")
  func dueOrder() {
    let reader = progress([
      (50, .question(lesson: "L08", question: "b", .wrong)),
      (60, .question(lesson: "L03", question: "a", .wrong)),
      (70, .question(lesson: "L03", question: "late", .right)),
    ])
    #expect(reader.due(at: 649).isEmpty)
    #expect(reader.due(at: 650).map(\.id) == ["b"])
    #expect(reader.due(at: 700).map(\.id) == ["b", "a"])
  }
}
