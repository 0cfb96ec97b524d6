import Formats
import Testing
import Texts

@testable import Commands

@Suite("The learner's own assignor in the lab")
struct OwnAssignorCommandTests {
  private func transcript(_ attempt: String) -> Transcript {
    var lab = Transcript()
    lab.session.workshop = MemoryWorkshop(
      lab.storage, folders: ["08-range-one-topic", "21-own-assignor"])
    lab.storage["\(MemoryWorkshop.root)/\(MemoryWorkshop.ownFile)"] = Array(attempt.utf8)
    lab.say("topic orders 4; members 2")
    return lab
  }

  @Test("Assigns as 'mine', and goes on when no strategy is named")
  func assigning() {
    var lab = transcript("first")
    let text = lab.text("assign mine --json")
    #expect(text.contains("\"strategy\":\"mine\""))
    #expect(text.contains("\"spread\":4,\"idle\":[\"c2\"]"))
    #expect(lab.text("assign --json").contains("\"strategy\":\"mine\""))
    #expect(
      lab.text("mine --json").contains("\"command\":\"assign\",\"v\":1,\"strategy\":\"mine\""))
    #expect(lab.text("expect strategy = mine").contains("✓"))
    #expect(lab.notes("why").contains("only your code knows"))
    #expect(lab.status("assign mine --protocol consumer") == .refused)
  }

  @Test("Is compared with Kafka's, and leaves the lab as it is")
  func comparing() {
    var lab = transcript("first")
    let text = lab.text("compare mine sticky range")
    #expect(text.contains("mine"))
    #expect(text.contains("sticky"))
    #expect(lab.session.lab.lastRun == nil)
    #expect(lab.text("compare strategy=mine range").contains("strategy=mine"))
  }

  @Test(
    "Changes nothing when its answer is none",
    arguments: [
      ("nobody", "gives orders-0 to nobody"), ("throws", "threw an error: Odd()"),
      ("loops", "10 s"), ("broken", "does not compile"),
    ])
  func refusals(attempt: String, says: String) {
    var lab = transcript(attempt)
    let reply = lab.say("assign mine")
    #expect(reply.status != .done)
    #expect((reply.text + reply.notes).contains(says))
    #expect(lab.session.lab.lastRun == nil)
    #expect(lab.say("compare mine sticky").status != .done)
  }

  @Test("Is elected where all members offer it")
  func elected() {
    var lab = transcript("first")
    lab.say("set partition.assignment.strategy=mine,range")
    #expect(lab.text("assign --json").contains("\"strategy\":\"mine\""))
    lab.say("new; topic orders 4; members 2; set partition.assignment.strategy=range,mine")
    #expect(lab.text("assign --json").contains("\"strategy\":\"range\""))
    lab.say("member c2 --strategies mine")
    #expect(lab.text("save s.yaml; load s.yaml; assign --json").contains("\"strategy\":\"mine\""))
  }

  @Test("Assigns in timelines, as its file is now")
  func timelines() {
    var lab = transcript("first")
    lab.say("set partition.assignment.strategy=mine; at 20s join c3")
    lab.say("simulate")
    #expect(lab.text("expect spread = 4").contains("✓"))
    #expect(lab.text("expect protocol = eager; expect strategy = mine").contains("✓"))
    #expect(lab.text("at 25s show").contains("c3"))
    #expect(lab.text("timeline partitions").contains("orders-3"))
    let costs = lab.text("compare mine cooperative-sticky --timeline --json")
    #expect(costs.contains("\"variant\":\"mine\",\"rebalances\":"))
    // The file is another now, and so is the run.
    lab.storage["\(MemoryWorkshop.root)/\(MemoryWorkshop.ownFile)"] = Array("nobody".utf8)
    #expect(lab.notes("simulate").contains("gives orders-0 to nobody"))
    lab.storage["\(MemoryWorkshop.root)/\(MemoryWorkshop.ownFile)"] = Array("throws".utf8)
    #expect(lab.notes("simulate").contains("mine does not answer"))
    lab.storage["\(MemoryWorkshop.root)/\(MemoryWorkshop.ownFile)"] = Array("broken".utf8)
    #expect(lab.notes("simulate").contains("swift:7:5: cannot find 'x' in scope"))
  }

  @Test("Is ranked among Kafka's over the same groups")
  func ranking() throws {
    var lab = transcript("first")
    let rows = try #require(
      JSONValue(json: Array(lab.text("compare --rank --json").utf8))["ranking"]?.elements)
    let named = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["strategy"]?.string ?? "", $0) })
    #expect(Set(named.keys) == ["mine", "range", "roundrobin", "sticky", "cooperative-sticky"])
    // Whoever gives everything to one member balances worst, and comes last.
    #expect(rows.last?["strategy"]?.string == "mine")
    let spreads = rows.compactMap { $0["spread"]?.integer }
    #expect(spreads == spreads.sorted())
    #expect(
      named["sticky"]?["spread"]?.integer == named["cooperative-sticky"]?["spread"]?.integer)
    #expect(named["sticky"]?["nanoseconds"]?.integer == 400_000_000)
    let shown = lab.text("compare mine --rank")
    #expect(shown.contains("5. mine"))
    #expect(lab.text("diagram") == shown)
    #expect(lab.text("diagram --format svg").contains("5. mine"))
    #expect(lab.status("compare sticky --rank") == .refused)
  }

  @Test("Has its counter-examples saved as scenarios, and none written over another")
  func counterExamples() throws {
    var lab = transcript("wrong")
    let folder = "\(MemoryWorkshop.root)/exercises/21-own-assignor"
    let path = "\(folder)/counter-example-balanced.yaml"
    #expect(lab.text("check 21").contains(path))
    let saved = try #require(lab.storage[path])
    // The same once more is the same file; a file of somebody else's stays.
    #expect(lab.text("check 21 --json").contains("\"scenario\":\"\(path)\""))
    #expect(lab.storage["\(folder)/counter-example-balanced-2.yaml"] == nil)
    lab.storage[path] = Array("mine".utf8)
    #expect(lab.text("check 21").contains("counter-example-balanced-2.yaml"))
    #expect(lab.storage[path] == Array("mine".utf8))
    #expect(lab.storage["\(folder)/counter-example-balanced-2.yaml"] == saved)
    lab.say("new; load \(folder)/counter-example-balanced-2.yaml")
    #expect(lab.text("expect c1 = t-0,1").contains("✓"))
    #expect(lab.session.lab.members.map(\.isNew) == [false, true])
  }
}
