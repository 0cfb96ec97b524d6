import Commands
import Testing

@Suite("Groups from elsewhere")
struct ImportCommandTests {
  private static let output = """
    The answer that somebody sent:

    GROUP           TOPIC           PARTITION  CURRENT-OFFSET  LOG-END-OFFSET  LAG             CONSUMER-ID     HOST            CLIENT-ID
    app             orders          0          12              15              3               c1-a            /10.0.0.1       c1
    app             orders          1          7               7               0               c2-b            /10.0.0.2       c2
    app             orders          2          -               4               -               -               -               -

    """

  @Test("Become a lab, with every line that was ignored by its number")
  func imports() {
    var lab = Transcript(files: ["g.txt": Self.output])
    let reply = lab.say("import g.txt")
    #expect(reply.status == .done)
    #expect(reply.notes.contains("Line 1 is no row"))
    #expect(lab.status("expect c1-a = orders-0; expect owner orders-2 = none") == .done)
    #expect(lab.text("assign cooperative-sticky").contains("3 partitions"))
  }

  @Test(
    "Are described in the tool's columns, and read back as they were",
    arguments: ["", " --members"])
  func roundTrip(option: String) {
    var lab = Transcript()
    lab.say("topic orders 6; topic payments 2; members 3; assign range")
    var other = Transcript(files: ["g.txt": lab.text("describe\(option)")])
    #expect(other.status("import g.txt") == .done)
    #expect(other.text("describe\(option)") == lab.text("describe\(option)"))
    for member in ["c1", "c2", "c3"] {
      #expect(other.text("show \(member) --json") != "")
      #expect(
        other.text("assign range --json") == lab.text("assign range --json"))
    }
  }

  @Test("Are refused if there is no group in them")
  func refusals() {
    var lab = Transcript(files: ["x.txt": "nothing here\n", "g.txt": Self.output])
    lab.say("topic a 1")
    #expect(lab.status("import x.txt") == .refused)
    #expect(lab.notes("import g.txt --group other").contains("no group 'other'"))
    #expect(lab.status("import missing.txt") == .refused)
    #expect(lab.text("topics") == "a: 1 partition\n")
  }
}
