import Commands
import Testing
import Texts

@Suite("send")
struct ProducerSendTests {
  @Test("Shows the stages in the order of send(), and the batch with its bytes")
  func stages() throws {
    var lab = Transcript()
    lab.say("topic orders 6")
    let text = lab.text("send orders hi --key user-1 -H trace=7 --header trace=8")
    let steps = [
      "metadata:", "key serialized: 6 bytes, 75 73 65 72 2d 31",
      "value serialized: 2 bytes, 68 69", "partition 2: the key's murmur2 =",
      "2 headers: read-only from here on", "appended to new batch",
      "callback: partition 2, offset 0",
      "orders-2: 1 record on the wire", "magic",
    ]
    var rest = text.replacing("\n    ", with: " ")[...]
    for step in steps {
      let range = try #require(rest.firstRange(of: step), "\(step): \(text)")
      rest = rest[range.upperBound...]
    }
    for line in text.split(separator: "\n") { #expect(line.cells <= 80, "\(line)") }
    #expect(lab.text("send orders hi --format svg").hasPrefix("<"))
  }

  @Test("Tells a null key from an empty one, and bytes from text")
  func keys() {
    var lab = Transcript()
    lab.say("topic orders 6")
    #expect(lab.text("send orders").contains("no key, so it is chosen"))
    #expect(lab.text("send orders --key ''").contains("key serialized: 0 bytes"))
    #expect(lab.text("send orders --key-hex 757365722d31").contains("partition 2:"))
    #expect(lab.text("send orders -- -5").contains("2d 35"))
  }

  @Test("Sends several records, and answers programs with every batch")
  func count() {
    var lab = Transcript()
    lab.say("topic orders 6")
    let text = lab.text("send orders hi --key user-1 --count 20 --json")
    #expect(text.contains(#""batches":[{"partition":2,"records":20,"hex":"0000000000000000"#))
    #expect(text.contains(#""record":19"#))
    #expect(lab.text("send orders hi --count 20").contains("more"))
  }

  @Test(
    "Is refused with what would do",
    arguments: [
      ("send", "needs TOPIC"), ("send nothing hi", "no topic 'nothing'"),
      ("send orders --key a --key-hex 00", "contradict"),
      ("send orders --key-hex 0", "one is missing"),
      ("send orders --key-hex zz", "no hexadecimal digit"),
      ("send orders -H trace", "is no pair"), ("send orders -H =7", "is no pair"),
      ("send orders -H", "--header needs a value"), ("send orders -X a", "no option '-X'"),
      ("send orders --count 0", "1 to 1000"), ("send orders a b", "no place for 'b'"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript()
    lab.say("topic orders 6")
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
    var korean = Transcript(language: .ko)
    korean.say("topic orders 6")
    #expect(korean.notes(line) != reply.notes)
  }
}
