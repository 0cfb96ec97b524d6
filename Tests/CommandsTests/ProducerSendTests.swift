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

extension ProducerSendTests {
  @Test("Steps through the stages, one a page, and an empty line turns it")
  func stepping() throws {
    var lab = Transcript(isInteractive: true)
    lab.say("topic orders 6; interceptor add A header=h=1; set linger.ms=5")
    let first = lab.say("send orders hi --key user-1 --step")
    #expect(first.text.hasPrefix("[1/9] 1. interceptors' onSend"))
    #expect(first.notes.contains("Enter"))
    let titles = [
      "[2/9] 2. metadata", "[3/9] 3. key serializer", "[4/9] 4. value serializer",
      "[5/9] 5. partitioner", "[6/9] 6. headers become read-only", "[7/9] 7. append to a batch",
      "[8/9] batches leave", "[9/9] acknowledgement",
    ]
    var pages: [String] = []
    for title in titles {
      let page = lab.text("")
      #expect(page.hasPrefix(title), "\(page)")
      for line in page.split(separator: "\n") { #expect(line.cells <= 80, "\(line)") }
      pages.append(page)
    }
    #expect(pages[1].contains("75 73 65 72 2d 31"))
    #expect(pages[3].contains("murmur2 ="))
    let waiting = pages[5].replacing("\n    ", with: " ")
    #expect(waiting.contains("batch.size, 16384") && waiting.contains("5ms (linger.ms)"))
    #expect(pages[6].contains("linger.ms has passed") && pages[6].contains("magic"))
    #expect(pages[7].contains("A.onAcknowledgement") && pages[7].contains("offset 0"))
    // The last page stays, and the way back is open.
    #expect(lab.text("send --next") == pages[7])
    #expect(lab.text("send --back") == pages[6])
    #expect(lab.text("send --back --json").contains(#""page":7,"pages":9"#))
  }

  @Test("Numbers the stages from one when there are no interceptors")
  func numbers() {
    var lab = Transcript(isInteractive: true)
    lab.say("topic orders 6")
    #expect(lab.text("send orders hi --step").hasPrefix("[1/8] 1. metadata\n4ms  1. metadata"))
    #expect(lab.text("").hasPrefix("[2/8] 2. key serializer\n4ms  2. key serialized"))
    let all = lab.text("send orders hi")
    #expect(all.contains("6. appended to new batch #0") && all.contains(": batch #0,"), "\(all)")
  }

  @Test("Shows headers in their order, and which of several comes last")
  func headers() {
    var lab = Transcript()
    lab.say("topic orders 1")
    let text = lab.text("send orders hi -H trace=a -H trace=b -H empty=")
    #expect(text.contains("trace: 2 of them (a, b), lastHeader() = b"))
    #expect(lab.status("expect header trace = b") == .done)
    #expect(lab.status("expect header nothing = none") == .done)
  }

  @Test("Traces a record over hops, and routes it without looking at its value")
  func hops() {
    var lab = Transcript()
    lab.say("topic orders 1")
    let line =
      "send orders --value-hex 00ff17 -H origin=web --hops web,fraud-check,billing "
      + "--route origin:web=web-orders,app=app-orders,*=others --late-header late=1"
    let text = lab.text(line).replacing("\n    ", with: " ")
    #expect(text.contains("the way it came: web → fraud-check → billing"))
    #expect(text.contains("router: topic web-orders"))
    #expect(text.contains("0 bytes of the value read"))
    #expect(text.contains("IllegalStateException"))
    for line in [
      "expect path = web,fraud-check,billing", "expect route = web-orders",
      "expect header hop = billing",
    ] { #expect(lab.status(line) == .done, "\(line)") }
    #expect(lab.text(line + " --json").contains(#""path":["web","fraud-check","billing"]"#))
    lab.say("send orders x -H origin=mail --route origin:web=a,*=others")
    #expect(lab.status("expect route = others") == .done)
    for wrong in [
      "--hops web,", "--route origin", "--route :a=b", "--route o:a", "--late-header x",
    ] { #expect(lab.status("send orders x \(wrong)") == .refused, "\(wrong)") }
  }

  @Test("Keeps records of a partition without a leader until they expire")
  func noLeader() {
    var lab = Transcript()
    lab.say("topic orders 1; set delivery.timeout.ms=30s")
    #expect(lab.text("send orders hi --unavailable all").contains("never left the producer"))
    #expect(lab.status("expect error = TimeoutException") == .done)
    #expect(lab.status("expect requests = 0") == .done)
    lab.say("send orders hi --partition 7")
    #expect(lab.status("expect error = TimeoutException") == .done)
  }

  @Test("Honours acks, linger.ms and batch.size of the lab's producer")
  func settings() {
    var lab = Transcript()
    lab.say("topic orders 1; set acks=0")
    #expect(lab.text("send orders hi").contains("offset -1"))
    lab.say("set acks=all linger.ms=10 batch.size=200")
    #expect(lab.text("send orders hi --count 20 --json").contains(#""requests":"#))
    lab.say("send orders hi --count 5 --every 20ms")
    #expect(lab.status("expect requests = 5") == .done)
    lab.say("set linger.ms=1s; send orders hi --count 5 --every 20ms")
    #expect(lab.status("expect requests = 1") == .done)
    lab.say("unset linger.ms")
    #expect(!lab.text("set").contains("linger.ms"))
  }
}
