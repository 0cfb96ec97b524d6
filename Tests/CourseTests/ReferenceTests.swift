import Course
import Testing
import Texts

@Suite("Facts and glossary")
struct ReferenceTests {
  private let course = CourseFixture().course

  @Test(
    "Finds claims by id, lesson, verdict and text",
    arguments: [
      ("ch4-01", ["ch4-01"]), ("CH4-01", ["ch4-01"]), ("3.1", ["ch3-01"]),
      ("l17", ["ch4-01", "ch4-02"]),
      ("4.11", ["ch4-01", "ch4-02"]), ("wrong", ["ch4-01"]), ("range", ["ch4-01"]),
      ("스티키", ["ch4-02"]), ("nothing like it", []), ("", ["ch3-01", "ch4-01", "ch4-02"]),
    ])
  func claims(word: String, ids: [String]) {
    #expect(course.facts.search(word, in: course.lessons).map(\.id) == ids)
  }

  @Test("Knows which claims need a correction")
  func corrections() {
    #expect(course.facts.claims.map(\.isCorrected) == [false, true, true])
    #expect(course.facts["ch4-01"]?.since == "3.0")
    #expect(course.facts["ch4-01"]?.fact(.en) == "Range comes first.")
  }

  @Test(
    "Finds terms by name in either language, by beginnings and by other names",
    arguments: [
      ("rebalance", ["rebalance"]), ("리밸런스", ["rebalance"]), ("리밸런싱", ["rebalance"]),
      ("Group", ["group coordinator"]), ("coordinator", ["group coordinator"]),
      ("코디", ["group coordinator"]),
    ])
  func terms(text: String, names: [String]) {
    guard case .found(let terms) = course.glossary.find(text) else {
      Issue.record("\(text) was not found")
      return
    }
    #expect(terms.map { $0.name(.en) } == names)
  }

  @Test("Offers what is spelt much like a term that is not there")
  func nearMisses() {
    guard case .similar(let terms) = course.glossary.find("rebalence") else {
      Issue.record("A misspelt term was found")
      return
    }
    #expect(terms.map { $0.name(.ko) } == ["리밸런스"])
    #expect(course.glossary.find("zookeeper") == .similar([]))
  }
}
