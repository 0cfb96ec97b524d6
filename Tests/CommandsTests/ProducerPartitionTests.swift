import Commands
import Testing
import Texts

@Suite("partition")
struct ProducerPartitionTests {
  /// Partitions of three, four and six, computed with the clients themselves.
  static let places: [(key: String, java: [Int], librdkafka: [Int])] = [
    ("user-1", [2, 0, 2], [2, 0, 2]), ("user-2", [2, 0, 2], [1, 2, 4]),
    ("user-3", [2, 3, 5], [0, 0, 0]), ("order-42", [0, 0, 0], [1, 2, 4]),
    ("a", [1, 0, 4], [0, 3, 3]), ("b", [2, 0, 2], [2, 1, 5]), ("c", [1, 2, 4], [0, 3, 3]),
    ("jsmith", [1, 2, 4], [1, 1, 1]), ("htanaka", [0, 1, 3], [1, 3, 1]),
    ("고객", [1, 2, 4], [0, 1, 3]),
  ]

  @Test("Puts keys where the clients put them, and agrees with expect", arguments: places)
  func clients(key: String, java: [Int], librdkafka: [Int]) {
    var lab = Transcript()
    for (index, count) in [3, 4, 6].enumerated() {
      lab.say("partition x --partitions \(count)")
      #expect(lab.status("expect partition \(key) = \(java[index])") == .done)
      lab.say("partition x --partitions \(count) --partitioner librdkafka")
      #expect(lab.status("expect partition \(key) = \(librdkafka[index])") == .done)
      #expect(lab.status("expect partition \(key) != \(librdkafka[index])") == .answeredNo)
    }
  }

  @Test("Shows partitioners side by side, and the decision with its numbers")
  func sideBySide() {
    var lab = Transcript()
    let text = lab.text("partition user-1 user-3 --partitions 3 --partitioner java,librdkafka")
    #expect(text.contains("java  librdkafka"))
    #expect(text.contains("murmur2 ="))
    #expect(text.contains("& 0x7fffffff ="))
    #expect(text.contains("mod 3 = 2"))
    #expect(text.contains("crc32 ="))
    #expect(text.contains("librdkafka: records by partition"))
    for line in text.split(separator: "\n") { #expect(line.cells <= 80) }
  }

  @Test("Takes the lab's first topic, or the one that is named")
  func topics() {
    var lab = Transcript()
    lab.say("topic orders 3; topic payments 4")
    #expect(lab.text("partition user-3").hasPrefix("orders: 3 partitions"))
    #expect(lab.status("expect partition user-3 = 2") == .done)
    #expect(lab.text("partition user-3 --topic pay").hasPrefix("payments: 4 partitions"))
    #expect(lab.status("expect partition user-3 = 3") == .done)
    lab.say("topic payments 6")
    #expect(lab.status("expect partition user-3 = 5") == .done)
    lab.say("undo; undo")
    #expect(lab.text("topics") == "orders: 3 partitions\n")
  }

  @Test("Tells which keys move when partitions are added")
  func growth() {
    var lab = Transcript()
    let text = lab.text("partition user-1 user-3 --partitions 3 --grow 6")
    #expect(text.contains("3 → 6 partitions: 1 of 2 keys land elsewhere (about 50%"))
    #expect(text.contains("user-3: partition 2 → 5"))
    #expect(text.contains("user-1: stays on partition 2"))
    #expect(
      lab.text("partition a --partitions 3 --grow 6 --partitioner roundrobin")
        .contains("does not look at these keys"))
  }

  @Test("Shows a stream of records without keys as a strip, the same for the same seed")
  func stream() {
    var lab = Transcript()
    let line = "partition --records 64 --partitions 3 --partitioner java,java-2.3"
    let text = lab.text(line)
    #expect(text.contains("java: the partition of each record, in order"))
    #expect(text.contains("batch.size, 16384 bytes"))
    // In turn: another partition with every record.
    #expect(text.contains("63 switches"))
    #expect(lab.text(line) == text)
    #expect(lab.text(line + " --seed 1") != text)
    #expect(lab.say(line + " --format svg").text.hasPrefix("<"))
  }

  @Test("Reads keys from a file or standard input, as text or as bytes")
  func files() {
    var lab = Transcript(files: [
      "keys": "user-1\r\n\nuser-3\n", "-": "757365722d33\nff\n", "none": "\n\n",
    ])
    #expect(lab.text("partition --file keys --partitions 6 --json").contains(#""key":"user-3""#))
    let bytes = lab.text("partition --file - --hex --partitions 6 --json")
    #expect(bytes.contains(#""key":"user-3","partition":5"#))
    #expect(bytes.contains(#""key":"0xff""#))
    #expect(lab.text("partition 757365722d33 --hex --partitions 6").contains("user-3"))
    #expect(lab.notes("partition --file none").contains("holds no keys"))
    #expect(lab.notes("partition --file gone").contains("no such file"))
  }

  @Test("Answers programs with the numbers of the decision")
  func json() {
    var lab = Transcript()
    let text = lab.text("partition user-3 --partitions 3 --grow 6 --json")
    #expect(text.hasPrefix(#"{"command":"partition","v":1,"topic":null,"partitions":3,"#))
    #expect(text.contains(#""partitioner":"java","counts":[0,0,1]"#))
    #expect(text.contains(#""function":"murmur2","hash":"#))
    #expect(text.contains(#""moved":1,"keys":[{"key":"user-3","before":2,"after":5}]"#))
  }

  @Test(
    "Is refused with what would do",
    arguments: [
      ("partition", "needs KEY"), ("partition a --partitions 0", "1 to 1000000"),
      ("partition a --partitions -1", "1 to 1000000"),
      ("partition a --partitioner jva", "Did you mean java"),
      ("partition a --partitioner java,java", "twice"),
      ("partition a --partitioner librdkafka,consistent_random", "twice"),
      ("partition a --partitioner ''", "no partitioner"),
      ("partition xyz --hex", "no hexadecimal digit"), ("partition abc --hex", "one is missing"),
      ("partition a --file f", "contradict"), ("partition a --records 3", "contradict"),
      ("partition --records 3 --grow 6", "contradict"),
      ("partition a --topic t --partitions 3", "contradict"),
      ("partition a --topic nothing", "no topic"),
      ("partition a --partitions 6 --grow 3", "cannot go down"),
      ("partition --records 0", "1 to 1000000"), ("partition --records many", "whole number"),
      ("partition a --seed -1", "--seed"), ("partition a --bytes -1", "--bytes"),
      ("expect partition a = x", "whole number"), ("expect partition = 3", "no subject"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript()
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
    var korean = Transcript(language: .ko)
    #expect(korean.status(line) == .refused)
    #expect(korean.notes(line) != reply.notes)
  }
}
