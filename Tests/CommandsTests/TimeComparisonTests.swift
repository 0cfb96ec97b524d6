import Commands
import Formats
import Testing
import Texts

@Suite("compare and expect over time")
struct TimeComparisonTests {
  @Test("Puts the costs of variants side by side, and says the difference in a sentence")
  func costs() throws {
    var lab = Transcript()
    lab.say("simulate --preset eager-join")
    let before = lab.text("show --json")
    let answer = try JSONValue(json: lab.text("compare range coop --timeline --json"))
    let variants = try #require(answer["variants"]?.elements)
    #expect(variants.map { $0["rebalances"]?.integer } == [2, 3])
    #expect(variants.map { $0["unavailableMs"]?.integer } == [240, 6080])
    #expect(variants.map { $0["longestStop"]?["ms"]?.integer } == [40, 3040])
    let sentence = try #require(answer["differences"]?.elements?.first?.string)
    #expect(sentence.hasPrefix("cooperative-sticky against range: 1 more rebalance"))
    #expect(sentence.contains("3.04s instead of 40ms"))
    let text = lab.text("compare range coop --timeline --lang ko")
    #expect(text.contains("기준 range") && text.contains("최장 정지"))
    #expect(text.split(separator: "\n").allSatisfy { $0.cells <= 80 })
    #expect(lab.text("compare range coop --timeline --format plain").contains("240ms"))
    #expect(lab.text("compare range coop --timeline --format svg").hasPrefix("<"))
    #expect(lab.text("diagram").contains("What the same scenario costs"))
    #expect(lab.text("show --json") == before)
  }

  @Test("Lets time pass by itself for settings that nothing else would show")
  func timeSettings() throws {
    var lab = Transcript()
    lab.say("simulate --preset crash")
    let line = "compare session.timeout.ms=45s session.timeout.ms=10s session.timeout.ms=5s"
    let reply = lab.say(line)
    #expect(reply.notes.contains("--timeline"))
    let variants = try #require(
      try JSONValue(json: lab.text(line + " --json"))["variants"]?.elements)
    let unavailable = variants.map { $0["unavailableMs"]?.integer ?? -1 }
    #expect(unavailable[1] < unavailable[0])
    // Below group.min.session.timeout.ms nobody gets in.
    #expect(variants[2]["moved"]?.integer == 0)
    #expect(
      lab.text("compare heartbeat.interval.ms=3s heartbeat.interval.ms=45s --json")
        .contains("must be below session.timeout.ms"))
    #expect(lab.notes("compare --timeline fetch.min.bytes=10").contains("Not seen"))
    // Lists have commas of their own.
    #expect(
      lab.status("compare --timeline strategy=range,cooperative-sticky,session.timeout.ms=9s")
        == .done)
  }

  @Test("Shows with events also how long partitions are not read")
  func withEvents() throws {
    var lab = Transcript()
    lab.say("simulate --preset eager-join")
    #expect(lab.text("compare range coop").contains("unavailable"))
    var still = Transcript()
    still.say("topic orders 6; members 3")
    #expect(!still.text("compare range coop").contains("unavailable"))
    #expect(
      still.text("compare --timeline protocol=classic protocol=consumer").contains(
        "protocol=consumer"))
  }

  @Test(
    "Refuses what is no variant",
    arguments: [
      ("compare --timeline rnage", "unknown-strategy"),
      ("compare --timeline nothing=1", "unknown-setting"),
      ("compare =", "not-a-pair"),
    ])
  func refusals(line: String, code: String) throws {
    var lab = Transcript()
    lab.say("topic orders 6; members 3")
    let reply = lab.say(line + " --json")
    #expect(try JSONValue(json: reply.notes)["error"]?["code"]?.string == code, "\(reply.notes)")
  }

  @Test(
    "Expects of a run as of its end, and as of any time",
    arguments: [
      "expect rebalances = 2", "expect generation = 2", "expect protocol = eager",
      "expect strategy = range", "expect c3 = orders-4,5", "expect owner orders-2 = c2",
      "expect moved = 3", "expect stopped = 6", "expect idle = 0", "expect spread = 0",
      "expect error = none", "expect unavailable orders-1 < 50ms", "expect 'unavailable<1s'",
      "at 15s expect generation = 1", "at 15s expect owner orders-2 = c1",
      "at 15s expect c3 = none", "at 21070ms expect owner orders-2 = none",
      "at 10s expect unavailable = 0s", "at 15s expect rebalances = 1",
    ])
  func expectations(line: String) {
    var lab = Transcript()
    lab.say("simulate --preset eager-join")
    let reply = lab.say(line)
    #expect(reply.status == .done, "\(reply.text)\(reply.notes)")
  }

  @Test("Expects of the last assignment again after one")
  func afterAssign() {
    var lab = Transcript()
    lab.say("simulate --preset eager-join")
    lab.say("assign range")
    #expect(lab.status("expect generation = 1") == .done)
    lab.say("timeline")
    #expect(lab.status("expect generation = 2") == .done)
  }

  @Test("Know who acts eagerly, whatever strategy the group has chosen")
  func protocolInUse() {
    var lab = Transcript()
    lab.say("simulate --preset strategy-upgrade")
    // After the first bounce all list both strategies, and after the second only the cooperative one.
    #expect(lab.text("at 55s expect strategy = cooperative-sticky").contains("✓"))
    #expect(lab.text("at 55s expect protocol = eager").contains("✓"))
    #expect(lab.text("expect protocol = cooperative").contains("✓"))

    lab.say("new; topic orders 6; set partition.assignment.strategy=cooperative-sticky,range")
    lab.say("members 2; assign")
    #expect(lab.text("expect protocol = eager").contains("✓"))
    lab.say("set partition.assignment.strategy=cooperative-sticky; assign")
    #expect(lab.text("expect protocol = cooperative").contains("✓"))
  }
}
