import KafkaModel
import TestSupport
import Testing
import Texts

@testable import Course

@Suite("An answer")
struct AnswerTests {
  @Test(
    "Is a number in any spelling",
    arguments: [
      ("3", 3), ("3개", 3), ("세 개", 3), ("셋", 3), ("삼", 3), ("three", 3), ("３", 3), ("약 3", 3),
      ("1,024", 1024), ("이십삼", 23), ("열두 번", 12), ("천이백", 1200), ("3 times", 3), ("0", 0),
    ])
  func numbers(text: String, value: Int) throws {
    #expect(try AnswerForm.number(NumberKey(0)).read(text) == .number(value))
  }

  @Test(
    "Is a time with its unit",
    arguments: [
      ("3초", 3000), ("3s", 3000), ("3 sec", 3000), ("3000ms", 3000), ("3", 3000), ("2.5초", 2500),
      ("12초 500밀리초", 12_500), ("1분", 60_000), ("삼초", 3000), ("45 seconds", 45_000),
    ])
  func times(text: String, value: Int) throws {
    let form = AnswerForm.number(NumberKey(0, .time(bareIsSeconds: true)))
    #expect(try form.read(text) == .number(value))
  }

  @Test(
    "Costs nothing if it is no number",
    arguments: ["", "many", "3 4", "3.5", "3 apples", "1,2", "?", "--", "9999999999999999999999"])
  func noNumbers(text: String) {
    #expect(throws: AnswerProblem.self) { try AnswerForm.number(NumberKey(0)).read(text) }
  }

  private let yesNo = AnswerForm.yesNo(true)

  @Test(
    "Is an option by number, letter or words",
    arguments: [
      ("1", 0), ("yes", 0), ("YES", 0), ("y", 0), ("예", 0), ("네", 0), ("1번", 0), ("(1)", 0),
      ("2", 1), ("no", 1), ("아니오", 1), ("아니요", 1), ("n", 1), ("2)", 1), ("b", 1),
    ])
  func choice(text: String, place: Int) throws {
    #expect(try yesNo.read(text) == .choice(place))
  }

  @Test("Is no option if it is none", arguments: ["3", "maybe", "1,2", ""])
  func noChoice(text: String) {
    #expect(throws: AnswerProblem.self) { try yesNo.read(text) }
  }

  @Test(
    "Is a set of options in any order",
    arguments: ["c1,c3", "c3, c1", "1 3", "3,1", "C1 C3", "c1와 c3", "c1 and c3", "1번, 3번", "c3/c1"])
  func choices(text: String) throws {
    let form = AnswerForm.choices(["c1", "c2", "c3"], right: ["c1", "c3"])
    #expect(try form.read(text) == .choices([0, 2]))
  }

  @Test(
    "Is an order", arguments: ["312", "3,1,2", "3 > 1 > 2", "3→1→2", "3 1 2", "Fetch, Find, Join"])
  func order(text: String) throws {
    let form = AnswerForm.order(
      ["Find", "Join", "Fetch"].map { Sentence(ko: $0, en: $0) }, right: [2, 0, 1])
    #expect(try form.read(text) == .order([2, 0, 1]))
  }

  @Test(
    "Is an assignment in any form that the language reads",
    arguments: [
      "c1=orders-0,1 c2=orders-2", "c2=orders-2 c1=orders-1,0",
      "c1: orders-0, orders-1; c2: orders-2",
      "c1=orders:0-1 c2=orders:2", "C1=0,1 C2=2", "c1 orders-0 orders-1 / c2 orders-2",
      "c1 = [0, 1], c2 = [2]", "c1=orders-0..1 c2=2", "c1->0,1 c2->2", "c1=0,1 c2=2 c3=none",
      "c1=0,1 c2=2 c3=없음", "ｃ１＝０，１　ｃ２＝２", "c1:0-1 c2:2 c3:-",
    ])
  func assignment(text: String) throws {
    let topic = Topic("orders", partitionCount: 3)
    let list = { (numbers: [Int32]) in numbers.map { TopicPartition("orders", $0) } }
    let key = AssignmentKey(
      assignment: Assignment([
        ("c1", PartitionList(list([0, 1]))), ("c2", PartitionList(list([2]))), ("c3", .empty),
      ]), topics: [topic], decided: nil)
    #expect(
      try AnswerForm.assignment(key).read(text)
        == .assignment(["c1": Set(list([0, 1])), "c2": Set(list([2])), "c3": []]))
    for text in ["orders-0", "c1=orders-9", "c1=payments-0", "c9=orders-0", "nonsense"] {
      #expect(throws: AnswerProblem.self) { try AnswerForm.assignment(key).read(text) }
    }
  }
}
