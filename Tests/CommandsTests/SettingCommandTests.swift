import Commands
import Testing

@Suite("Settings and scenarios")
struct SettingCommandTests {
  @Test("Are set for whom they are, and shown with their default")
  func setting() {
    var lab = Transcript()
    lab.say("topic orders 6; members 2")
    #expect(
      lab.text("set session.timeout.ms=30s")
        == "session.timeout.ms = 30000 · every member (default 45000)\n")
    #expect(lab.text("set group.initial.rebalance.delay.ms 0").contains("the broker"))
    #expect(lab.text("set client.rack=a --member c1").contains("member c1"))
    #expect(lab.text("set").split(separator: "\n").count == 3)
    #expect(lab.text("unset session.timeout.ms").contains("45000"))
    #expect(lab.text("set lang=ko").contains("한국어"))
  }

  @Test("Are shown where they stand alone, and left as they are")
  func showing() {
    var lab = Transcript()
    let reply = lab.say("set session.timeout.ms")
    #expect(reply.text == "session.timeout.ms = 45000 · every member (default 45000)\n")
    #expect(reply.notes.contains("config session.timeout.ms"))
    lab.say("set session.timeout.ms=30s; set acks=1")
    #expect(lab.text("set session.timeout.ms").contains("= 30000"))
    #expect(lab.text("set acks").hasPrefix("acks = 1 · the producer"))
    #expect(lab.notes("set sesion.timeout.ms").contains("Did you mean session.timeout.ms"))
  }

  @Test("Offer the best known first for a part of a name")
  func parts() {
    var lab = Transcript()
    let guesses = lab.notes("config timeout")
    #expect(guesses.contains("session.timeout.ms") && !guesses.contains("socket."))
  }

  @Test("Are refused as Kafka would, by name, value and range")
  func refusals() {
    var lab = Transcript()
    lab.say("members 1")
    #expect(lab.notes("set sesion.timeout.ms=3s").contains("Did you mean session.timeout.ms"))
    #expect(lab.status("set max.poll.records=0") == .refused)
    #expect(lab.status("set max.poll.records=many") == .refused)
    // A setting of the producer is no member's.
    #expect(lab.status("set linger.ms=5 --member c1") == .refused)
    #expect(lab.status("set foo") == .refused)
    #expect(lab.notes("set suggestions").contains("such as suggestions=on"))
    #expect(lab.status("set color=blue") == .refused)
    #expect(lab.status("set client.rack=a --member c1 --broker") == .refused)
    #expect(lab.text("set").hasPrefix("Everything is at its default"))
  }

  @Test("Are told apart when each is right and together they are not")
  func relations() {
    var lab = Transcript()
    #expect(lab.notes("set heartbeat.interval.ms=60s").contains("must be below session.timeout.ms"))
    #expect(lab.notes("set session.timeout.ms=1s heartbeat.interval.ms=300").contains("6000"))
  }

  @Test("Go into a scenario and come back from it, ownership and all")
  func roundTrip() throws {
    var lab = Transcript()
    lab.say("topic orders 6 --racks a,b --replication-factor 2; topic '주문 내역' 2")
    lab.say("members 2; join i1 --instance i-1 --rack a; member c1 --topics orders")
    lab.say("member c2 --pattern 'ord.*' --strategies sticky,range; assign sticky")
    lab.say("set session.timeout.ms=30s; set group.initial.rebalance.delay.ms=0; save my.yaml")
    let shown = lab.text("show --json")
    let text = try #require(lab.storage["my.yaml"].map { String(decoding: $0, as: UTF8.self) })

    var other = Transcript(files: ["my.yaml": text])
    #expect(other.status("load my.yaml") == .done)
    #expect(other.text("show --json") == shown)
    other.say("save again.yaml")
    #expect(other.storage["again.yaml"].map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(other.text("assign sticky --json") == lab.text("assign sticky --json"))
  }

  @Test("Never overwrite a file unasked, and never load half of one")
  func files() {
    var lab = Transcript(files: [
      "a.yaml": "x", "bad.yaml": "version: 1\ntopics: { a: { partitons: 3 } }\n",
    ])
    lab.say("topic orders 6")
    #expect(lab.notes("save a.yaml").contains("--force"))
    #expect(lab.status("save a.yaml --force") == .done)
    #expect(lab.notes("load bad.yaml").contains("partitions"))
    #expect(lab.text("topics") == "orders: 6 partitions\n")
    #expect(lab.notes("load missing.yaml").contains("no such file"))
    #expect(lab.notes("show -o a.yaml").contains("--force"))
    #expect(lab.status("show -o new.svg") == .done)
    #expect(lab.storage["new.svg"]?.starts(with: "<".utf8) == true)
    #expect(lab.notes("topics -o t.svg").contains("no SVG picture"))
  }

  @Test("Are checked in a file, line by line, without repeating what is secret")
  func check() {
    let text = """
      bootstrap.servers=localhost:9092
      sesion.timeout.ms=30000
      max.poll.records=0
      sasl.jaas.config=secret-word

      """
    var lab = Transcript(files: ["c.properties": text, "fine.properties": "group.id=app\n"])
    let reply = lab.say("config check c.properties")
    #expect(reply.status == .answeredNo)
    #expect(reply.text.contains("session.timeout.ms"))
    #expect(reply.text.contains("line 3: max.poll.records"))
    #expect(!reply.text.contains("secret-word"))
    #expect(!lab.text("config check c.properties --json").contains("secret-word"))
    #expect(lab.text("config check fine.properties").contains("nothing to object"))
    #expect(lab.notes("config check").contains("needs FILE"))
  }
}
