import Commands
import Formats
import Testing
import Texts

@Suite("step, at and branch")
struct TimeTravelTests {
  /// A third member joins an eager group at 20 s.
  private func joining() -> Transcript {
    var lab = Transcript()
    lab.say("simulate --preset eager-join")
    return lab
  }

  private func json(_ line: String, in lab: inout Transcript) throws -> JSONValue {
    let reply = lab.say(line + " --json")
    try #require(reply.status == .done, "\(line): \(reply.notes)")
    return try JSONValue(json: reply.text)
  }

  private func states(_ moment: JSONValue) -> [String] {
    (moment["members"]?.elements ?? []).map {
      "\($0["name"]?.string ?? "?") \($0["state"]?.string ?? "?")"
    }
  }

  @Test("Goes from the first event to the last and back, one at a time")
  func steps() throws {
    var lab = joining()
    let count = try #require(try json("step", in: &lab)["events"]?.integer)
    for number in 2...count {
      #expect(try json("step", in: &lab)["event"]?.integer == number)
    }
    #expect(try json("step", in: &lab)["moved"]?.bool == false)
    #expect(lab.text("step").contains("last event"))
    var moments: [JSONValue] = []
    for number in (0..<count).reversed() {
      let moment = try json("step back", in: &lab)
      #expect(moment["event"]?.integer == number)
      moments.append(moment)
    }
    #expect(lab.text("step back").contains("the start"))
    // Forwards again it is the same to the byte.
    for moment in moments.reversed().dropFirst() {
      #expect(states(try json("step", in: &lab)) == states(moment))
    }
  }

  @Test("Says what happened, why, and how everybody stands then")
  func moment() throws {
    var lab = joining()
    let moment = try json("at 21070ms", in: &lab)
    #expect(
      states(moment) == ["c1 stopped", "c2 stopped", "c3 rejoining"])
    #expect(moment["group"]?["state"]?.string == "CompletingRebalance")
    #expect(moment["group"]?["generation"]?.integer == 2)
    #expect(moment["why"]?.elements?.last?["text"]?.string == "c3 starts")
    #expect(
      states(try json("at 499ms", in: &lab)) == [
        "c1 rejoining", "c2 not-started", "c3 not-started",
      ])
    let last = try json("at end", in: &lab)
    #expect(states(last) == ["c1 consuming", "c2 consuming", "c3 consuming"])
    let korean = lab.text("at 21070ms --lang ko")
    #expect(korean.contains("까닭:") && korean.contains("멈춤") && korean.contains("다시 참여 중"))
  }

  @Test("Goes from rebalance to rebalance")
  func rebalances() throws {
    var lab = joining()
    #expect(try json("step rebalance", in: &lab)["at"]?.integer == 30)
    #expect(try json("step rebalance", in: &lab)["at"]?.integer == 20_030)
    #expect(try json("step rebalance", in: &lab)["moved"]?.bool == false)
    #expect(try json("step back rebalance", in: &lab)["at"]?.integer == 30)
    var other = Transcript()
    other.say("simulate --preset consumer-join")
    #expect(other.text("step rebalance").contains("epoch"))
  }

  @Test("Shows the events on the way, the cursor in the prompt, and offers the next step")
  func many() {
    var lab = joining()
    lab.surroundings.isInteractive = true
    #expect(lab.text("step 100").contains("more events"))
    lab.say("at 20s")
    #expect(lab.session.prompt == "sandbox @20s › ")
    let next = lab.text("")
    #expect(next.hasPrefix("At 20.01s"))
    #expect(lab.text("timeline events --from now --to 21s").contains("20.02s"))
    lab.say("simulate")
    #expect(lab.session.prompt == "sandbox › ")
  }

  @Test("Puts a new event onto a new branch once there is a timeline, and keeps the original")
  func branches() throws {
    var lab = joining()
    let original = lab.text("timeline events --json")
    lab.say("at 25s")
    let reply = lab.say("at now crash c2")
    #expect(reply.text.contains("New branch b1, from main"))
    #expect(lab.session.prompt == "sandbox b1 @25s › ")
    // The branch has not been looked at yet: it takes more.
    #expect(!lab.text("at 30s join c4").contains("New branch"))
    #expect(lab.text("events").split(separator: "\n").count == 3)
    #expect(lab.text("step").contains("c2 crashes"))
    #expect(try json("simulate", in: &lab)["rebalances"]?.integer == 3)
    // Now it has.
    #expect(lab.text("at 40s leave c1").contains("New branch b2, from b1"))

    let list = try #require(try json("branch", in: &lab)["branches"]?.elements)
    #expect(list.map { $0["name"]?.string } == ["main", "b1", "b2"])
    #expect(list.map { $0["added"]?.elements?.count } == [0, 2, 3])
    #expect(list.map { $0["current"]?.bool } == [false, false, true])
    let text = lab.text("branch")
    #expect(text.contains("+ 25s: c2 crashes") && text.contains("rebalances 3 (+1)"))

    lab.say("branch main")
    #expect(lab.text("timeline events --json") == original)
    #expect(lab.text("events").split(separator: "\n").count == 1)
  }

  @Test("Begins, deletes and undoes branches")
  func namedBranches() {
    var lab = joining()
    #expect(lab.text("branch what-if").contains("New branch what-if"))
    #expect(!lab.text("at 30s crash c1").contains("New branch"))
    #expect(lab.text("undo").isEmpty == false)
    #expect(lab.session.prompt == "sandbox what-if › ")
    lab.say("undo")
    #expect(lab.session.prompt == "sandbox › ")
    lab.say("redo; redo; branch main; branch what-if --delete")
    #expect(!lab.text("branch").contains("what-if"))
    lab.say("undo")
    #expect(lab.text("branch").contains("what-if"))
    #expect(lab.notes("save all.yaml").contains("branch main"))
    lab.say("new")
    #expect(!lab.text("branch").contains("what-if"))
  }

  @Test("Takes an event out on a branch as well, once there is a timeline")
  func removing() {
    var lab = joining()
    #expect(lab.notes("events remove 1").contains("New branch b1"))
    #expect(lab.text("events").contains("No events"))
    lab.say("branch main")
    #expect(lab.text("events").contains("c3 joins"))
  }

  @Test("Names the nearest causes and the first, and all of them on demand")
  func causes() {
    var lab = joining()
    let moment = lab.text("at 21100ms")
    #expect(moment.contains("(at now why)") && moment.contains("· 20s: c3 starts"))
    #expect(lab.text("at now why").split(separator: "\n").count > 10)
  }

  @Test("Draws lifelines for whoever takes part, a dozen at most")
  func messages() throws {
    var lab = Transcript()
    lab.say("topic orders 40; members 40; set group.initial.rebalance.delay.ms=0 --broker")
    for line in ["timeline messages", "timeline messages --only c03"] {
      #expect(lab.text(line).split(separator: "\n").allSatisfy { $0.cells <= 80 })
      #expect(lab.text(line).split(separator: "\n").count <= 45)
    }
    #expect(lab.text("timeline messages --only c03").contains("c03"))
    #expect(!lab.text("timeline messages --only c03").contains("c04"))
    #expect(lab.text("timeline events --only orders-3").contains("orders-3"))
  }

  @Test("Stays at its time when the branch changes, and goes back where the past changes")
  func cursor() throws {
    var lab = joining()
    lab.say("at 40s")
    #expect(lab.text("at 30s crash c3").contains("went back to just before 30s"))
    #expect(lab.text("step").contains("c3 crashes"))
    lab.say("at 35s; branch main")
    #expect(lab.session.prompt == "sandbox @35s › ")
    #expect(
      states(try json("at now", in: &lab)) == ["c1 consuming", "c2 consuming", "c3 consuming"])
    lab.say("branch b1")
    #expect(states(try json("at now", in: &lab)) == ["c1 consuming", "c2 consuming", "c3 dead"])
  }

  @Test("Only schedules before anybody has looked")
  func scheduling() {
    var lab = Transcript()
    lab.say("topic orders 6; members 3; at 20s crash c2; at 30s join c4")
    #expect(lab.text("branch").hasPrefix("* main"))
    #expect(lab.text("branch").split(separator: "\n").count == 2)
  }

  @Test(
    "Refuses what no scenario can mean",
    arguments: [
      ("at 100ms crash c2", "not-running"), ("at 10s crash c3", "not-running"),
      ("at 90s crash c2", "after-the-end"),
      ("at 20s restart c2 --down 5s; at 22s crash c2", "not-running"),
      ("at 20s restart c2 --down 5s; at 22s restart c2", "not-running"),
      ("at 20s restart c2 --down 5s; at 22s join c2", "not-running"),
      ("at 20s leave c2; at 22s pause c2 3s", "not-running"),
      ("at 20s crash c2; at 22s commit c2", "not-running"),
      ("at 20s pause c2 9s; at 22s pause c2 3s", "overlapping-events"),
      ("step sideways", "not-a-count"), ("step 0", "not-a-count"),
      ("step 1 2", "too-many-arguments"),
      ("branch main --delete", "main-branch-stays"), ("branch nowhere --delete", "unknown-branch"),
      ("branch 'two words'", "not-a-branch-name"), ("branch --delete", "missing-argument"),
      ("branch b; branch b --delete", "branch-in-use"),
    ])
  func refusals(line: String, code: String) throws {
    var lab = Transcript()
    lab.say("simulate --preset eager-join; undo; redo")
    let reply = lab.say(line.split(separator: ";").map { "\($0) --json" }.joined(separator: ";"))
    #expect(reply.status == .refused)
    #expect(try JSONValue(json: reply.notes)["error"]?["code"]?.string == code, "\(reply.notes)")
  }

  @Test(
    "Takes restarts of whoever is gone, and bounces that meet a crash",
    arguments: [
      "at 25s crash c2; at 30s restart c2", "at 25s crash c2; at 30s bounce",
      "at 30s bounce --every 10s; at 35s crash c2", "at 25s leave c2; at 30s join c2",
      "at 25s restart c2 --down 1s; at 26s restart c2",
    ])
  func restarts(line: String) {
    var lab = joining()
    let reply = lab.say(line + "; simulate --until 120s; at end expect owner orders-0 != none")
    #expect(reply.status == .done, "\(reply.notes)")
  }

  @Test("Gives Kafka's own refusal of settings, explained")
  func kafkaRefusals() throws {
    var lab = Transcript()
    lab.say("topic orders 6; members 2; set heartbeat.interval.ms=45s")
    #expect(lab.notes("simulate").contains("must be below session.timeout.ms"))
    lab.say("unset heartbeat.interval.ms; set session.timeout.ms=5s --member c2")
    let reply = lab.say("simulate")
    #expect(reply.status == .done)
    #expect(reply.text.contains("INVALID_SESSION_TIMEOUT"))
    #expect(reply.text.contains("group.min.session.timeout.ms"))
    #expect(lab.status("expect error = INVALID_SESSION_TIMEOUT") == .done)
    lab.say("set group.consumer.session.timeout.ms=30s")
    #expect(lab.notes("simulate").contains("the broker does not start"))
  }

  @Test("Stops at the limit of events, and says where and how to go on")
  func limit() throws {
    var lab = joining()
    let reply = lab.say("simulate --limit 50")
    #expect(reply.notes.contains("after 50 events") && reply.notes.contains("--limit"))
    #expect(try json("simulate", in: &lab)["ending"]?.string == "event-limit")
    #expect(lab.status("simulate --limit 0") == .refused)

    // Nothing is passed on half a run, whether it holds so far or not.
    for line in ["expect rebalances >= 0", "expect rebalances = 99", "expect idle has c1"] {
      let reply = lab.say(line)
      #expect(reply.status == .answeredNo && reply.text.contains("nobody can tell"), "\(line)")
      #expect(reply.notes.contains("--limit"), "\(line)")
      let answer = try JSONValue(json: lab.text(line + " --json"))
      #expect(answer["ok"] != nil && answer["ok"]?.bool == nil, "\(line)")
      #expect(answer["stoppedAt"] != nil, "\(line)")
    }
    lab.say("simulate --limit 1000000")
    #expect(lab.status("expect rebalances >= 0") == .done)
  }
}
