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

  @Test("Puts many partitioners below each other, with numbers instead of bars")
  func manySideBySide() {
    var lab = Transcript()
    let all =
      "java,java-2.4,java-2.3,roundrobin,uniform-sticky,random,consistent,librdkafka,murmur2,"
      + "murmur2_random,fnv1a,fnv1a_random"
    let text = lab.text("partition kafka order-1 --partitioner \(all)")
    #expect(text.contains("partitioner     kafka  order-1"), "\(text)")
    #expect(text.contains("murmur2_random      4        4"), "\(text)")
    #expect(text.contains("partitioner     0  1  2  3  4  5"), "\(text)")
    #expect(text.contains("murmur2_random  0  0  0  0  2  0"), "\(text)")
    #expect(!text.contains("█") && text.contains("each decision: why"), "\(text)")
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
      ("partition a --partitions 6 --grow 3", "6 to 1000000"),
      ("partition --records 0", "1 to 1000000"), ("partition --records many", "whole number"),
      ("partition a --seed -1", "--seed"), ("partition a --bytes -1", "--bytes"),
      ("expect partition a = x", "whole number"), ("expect partition = 3", "First: send"),
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

extension ProducerPartitionTests {
  @Test("Runs as long as the notes say: 1, 15, and 16 or 30 records by version")
  func runLengths() {
    var lab = Transcript()
    let all = "partition --records 64 --partitions 3"
    #expect(lab.text(all + " --partitioner java-2.3").contains("63 switches"))
    let drained = lab.text(all + " --drain-every 1")
    for first in [17, 33, 49] { #expect(drained.contains("from record \(first):"), "\(drained)") }
    let piledUp = lab.text(all)
    for first in [31, 61] { #expect(piledUp.contains("from record \(first):"), "\(piledUp)") }
    let plain = lab.text(all + " --partitioner java-2.4 --format plain")
    #expect(plain.contains("Numbers 1 to 15"), "\(plain)")
  }

  @Test("Evens out bytes, not records, when sizes are mixed")
  func mixedSizes() {
    var lab = Transcript()
    let text = lab.text(
      "partition --records 1000 --partitions 3 --bytes 50,5000,200 --drain-every 1")
    #expect(text.contains("java: records by partition"))
    #expect(text.contains("java: bytes by partition"))
  }

  @Test("Draws every partitioner's strip in one picture")
  func pictures() {
    var lab = Transcript()
    let svg = lab.text("partition --records 40 --partitioner java,java-2.4 --format svg")
    #expect(svg.contains("java-2.4: the partition of each record, in order"))
    #expect(svg.contains("java: the partition of each record, in order"))
  }

  @Test("Leaves partitions without a leader out where Kafka does, and asks all if none has one")
  func unavailable() {
    var lab = Transcript()
    let line = "partition --records 12 --partitions 3 --partitioner java-2.3 --json"
    #expect(lab.text(line + " --unavailable 1").contains(#""counts":[6,0,6]"#))
    #expect(lab.text(line + " --unavailable all").contains(#""counts":[4,4,4]"#))
    #expect(
      lab.text("partition --records 4 --partitions 3 --unavailable all")
        .contains("No partition has a leader"))
    // A key goes to its partition, available or not.
    lab.say("partition user-1 --partitions 6 --unavailable 2")
    #expect(lab.status("expect partition user-1 = 2") == .done)
    #expect(
      lab.text("partition --null --partitions 3 --unavailable all").contains("none is available"))
    #expect(lab.notes("partition a --partitions 3 --unavailable 3").contains("0 to 2"))
    #expect(lab.notes("partition a --partitions 3 --unavailable x").contains("0 to 2"))
  }

  @Test("Can be drawn again by diagram, until something else is shown")
  func diagram() {
    var lab = Transcript()
    lab.say("topic orders 3; members 2; assign range")
    #expect(lab.text("partition user-1") == lab.text("diagram"))
    lab.say("send orders hi")
    #expect(lab.text("diagram --format svg").contains("base offset"))
    lab.say("quota producer_byte_rate=1MB; quota run --burst 12MB")
    #expect(lab.text("diagram").contains("longest throttle time 2s"))
    #expect(lab.text("diagram assignment").contains("c1"))
    lab.say("assign range")
    #expect(!lab.text("diagram").contains("throttle"))
  }

  @Test("Tells a null key from an empty one, as librdkafka's partitioners do")
  func nullKeys() {
    var lab = Transcript()
    let text = lab.text(
      "partition --null '' kafka --partitions 6 --partitioner consistent,murmur2,fnv1a --json")
    #expect(text.contains(#""counts":[2,0,0,0,0,1]"#))
    #expect(text.contains(#""counts":[0,0,0,2,1,0]"#))
    #expect(text.contains(#""counts":[0,0,0,2,0,1]"#))
    #expect(text.contains(#""key":null"#))
  }

  @Test("Takes partitioner.class, ignore.keys and batch.size from the lab's producer")
  func settings() {
    var lab = Transcript()
    lab.say("set partitioner.class=org.apache.kafka.clients.producer.RoundRobinPartitioner")
    #expect(
      lab.text("partition a b --partitions 2 --json").contains(#""partitioner":"roundrobin""#))
    lab.say("unset partitioner.class; set partitioner.ignore.keys=true")
    #expect(lab.text("partition user-1 --partitions 6").contains("no key, so it sticks"))
    lab.say("unset partitioner.ignore.keys; set batch.size=2048")
    #expect(
      lab.text("partition --records 9 --partitions 3 --drain-every 1").contains("from record 3:"))
  }

  @Test("Explains keys with why, in both languages")
  func why() {
    for language in Language.allCases {
      var lab = Transcript(language: language)
      lab.say("partition user-1 --partitions 6")
      #expect(lab.text("why").contains("1404122828 mod 6 = 2"))
      #expect(lab.text("why user-3").contains("1141442267 mod 6 = 5"))
      #expect(lab.text("why user-3 --json").contains("murmur2"))
    }
    var lab = Transcript()
    lab.say("topic orders 6; members 2; assign range; partition user-1; assign range")
    #expect(!lab.text("why").contains("murmur2"))
    #expect(lab.status("why orders-3") == .done)
  }
}
