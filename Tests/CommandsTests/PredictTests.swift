import Commands
import Formats
import Testing
import Texts

@Suite("predict")
struct PredictTests {
  private func lab(_ language: Language = .en) -> Transcript {
    var lab = Transcript(language: language)
    lab.say("topic orders 6; members 3")
    return lab
  }

  /// Whether everything predicted was right, and the verdicts of the cells.
  private func grade(
    of line: String, in lab: inout Transcript
  ) throws -> (isRight: Bool?, verdicts: [String]) {
    let prediction = try JSONValue(json: lab.text(line + " --json"))["prediction"]
    let cells = prediction?["cells"]?.elements ?? []
    return (prediction?["ok"]?.bool, cells.compactMap { $0["verdict"]?.string })
  }

  @Test(
    "Take the right assignment in any form",
    arguments: [
      "c1=orders-0,1 c2=orders-2,3 c3=orders-4,5", "c3=orders-5,4 c1=orders-1,0 c2=orders-3,2",
      "c1=orders:0-1 c2=orders:2-3 c3=orders:4-5", "c1 = orders-0, 1 c2 = orders-2,3",
      "c1=orders-0,orders-1", "orders=1", "idle=none", "idle=0", "moved=0 stopped=0 rounds=1",
      "protocol=EAGER spread=0", "owner orders-3=c2", "strategy=range generation=1",
    ])
  func rightForms(text: String) throws {
    var lab = lab()
    if text == "orders=1" {
      // A topic is nothing that can be predicted.
      #expect(lab.status("predict \(text)") == .refused)
      return
    }
    #expect(lab.status("predict \(text)") == .done, "\(lab.notes("predict \(text)"))")
    #expect(try grade(of: "assign range", in: &lab).isRight == true)
  }

  @Test("Grade every cell: right, wrong member, missing, doubled")
  func cells() throws {
    var lab = lab()
    lab.say("predict c1=orders-0,2 c2=orders-2,3,5 c3=orders-4,5")
    let found = try grade(of: "assign range", in: &lab)
    #expect(found.isRight == false)
    // orders-0 right; 1 missing; 2 twice doubled; 3 and 4 right; 5 twice doubled.
    #expect(
      found.verdicts == [
        "right", "missing", "doubled", "doubled", "right", "right", "doubled", "doubled",
      ])
  }

  @Test("Say the rule that decides the first wrong cell", arguments: Language.allCases)
  func rule(language: Language) {
    var lab = lab(language)
    lab.say("predict c1=orders-0,3")
    let text = lab.text("assign range")
    #expect(text.contains(Sentence.decidedBy("orders-1", "c1")(language)))
    #expect(text.contains("· "))
    #expect(text.split(separator: "\n").allSatisfy { $0.cells <= 80 })
    #expect(!lab.text("assign range").contains("orders-1의"))
  }

  @Test("Say in plain sentences what is not right")
  func plain() {
    var lab = lab()
    lab.say("predict c1=orders-0,3")
    let text = lab.text("assign range --format plain")
    #expect(text.contains("orders-3: you said c1, it is with c2"))
    #expect(text.contains("orders-1: it is with c1"))
  }

  @Test("Keep a prediction until a run tells, and take it back with undo")
  func keeping() throws {
    var lab = lab()
    lab.say("predict c1=orders-0,1 rebalances=1")
    lab.say("predict moved=0 c1=orders-0")
    #expect(lab.text("predict").contains("rebalances=1 moved=0 c1=orders-0"))
    lab.say("undo")
    #expect(lab.text("predict").contains("c1=orders-0,1"))
    let text = lab.text("assign range")
    #expect(text.contains(Sentence.predictionStillWaits("rebalances=1")(.en)))
    #expect(try grade(of: "assign range", in: &lab).isRight == nil)
    #expect(try grade(of: "simulate", in: &lab).isRight == true)
    lab.say("predict moved=1")
    lab.say("predict --clear")
    #expect(try grade(of: "assign range", in: &lab).isRight == nil)
  }

  @Test("Grade a simulation: when the last rebalance ends, how many there are, who reads what")
  func simulation() throws {
    var lab = lab()
    lab.say("set partition.assignment.strategy=range; at 20s crash c2")
    lab.say("predict rebalances=2 ends=65s c2=none c1=orders-0,1,2")
    let reply = lab.say("simulate --json")
    let answers = try JSONValue(json: reply.text)["prediction"]?["answers"]?.elements ?? []
    let ends = answers.first { $0["subject"]?.string == "ends" }
    #expect(answers.first { $0["subject"]?.string == "rebalances" }?["ok"]?.bool == true)
    // The session ends between 62 and 65 s; what was written in whole seconds is meant roughly.
    #expect(ends?["actual"]?.string?.hasPrefix("6") == true)
    #expect(try JSONValue(json: reply.text)["prediction"]?["cells"]?.elements?.count == 3)
  }

  @Test("Grade where keys go")
  func keys() throws {
    var lab = lab()
    lab.say("predict partition user-1=2 partition user-3=orders-4")
    #expect(try grade(of: "partition user-1", in: &lab).isRight == true)
    #expect(try grade(of: "send orders hi --key user-3", in: &lab).isRight == false)
  }

  @Test(
    "Refuse what cannot be predicted, and keep nothing of it",
    arguments: [
      "c9=orders-0", "c1=orders-9", "c1=orders", "c1", "=3", "moved=many", "c1=orders-0 spread",
      "ends=45", "c1=",
    ])
  func refusals(text: String) {
    var lab = lab()
    #expect(lab.status("predict \(text)") == .refused)
    #expect(lab.text("predict") == Sentence.noPrediction(.en) + "\n")
  }
}
