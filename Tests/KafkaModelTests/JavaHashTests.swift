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

  @Test("Double early when nine keys share a slot")
  func crowded() {
    // In a table of 16 slots all of them share one; in a table of 32 the last has another.
    let eight = (0..<8).map { Int32($0) * 32 }
    #expect(JavaHashOrder.places(hashes: [16, 1] + eight.dropLast()).last == 1)
    #expect(JavaHashOrder.places(hashes: [16, 1] + eight).last == 0)
    #expect(JavaHashOrder.places(hashes: [1, 16] + eight.dropLast(), newestFirst: true).last == 1)
  }

  @Test("Grow one call late if filled by computeIfAbsent")
  func late() {
    let hashes: [Int32] = [16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    #expect(JavaHashOrder.places(hashes: hashes, newestFirst: true).last == 0)
    #expect(
      JavaHashOrder.places(hashes: hashes, newestFirst: true, isLastCall: true).last == 12)
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
