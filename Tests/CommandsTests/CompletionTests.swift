import Commands
import Testing

@Suite("Completion")
struct CompletionTests {
  @Test(
    "Knows what may stand at the cursor",
    arguments: [
      ("top", ["topic", "topics"], 3), ("topic orders 6; as", ["assign"], 2),
      ("assign r", ["range", "roundrobin"], 1), ("assign --p", ["--protocol"], 3),
      ("assign --protocol c", ["classic", "consumer"], 1),
      ("assign --protocol=co", ["--protocol=consumer"], 13),
      ("leave ", ["c1", "c2", "소비자"], 0), ("leave c1 c", ["c1", "c2"], 1),
      ("member c1 --topics orders,p", ["orders,payments"], 8), ("show pay", ["payments"], 3),
      ("why 소", ["소비자"], 1), ("member c1 --owns payments-", ["payments-0", "payments-1"], 9),
      ("help ver", ["verify", "version"], 3), ("lang ", ["ko", "en"], 0), ("xyzzy ", [], 0),
      ("topic 'op", [], 0),
      ("expect reb", ["rebalances"], 3), ("branch m", ["main"], 1), ("step b", ["back"], 1),
      ("members 3 ", [], nil),
    ] as [(String, [String], Int?)])
  func candidates(line: String, candidates: [String], replaced: Int?) {
    var lab = Transcript()
    lab.say("topic orders 3; topic payments 2; members 2; join 소비자")
    let completion = lab.session.completion(of: line, at: line.count)
    if let replaced {
      #expect(completion == Completion(candidates: candidates, replacedCount: replaced))
    } else {
      #expect(completion.candidates.allSatisfy { $0.hasPrefix("--") })
    }
  }

  @Test("Offers words that can be read back as they are")
  func quoted() {
    var lab = Transcript()
    lab.say("topic 'my orders' 3")
    #expect(lab.session.completion(of: "show my", at: 7).candidates == ["'my orders'"])
  }
}
