import Testing

@testable import LineEditor

@Suite("History")
struct HistoryTests {
  @Test("Leaves out blank lines, repetitions and what begins with a space")
  func leftOut() {
    var history = History()
    let lines = ["topic orders", "topic orders", "", " secret", "members 3", "topic orders"]
    let added = lines.map { history.add($0) }
    #expect(added == [true, false, false, false, true, true])
    #expect(history.lines == ["topic orders", "members 3", "topic orders"])
  }

  @Test("Keeps the newest lines up to its limit")
  func limit() {
    var history = History(["a", "b", "c"], limit: 2)
    #expect(history.lines == ["b", "c"])
    _ = history.add("d")
    #expect(history.lines == ["c", "d"])
  }

  @Test("Finds lines by their beginning, both ways")
  func beginnings() {
    let history = History(["토픽 a", "member c1", "토픽 b", "토픽"])
    #expect(history.older(than: 4, beginningWith: "토픽") == 2)
    #expect(history.older(than: 2, beginningWith: "토픽") == 0)
    #expect(history.older(than: 0, beginningWith: "토픽") == nil)
    #expect(history.newer(than: 0, beginningWith: "토픽") == 2)
    #expect(history.newer(than: 3, beginningWith: "") == nil)
  }

  @Test(
    "Says how a line that began so went on",
    arguments: [
      ("to", "pic orders 6"), ("topic orders 6", nil), ("", nil), ("x", nil), ("토", "픽 3"),
      ("'a", nil), ("wh", "y last"),
    ])
  func continuation(text: String, rest: String?) {
    let history = History(["topic a", "topic orders 6", "토픽 3", "why last", "why 'a\nb'", "'a\nb'"])
    #expect(history.continuation(of: text) == rest)
  }

  @Test("Does not take half a character for a beginning")
  func scalars() {
    let history = History(["e\u{301}x"])
    #expect(history.continuation(of: "e") == "\u{301}x")
    #expect(history.continuation(of: "é") == nil)
  }
}

@Suite("Searching the history")
struct HistorySearchTests {
  private let history = History(["topic 주문 6", "members 3", "topic 결제 2"])

  private func search(for text: String) -> HistorySearch {
    var search = HistorySearch(from: EditedLine())
    for scalar in text.unicodeScalars { search.type(scalar, in: history) }
    return search
  }

  @Test(
    "Finds the newest line that contains what is typed",
    arguments: [("topic", 2), ("주문", 0), ("3", 1), ("o", 2), (" ", 2)])
  func finding(text: String, position: Int) {
    #expect(search(for: text).position == position && !search(for: text).hasFailed)
  }

  @Test("Takes parts of a syllable together")
  func jamo() {
    let search = search(for: "\u{110C}\u{116E}\u{1106}\u{116E}\u{11AB}")
    #expect(search.query == "주문" && search.position == 0)
  }

  @Test("Says that it fails, and shows the line found last")
  func failing() {
    let search = search(for: "topic x")
    #expect(search.hasFailed && search.line(in: history).text == "topic 결제 2")
  }

  @Test("Goes back and forth between lines")
  func stepping() {
    var search = search(for: "topic")
    search.goOlder(in: history)
    #expect(search.position == 0)
    search.goOlder(in: history)
    #expect(search.position == 0 && search.hasFailed)
    search.goNewer(in: history)
    #expect(search.position == 2 && !search.hasFailed)
  }

  @Test("Looks again from the end when a character is taken back")
  func erasing() {
    var search = search(for: "topic 주")
    #expect(search.position == 0)
    search.erase(in: history)
    #expect(search.query == "topic " && search.position == 2)
  }

  @Test("Puts the cursor where the line matches")
  func cursor() {
    let line = search(for: "주문").line(in: history)
    #expect(line.text == "topic 주문 6" && line.cursor == 6)
  }

  @Test("Has nothing to find in an empty history")
  func empty() {
    var search = HistorySearch(from: EditedLine(scalars: ["a"], cursor: 1))
    search.type("x", in: History())
    search.goOlder(in: History())
    search.goNewer(in: History())
    #expect(search.hasFailed && search.line(in: History()).text == "a")
  }
}
