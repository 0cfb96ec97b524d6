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
    #expect(lab.notes("why").contains("'mine' runs in assign and compare only"))
  }

  @Test("Is compared with Kafka's, and leaves the lab as it is")
  func comparing() {
    var lab = transcript("first")
    let text = lab.text("compare mine sticky range")
    #expect(text.contains("mine"))
    #expect(text.contains("sticky"))
    #expect(lab.session.lab.lastRun == nil)
    #expect(lab.status("compare mine --timeline") == .refused)
  }

  @Test(
    "Changes nothing when its answer is none",
    arguments: [
      ("nobody", "gives orders-0 to nobody"), ("loops", "10 s"), ("broken", "does not compile"),
    ])
  func refusals(attempt: String, says: String) {
    var lab = transcript(attempt)
    let reply = lab.say("assign mine")
    #expect(reply.status != .done)
    #expect((reply.text + reply.notes).contains(says))
    #expect(lab.session.lab.lastRun == nil)
    #expect(lab.say("compare mine sticky").status != .done)
  }
}
