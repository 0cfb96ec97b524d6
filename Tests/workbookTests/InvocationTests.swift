import Testing
import Texts

@testable import workbook

@Suite("The arguments of the program")
struct InvocationTests {
  @Test(
    "Says what to do",
    arguments: [
      ([], .readLines), (["--help"], .help), (["-h"], .help),
      (["--version"], .command(["version"])),
      (["-c", "members 3; assign"], .lines(["members 3; assign"])),
      (["-c", "a", "-c", "-b"], .lines(["a", "-b"])),
      (
        ["topic", "orders", "--partitions", "6"],
        .command(["topic", "orders", "--partitions", "6"])
      ),
      (["topic", "-c", "--lang"], .command(["topic", "-c", "--lang"])),
      (["--", "--help"], .command(["--help"])), (["-"], .command(["-"])),
      (["expect", "moved <= 2"], .command(["expect", "moved <= 2"])), ([""], .command([""])),
    ] as [([String], Invocation.Task)])
  func task(arguments: [String], task: Invocation.Task) throws {
    #expect(try Invocation(arguments).task == task)
  }

  @Test("Takes its options in both forms, before the command")
  func options() throws {
    let invocation = try Invocation([
      "--lang", "ko", "-f", "-", "--notes=my notes.md", "assign", "range",
    ])
    #expect(invocation.language == .ko)
    #expect(invocation.scenario == "-")
    #expect(invocation.notes == "my notes.md")
    #expect(invocation.task == .command(["assign", "range"]))
    #expect(try Invocation(["--scenario=a=b.yaml"]).scenario == "a=b.yaml")
  }

  @Test(
    "Refuses what it does not know, and says what was meant",
    arguments: [
      (["--langs", "ko"], .unknownOption("--langs", nearest: ["--lang"])),
      (["--fast"], .unknownOption("--fast", nearest: [])),
      (["--lang", "fr"], .unknownLanguage("fr")),
      (["--lang"], .missingValue(option: "--lang", example: "--lang ko")),
      (["-c"], .missingValue(option: "-c", example: "-c 'members 3; assign'")),
      (["-c", "show", "assign"], .linesAndCommand("assign")),
    ] as [([String], InvocationProblem)])
  func refusals(arguments: [String], problem: InvocationProblem) {
    #expect(throws: problem) { try Invocation(arguments) }
  }
}
