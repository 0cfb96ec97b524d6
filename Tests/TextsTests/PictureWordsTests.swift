import Testing
import Texts

@Suite("Numbers in pictures")
struct QuantityTests {
  @Test(
    "Separates thousands",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (100_000, "100,000"), (1_234_567, "1,234,567"),
      (-1000, "−1,000"), (Int.min, "−9,223,372,036,854,775,808"),
    ])
  func grouping(number: Int, text: String) { #expect(Quantity.grouped(number) == text) }

  @Test(
    "Writes times with a unit and never in minutes",
    arguments: [
      (0, "0s"), (1, "1ms"), (999, "999ms"), (1000, "1s"), (12_500, "12.5s"), (20_001, "20.001s"),
      (60_000, "60s"), (5_400_000, "5400s"), (-1500, "−1.5s"),
    ] as [(Int64, String)])
  func times(milliseconds: Int64, text: String) {
    #expect(Quantity.time(milliseconds: milliseconds) == text)
    #expect(Quantity.time(.milliseconds(milliseconds)) == text)
  }
}

@Suite("Words of pictures")
struct PictureWordsTests {
  @Test("Count in the singular and in the plural")
  func plurals() {
    #expect(AssignmentWords.members(1)(.en) == "1 member")
    #expect(AssignmentWords.members(300)(.en) == "300 members")
    #expect(AssignmentWords.partitions(100_000)(.ko) == "파티션 100,000개")
    #expect(RoundsWords.rounds(1)(.en) == "1 round")
    #expect(ChartWords.bytes(1)(.en) == "1 byte")
  }

  @Test("Tell what one member has")
  func lane() {
    let some = AssignmentWords.lane(
      "c1", note: AssignmentWords.joined, count: 3, partitions: "orders-0 to 2")
    #expect(some(.en) == "c1 (joined): 3 partitions, orders-0 to 2.")
    #expect(some(.ko) == "c1 (참여): 파티션 3개, orders-0 to 2.")
    let none = AssignmentWords.lane("c2", note: nil, count: 0, partitions: "")
    #expect(none(.en) == "c2: no partitions.")
    #expect(none(.ko) == "c2: 파티션 없음.")
  }

  @Test("Tell where partitions went, and where from")
  func flow() {
    let sentence = AssignmentWords.flow("orders-2", from: "c1", to: nil)
    #expect(sentence(.en) == "orders-2: from c1, has no owner now.")
    #expect(sentence(.ko) == "orders-2: 이전 소유자 c1, 지금은 소유자 없음.")
  }
}
