import KafkaModel
import Testing

@Suite("Java's hash tables")
struct JavaHashTests {
  @Test(
    "Hash strings by UTF-16 units",
    arguments: [
      ("zeta", 3_735_256), ("alpha", 92_909_918), ("mid", 108_104), ("", 0),
      ("polygenelubricants", .min),
    ])
  func strings(name: String, hash: Int32) {
    #expect(MemberID(name).javaHash == hash)
  }

  @Test("Hash emoji as two units")
  func surrogates() {
    #expect(MemberID("😀").javaHash == 0xD83D * 31 + 0xDE00)
  }

  @Test(
    "Iterate by slot",
    arguments: [
      (["zeta", "alpha", "mid"], ["zeta", "alpha", "mid"]),
      (
        ["소비자1", "소비자2", "consumer-1", "c10", "c2", "c1"],
        ["c10", "소비자1", "소비자2", "consumer-1", "c1", "c2"]
      ),
    ])
  func order(names: [String], expected: [String]) {
    let places = JavaHashOrder.places(hashes: names.map(JavaHash.string))
    #expect(places.map { names[$0] } == expected)
  }

  @Test("Keep colliding keys in order of insertion, unless each was put in front")
  func collisions() {
    #expect(JavaHashOrder.places(hashes: [16, 0, 32, 1]) == [0, 1, 2, 3])
    #expect(JavaHashOrder.places(hashes: [16, 0, 32, 1], newestFirst: true) == [2, 1, 0, 3])
  }

  @Test(
    "Double when more than three quarters full",
    arguments: [(0, 16), (12, 16), (13, 32), (24, 32), (25, 64)])
  func growth(count: Int, capacity: Int) {
    #expect(JavaHashOrder.capacity(holding: count) == capacity)
  }

  @Test(
    "Are made large enough for the collection that they copy",
    arguments: [(0, 16), (12, 32), (11, 16), (23, 32), (24, 64)])
  func copies(size: Int, capacity: Int) {
    #expect(JavaHashOrder.capacity(copying: size) == capacity)
  }
}
