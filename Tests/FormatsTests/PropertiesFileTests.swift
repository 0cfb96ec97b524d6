import Formats
import Testing
import Texts

@Suite("Files of settings")
struct PropertiesFileTests {
  @Test(
    "Read lines as java.util.Properties does",
    arguments: [
      ("a=1", "a", "1"), ("a = 1 ", "a", "1 "), ("a:1", "a", "1"), ("a 1", "a", "1"),
      ("a", "a", ""),
      ("  a=b=c", "a", "b=c"), ("a\\=b=c", "a=b", "c"), ("a\\ b : c", "a b", "c"),
      ("a=x\\\n   y", "a", "xy"), ("a=x\\\\\nb=y", "a", "x\\"), ("a=\\u00e9\\t\\q", "a", "é\tq"),
      ("a=\\ud83d\\ude00", "a", "😀"), ("a=x\\", "a", "x"), ("키=값", "키", "값"),
      ("\u{FEFF}a=1", "a", "1"), ("a=1\r\nb=2", "a", "1"),
    ])
  func properties(text: String, name: String, value: String) throws {
    let entry = try #require(try PropertiesFile(text).entries.first)
    #expect(entry.name == name)
    #expect(entry.value == value)
  }

  @Test("Number lines as an editor does, comments and continued ones among them")
  func lineNumbers() throws {
    let file = try PropertiesFile(
      "# one\n! two\\\n\na=x\\\n  # no comment\\\n  y\n\rb=2\nc=\\u12\n")
    #expect(file.entries.map(\.line) == [4, 8])
    #expect(file.entries.first?.value == "x# no commenty")
    #expect(file.malformed == [9])
  }

  @Test("Read sections if there are any, and escape nothing then")
  func sections() throws {
    let file = try PropertiesFile(
      """
      [default]
      bootstrap.servers = localhost:9092
      ; comment
      [consumer]
      group.id: a\\b
      sasl.password=x
        y
      nonsense
      """)
    #expect(file.hasSections)
    #expect(file.entries.map(\.section) == ["default", "consumer", "consumer"])
    #expect(file.entries.map(\.value) == ["localhost:9092", "a\\b", "x\ny"])
    #expect(file.malformed == [8])
  }

  @Test("Are refused if there is nothing in them, or no text")
  func problems() {
    #expect(throws: PropertiesProblem.noSettings) { try PropertiesFile("# only a comment\n") }
    #expect(throws: PropertiesProblem.notUTF8(TextPlace(line: 1, column: 3))) {
      try PropertiesFile([0x61, 0x3D, 0xE9])
    }
  }
}
