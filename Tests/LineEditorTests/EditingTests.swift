import Testing
import Texts

@testable import LineEditor

@Suite("Words of a line")
struct EditedLineTests {
  @Test(
    "Ctrl-→ goes behind the next word",
    arguments: [
      ("|topic orders", "topic| orders"), ("topic| orders", "topic orders|"), ("|  a", "  a|"),
      ("|주문,결제", "주문|,결제"), ("c1|=orders-0", "c1=orders-0|"), ("a|", "a|"),
    ])
  func next(from: String, to: String) {
    #expect(Self.moved(from) { $0.nextWordEnd } == to)
  }

  @Test(
    "Ctrl-← goes to the start of the word before",
    arguments: [
      ("topic orders|", "topic |orders"), ("topic |orders", "|topic orders"), ("a  |", "|a  "),
      ("주문,결제|", "주문,|결제"), ("|a", "|a"),
    ])
  func previous(from: String, to: String) {
    #expect(Self.moved(from) { $0.previousWordStart } == to)
  }

  private static func moved(_ text: String, _ goal: (EditedLine) -> Int) -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    var scalars = Array(parts.joined().unicodeScalars)
    let line = EditedLine(scalars: scalars, cursor: parts[0].unicodeScalars.count)
    scalars.insert("|", at: goal(line))
    return String(String.UnicodeScalarView(scalars))
  }
}

@Suite("A list of candidates")
struct CandidateListTests {
  @Test("Fills columns from the top, in cells and not in characters")
  func columns() {
    let list = CandidateList(
      candidates: ["range", "roundrobin", "할당", "sticky", "uniform"], width: 30, rowLimit: 9)
    #expect(list.rows().rows == ["range       sticky", "roundrobin  uniform", "할당"])
  }

  @Test("Fits any width", arguments: 4...60)
  func widths(width: Int) {
    let candidates = ["a", "토픽", "topic-orders", "결제-주문-배송", "c10"]
    let (rows, omittedCount) = CandidateList(
      candidates: candidates, width: width, rowLimit: 3
    ).rows()
    #expect(rows.count <= 3 && rows.allSatisfy { $0.cells <= width })
    #expect(omittedCount < candidates.count)
  }

  @Test("Says how many found no place")
  func omitted() {
    let list = CandidateList(candidates: (1...100).map { "c\($0)" }, width: 10, rowLimit: 4)
    let (rows, omittedCount) = list.rows()
    #expect(rows == ["c1    c5", "c2    c6", "c3    c7", "c4    c8"] && omittedCount == 92)
  }

  @Test(
    "Knows what all begin with",
    arguments: [
      (["topic", "topics"], "topic"), (["주문-a", "주문-b"], "주문-"), (["a", "b"], ""),
      (["한글", "학교"], ""), (["one"], "one"), ([], ""),
    ] as [([String], String)])
  func commonPrefix(candidates: [String], prefix: String) {
    #expect(CandidateList.commonPrefix(of: candidates) == prefix)
  }
}

@Suite("Joining lines")
struct LineJoinerTests {
  private func isOpen(_ line: String) -> Bool { line.count { $0 == "'" } % 2 == 1 }

  @Test("Waits for the end of what is open")
  func joining() {
    var joiner = LineJoiner()
    let joined = ["a", "'b", "", "c'", "d"].map { joiner.add($0, isIncomplete: isOpen) }
    #expect(joined == ["a", nil, nil, "'b\n\nc'", "d"])
    #expect(joiner.unfinished == nil)
  }

  @Test("Hands out what was never finished")
  func finishing() {
    var joiner = LineJoiner()
    let empty = joiner.finish()
    _ = joiner.add("'b", isIncomplete: isOpen)
    #expect(joiner.unfinished == "'b")
    let finished = [joiner.finish(), joiner.finish()]
    #expect(empty == nil && finished == ["'b", nil])
  }
}
