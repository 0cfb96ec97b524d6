import Formats
import KafkaModel
import Testing

@testable import Commands

@Suite("A line")
struct LineReaderTests {
  @Test(
    "Falls into commands and words as in sh",
    arguments: [
      ("topic orders 6", [["topic", "orders", "6"]]),
      ("a; b ;; c", [["a"], ["b"], ["c"]]),
      ("say 'two words' \"and \\\"more\\\"\"", [["say", "two words", "and \"more\""]]),
      ("a\\ b \\; # comment", [["a b", ";"]]),
      ("a#b # c", [["a#b"]]),
      ("''", [[""]]),
      ("# nothing", []),
      ("한 '두 셋'", [["한", "두 셋"]]),
      ("a\nb", [["a"], ["b"]]),
      ("a \\\nb", [["a", "b"]]),
      ("$HOME *", [["$HOME", "*"]]),
    ])
  func words(line: String, commands: [[String]]) {
    let read = LineReader.read(line)
    #expect(read.commands.map { $0.map(\.text) } == commands)
    #expect(read.open == nil)
  }

  @Test(
    "Tells what is left open",
    arguments: [
      ("say 'a", LineReader.Open.singleQuote), ("say \"a\\\"", .doubleQuote),
      ("say \\", .backslash),
    ])
  func open(line: String, open: LineReader.Open) { #expect(LineReader.read(line).open == open) }

  @Test(
    "Reads any text back that was quoted into a word",
    arguments: ["", "a b", "it's", "\"", "#", ";", "한글", "a\\b", "--x", "$x", "e\u{301}"])
  func quoting(text: String) {
    #expect(
      LineReader.read("x \(Word.quoted(text))").commands == [
        LineReader.read("x \(Word.quoted(text))").commands[0]
      ])
    #expect(LineReader.read("x \(Word.quoted(text))").commands[0].map(\.text) == ["x", text])
  }

  @Test(
    "Names partitions",
    arguments: [
      ("orders-3", ["orders-3"]), ("orders-0,1,2", ["orders-0", "orders-1", "orders-2"]),
      ("orders:0-2", ["orders-0", "orders-1", "orders-2"]),
      ("my-topic-1,a:2", ["my-topic-1", "a-2"]),
      ("orders-0,2-4", ["orders-0", "orders-2", "orders-3", "orders-4"]), ("none", []),
      ("주문-0,1", ["주문-0", "주문-1"]),
    ])
  func partitions(text: String, names: [String]) throws {
    let partitions = try PartitionText.read(text)
    #expect(partitions.map(\.description) == names)
    #expect(try PartitionText.read(PartitionText.write(partitions)) == partitions)
  }

  @Test(
    "Refuses what names no partition",
    arguments: [
      "", "orders", "-3", "3", "orders-", "orders-x", "a-1,,2", "a:5-2", "a-+1",
    ])
  func noPartitions(text: String) {
    #expect(throws: (any Error).self) { try PartitionText.read(text) }
  }
}
