import Commands
import Testing
import Texts

@Suite("The group's commands")
struct GroupCommandTests {
  @Test("Say what they did")
  func replies() {
    var lab = Transcript()
    #expect(lab.text("topic orders 6") == "orders: 6 partitions\n")
    #expect(lab.text("members 3") == "0 → 3: c1, c2, c3 joined; assign rebalances\n")
    #expect(lab.text("members 2") == "3 → 2: c3 left; 0 partitions have no owner until assign\n")
    #expect(lab.text("members 2") == "There are 2 already.\n")
    lab.say("members +1; assign range")
    #expect(
      lab.text("leave c2") == "c2 left; orders-2,3 have no owner until assign\n")
    #expect(lab.text("topic orders 8").hasPrefix("orders: 6 → 8 partitions."))
  }

  @Test("Point out that a member called by a number may have been meant for that many")
  func numberedMember() {
    var lab = Transcript()
    #expect(lab.notes("member 3").contains("undo; members 3"))
    #expect(lab.notes("member 3") == "" && lab.notes("member c3") == "")
  }

  @Test("Tell a partition that there is not from a member", arguments: ["show", "why"])
  func noSuchPartition(command: String) {
    var lab = Transcript()
    lab.say("topic orders 6; members 2; assign range")
    #expect(lab.notes("\(command) orders-9").contains("orders has 6, orders-0 to orders-5"))
    #expect(lab.notes("\(command) c9").contains("no member 'c9'"))
  }

  @Test("Give the reasons for all partitions of a topic")
  func topicReasons() {
    var lab = Transcript()
    lab.say("topic orders 6; topic payments 2; members 2; assign range")
    let text = lab.text("why orders")
    #expect(text.contains("orders-0,1,2 → c1") && text.contains("orders-3,4,5 → c2"))
    #expect(!text.contains("payments"))
  }

  @Test("Ask for members before anything is expected of one")
  func membersFirst() {
    var lab = Transcript()
    #expect(lab.notes("predict c1=orders-0").contains("First: members 3"))
    #expect(lab.notes("expect moved").contains("expect moved needs OP VALUE"))
  }

  @Test("Number members so that Kafka's order is the order of counting, if created together")
  func padding() {
    var lab = Transcript()
    #expect(lab.text("members 12").contains("c01, c02, c03, … c12"))
    lab.say("new; members 2")
    let reply = lab.say("members 10")
    #expect(reply.text.contains("c10"))
    #expect(reply.notes.contains("c10 comes before c2"))
  }

  @Test(
    "Are refused without changing anything, and say what to type instead",
    arguments: [
      ("topic orders 3", "cannot go down to 3"), ("topic orders -1", "'-1' is not a whole number"),
      ("topic orders 99999999999999999999", "1 to 1000000"), ("topic orders x", "6 would do"),
      ("topic '' 3", "the name is empty"), ("members -2", "0 to 20000"),
      ("leave c9", "no member 'c9'"),
      ("join c1", "'c1' already"), ("leave c1 c1", "twice"), ("member c1 --topics a,a", "twice"),
      ("member c1 --topics orders --pattern x", "contradict"),
      ("member c1 --pattern '['", "not a regular expression"),
      ("member c1 --owns orders", "names no partitions"),
      ("member c1 --strategies rangee", "Did you mean range"),
      ("member c1 --racks a", "Did you mean --rack"),
      ("member", "needs NAME"), ("topics 3", "no place for '3'"),
      ("topic a 3 --partitions 4", "contradict"),
      ("member c1 --topics", "needs a value"), ("topic a --delete=3", "takes no value"),
      ("assig", "Did you mean assign"), ("tpoic a", "Did you mean topic"),
      ("xyzzy", "'help' lists"),
      ("say 'a", "not closed"), ("members 3 --width 5", "10 to 1000"),
      ("members --lang fr", "ko or en"),
      ("topic \u{1B}[31mred -5", "\\u{1B}[31mred"), ("assign foo", "no strategy 'foo'"),
      ("assign s --protocol consumer", "no strategy of the consumer protocol"),
      ("expect c1", "needs OP VALUE"), ("expect moved = x", "not a whole number"),
      ("show nothing", "no member"),
      ("members 999999", "0 to 20000"), ("topic big 1000001", "1 to 1000000"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript()
    lab.say("topic orders 6; members 2; assign range")
    let before = lab.text("show --json")
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.text == "")
    #expect(reply.notes.contains(message), "\(reply.notes)")
    #expect(!reply.notes.contains("Error:") && !reply.notes.contains("Usage:"))
    #expect(lab.text("show --json") == before)

    var korean = Transcript(language: .ko)
    korean.say("topic orders 6; members 2; assign range")
    let other = korean.notes(line)
    for word in ["Error:", "Usage:", "Missing expected", "There is", "Did you"] {
      #expect(!other.contains(word), "\(other)")
    }
  }

  @Test("Keep what came before the command that was refused, and drop what comes after")
  func partialLines() {
    var lab = Transcript()
    let reply = lab.say("topic a 3; topic b x; topic c 3")
    #expect(reply.status == .refused)
    #expect(lab.text("topics") == "a: 3 partitions\n")
  }

  @Test("Come back with undo and go again with redo")
  func undo() {
    var lab = Transcript()
    lab.say("topic a 3; members 2; assign")
    let assigned = lab.text("show --json")
    lab.say("new")
    #expect(lab.text("topics").hasPrefix("No topics"))
    lab.say("undo")
    #expect(lab.text("show --json") == assigned)
    lab.say("redo")
    #expect(lab.text("topics").hasPrefix("No topics"))
    lab.say("undo; undo; undo; undo")
    #expect(lab.text("undo") == "There is nothing to undo.\n")
  }

  @Test("List many topics in a screen, and say how many are left out")
  func manyTopics() {
    var lab = Transcript()
    lab.say((1...60).map { "topic t\($0) 3" }.joined(separator: "; "))
    let lines = lab.text("topics").split(separator: "\n")
    #expect(lines.count == 41)
    #expect(lines.last == "… and 20 more")
  }
}
