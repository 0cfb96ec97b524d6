import Testing
import Texts

@testable import Commands

@Suite("Challenges")
struct ChallengeTests {
  /// The smallest answers that are known.
  static let answers = [
    "topic a 1; topic b 1; topic c 1; members 2; challenge 1",
    "topic a 2; topic b 2; member c1 --topics a; member c2 --topics a,b; challenge 2",
    """
    topic a 8; topic b 1; member c1 --topics a,b; member c2 --topics b; assign sticky; \
    leave c2; assign; challenge 3
    """,
    "challenge 4 \(keys.joined(separator: " "))",
    "topic a 2; member c1; at 20s join c2; challenge 5",
  ]

  /// Five keys of one byte, four of them on one partition of six.
  static let keys = ["a", "b", "e", "i", "j"]

  @Test("Are won by the best answer known", arguments: Array(zip(1..., answers)))
  func best(number: Int, line: String) throws {
    var lab = Transcript()
    let reply = lab.say(line)
    #expect(reply.status == .done, "\(reply.text)\(reply.notes)")
    #expect(reply.text.contains("as small as the best known"), "\(reply.text)")
    #expect(lab.text("challenge --json").contains("\"best\":\(Challenge.all[number - 1].best)"))
  }

  @Test(
    "Are not won by anything else, and say why",
    arguments: [
      ("challenge 1", "no topics"),
      ("topic a 2; members 2; challenge 1", "more partitions (2) than members (2)"),
      ("topic a 4; members 2; challenge 1", "Nobody is idle"),
      ("topic a 3; topic b 1; members 2; member c3 --topics b; challenge 1", "every topic"),
      ("topic a 4; members 2; challenge 2", "roundrobin 0, sticky 0"),
      ("topic a 9; members 2; assign coop; challenge 3", "no eager strategy"),
      ("topic a 9; members 2; assign range; members 3; assign; challenge 3", "moved"),
      ("challenge 4", "Name the keys"),
      ("challenges 4 a a a a a", "Of 1 different keys 1"),
      ("topic a 2; member c1; challenge 5", "under eager"),
    ])
  func missed(line: String, reason: String) {
    var lab = Transcript()
    let reply = lab.say(line)
    #expect(reply.status == .answeredNo, "\(reply.text)\(reply.notes)")
    #expect(reply.text.contains(reason), "\(reply.text)")
  }

  @Test("Refuse a number that is none", arguments: ["0", "6", "x"])
  func numbers(word: String) {
    var lab = Transcript()
    #expect(lab.status("challenge \(word)") == .refused)
  }
}
