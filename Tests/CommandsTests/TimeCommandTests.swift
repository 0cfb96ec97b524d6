import Commands
import Formats
import Testing
import Texts

@Suite("at, events and timeline")
struct TimeCommandTests {
  /// Three eager members, of which one crashes.
  private func crashing() -> Transcript {
    var lab = Transcript()
    lab.say("topic orders 6; set partition.assignment.strategy=range; members 3")
    lab.say("at 20s crash c2")
    return lab
  }

  private func code(of line: String, in lab: inout Transcript) throws -> String? {
    let reply = lab.say(line + " --json")
    guard reply.status == .refused else { return nil }
    return try JSONValue(json: reply.notes)["error"]?["code"]?.string
  }

  @Test("Count the commits of a member, up to a time")
  func commits() {
    var lab = Transcript()
    lab.say("topic orders 2; members 1; set enable.auto.commit=true; at 10s pause c1 9s")
    #expect(lab.text("predict commits c1=4").contains("commits c1=4"))
    #expect(lab.text("simulate --until 30s").contains("✓"))
    #expect(lab.text("at 18s expect commits c1 = 1").contains("✓ commits c1 = 1"))
    #expect(lab.status("at 20s expect commits = 2") == .done)
    #expect(lab.status("expect commits c1 < 4") == .answeredNo)
    #expect(lab.notes("expect commits c9 = 0").contains("no member 'c9'"))
  }

  @Test("Schedule events in order of time, and take them out again")
  func scheduling() {
    var lab = crashing()
    #expect(lab.text("at 10s pause c1 3s") == "#1 at 10s: c1 does not poll for 3s\n")
    #expect(lab.text("at 30s join c4 c5 --topics orders").split(separator: "\n").count == 2)
    #expect(lab.text("at 12.5s restart c3 --down 2s").hasPrefix("#2 at 12.5s: c3 restarts"))
    #expect(lab.text("events").split(separator: "\n").count == 5)
    #expect(lab.text("events remove 2") == "removed: #2 at 12.5s: c3 restarts, down for 2s\n")
    #expect(lab.text("events").split(separator: "\n").count == 4)
    lab.say("undo")
    #expect(lab.text("events").split(separator: "\n").count == 5)
    lab.say("save a.yaml")
    var other = Transcript(files: [
      "a.yaml": String(decoding: lab.storage["a.yaml"] ?? [], as: UTF8.self)
    ])
    other.say("load a.yaml")
    #expect(other.text("events") == lab.text("events"))
    #expect(other.text("simulate --json") == lab.text("simulate --json"))
  }

  @Test(
    "Read every kind of event",
    arguments: [
      "at 5s join c4", "at 5s leave c1", "at 5s crash c1", "at 5s restart c1", "at 5s pause c1 2s",
      "at 5s commit c1", "at 5s topic orders 9", "at 5s topic payments 2",
      "at 5s set session.timeout.ms=10s", "at 5s set session.timeout.ms=10s --member c1",
      "at 5s unset partition.assignment.strategy", "at 5s bounce", "at 5s bounce c1 --every 10s",
    ])
  func kinds(line: String) {
    var lab = crashing()
    let reply = lab.say(line)
    #expect(reply.status == .done, "\(reply.notes)")
    #expect(lab.status("simulate") == .done)
    let korean = lab.text("events --lang ko")
    #expect(korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
  }

  @Test("Answer as of a time, and leave the lab as it is")
  func asOf() {
    var lab = crashing()
    let before = lab.text("show --json")
    #expect(lab.status("at 15s expect c2 = orders-2,3") == .done)
    #expect(lab.status("at 21s expect owner orders-2 = none") == .done)
    #expect(lab.status("at end expect owner orders-2 = c1") == .done)
    #expect(lab.status("at 15s expect rebalances = 1") == .done)
    #expect(lab.status("at end expect rebalances = 1") == .answeredNo)
    #expect(lab.text("at 15s").hasPrefix("At 15s · event "))
    #expect(lab.text("at 15s show --json").contains("\"at\":15000"))
    #expect(lab.text("at end why orders-2").contains("c2 crashes"))
    #expect(lab.text("show --json") == before)
  }

  @Test("Measure how long partitions have no reader")
  func unavailable() {
    var lab = Transcript()
    lab.say("simulate --preset eager-join")
    #expect(lab.status("expect unavailable orders-1 < 50ms") == .done)
    #expect(lab.status("expect unavailable orders-1 = 40ms") == .done)
    #expect(lab.status("expect 'unavailable <= 240ms'") == .done)
    #expect(lab.status("expect unavailable orders-1 > 50ms") == .answeredNo)
    #expect(lab.status("expect unavailable orders-1 < 50") == .refused)
    #expect(lab.status("expect unavailable orders-9 < 50ms") == .refused)
  }

  @Test(
    "Show the run from each side, whole or in part",
    arguments: [
      "members", "partitions", "messages", "events",
    ])
  func views(view: String) throws {
    var lab = crashing()
    for line in ["timeline \(view)", "timeline \(view) --from 19s --to 70s --only c1,orders-2"] {
      let reply = lab.say(line)
      #expect(reply.status == .done, "\(reply.notes)")
      #expect(reply.text.split(separator: "\n").allSatisfy { $0.cells <= 80 })
      #expect(lab.text(line) == reply.text)
      #expect(try JSONValue(json: lab.text(line + " --json"))[view] != nil)
      #expect(lab.text(line + " --format svg").hasPrefix("<"))
    }
  }

  @Test("Draw the last run, unless something else came last")
  func diagrams() {
    var lab = crashing()
    lab.say("simulate")
    #expect(lab.text("diagram").contains("What each member does"))
    lab.say("assign")
    #expect(lab.text("diagram timeline").contains("What each member does"))
    lab.say("compare range sticky")
    #expect(!lab.text("diagram").contains("What each member does"))
  }

  @Test(
    "Draw the view that was shown last",
    arguments: [
      "timeline partitions", "timeline messages --from 19s --to 25s", "timeline events --only c1",
    ])
  func diagramsOfViews(line: String) {
    var lab = crashing()
    let shown = lab.text(line)
    #expect(lab.text("diagram") == shown)
    let svg = lab.text(line + " --format svg")
    #expect(lab.text("diagram --format svg") == svg)
    // Another lab may lack what the view was about.
    lab.say("new; topic t 2; members 2; simulate --until 20s")
    #expect(lab.text("diagram").contains("What each member does"))
  }

  @Test("Follow the lab: another lab is another run")
  func followsTheLab() {
    var lab = crashing()
    let first = lab.text("simulate --json")
    lab.say("at 40s join c4")
    #expect(lab.text("simulate --json") != first)
    lab.say("undo")
    #expect(lab.text("simulate --json") == first)
  }

  @Test(
    "Refuse what is wrong, and change nothing",
    arguments: [
      ("at 20 crash c1", "duration-without-unit"), ("at soon crash c1", "not-a-duration"),
      ("at 20s crash c9", "unknown-member"), ("at 20s crash", "missing-argument"),
      ("at 20s pause c1", "missing-argument"), ("at 20s pause c1 30", "duration-without-unit"),
      ("at 20s restart c1 --dwn 5s", "unknown-option"), ("at 20s join c1", "member-exists"),
      ("at 20s topic orders 3", "topic-cannot-shrink"), ("at 20s crsh c1", "not-an-event"),
      ("at 20s assign", "not-as-of-a-time"), ("at 99h show", "after-the-end"),
      ("at 20s topic orders", "missing-argument"), ("at 20s topic nope --delete", "unknown-topic"),
      ("at 20s topic orders 7 --partitions 8", "contradictory-options"),
      ("at 20s member c1 --instance i1", "only-at-start"), ("at 20s rejoin c9", "unknown-member"),
      ("at 20s member c1 --topics", "missing-value"), ("at 20s unsubscribe", "missing-argument"),
      ("at 20s set group.max.size=2", "not-simulated"), ("at 20s set nothing=1", "unknown-setting"),
      ("events remove 9", "no-such-event"), ("events drop 1", "not-allowed-here"),
      ("timeline lag", "not-allowed-here"), ("timeline --from 9s --to 3s", "empty-window"),
      ("timeline --only c9", "unknown-subject"), ("at", "missing-argument"),
    ])
  func refusals(line: String, code: String) throws {
    var lab = crashing()
    let before = lab.text("events --json")
    #expect(try self.code(of: line, in: &lab) == code)
    #expect(lab.text("events --json") == before)
    var korean = Transcript(language: .ko)
    korean.say("topic orders 6; members 3")
    #expect(!korean.notes(line).contains("Error:"))
  }
}
