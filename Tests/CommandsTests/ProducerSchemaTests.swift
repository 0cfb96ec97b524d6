import Commands
import Testing
import Texts

@Suite("schema")
struct ProducerSchemaTests {
  static let files = [
    "v1.avsc": #"{"type":"record","name":"P","fields":[{"name":"id","type":"int"}]}"#,
    "v2.avsc": """
    {"type":"record","name":"P","fields":[{"name":"id","type":"int"},{"name":"note","type":"string"}]}
    """,
    "v3.avsc": """
    {"type":"record","name":"P","fields":[{"name":"id","type":"int"},
    {"name":"note","type":"string","default":""}]}
    """,
    "bad.avsc": #"{"type":"recrod"}"#,
  ]

  @Test("Registers versions, and says which rule a schema breaks")
  func versions() {
    var lab = Transcript(files: Self.files)
    #expect(lab.text("schema").contains("empty"))
    #expect(lab.text("schema register purchases v1.avsc") == "purchases: version 1, schema ID 1\n")
    #expect(lab.text("schema register purchases v1.avsc") == "purchases: version 1, schema ID 1\n")
    let no = lab.say("schema check purchases v2.avsc")
    #expect(no.status == .answeredNo)
    #expect(no.text.contains("not BACKWARD compatible") && no.text.contains("note"))
    #expect(lab.status("schema check purchases v2.avsc --mode forward") == .done)
    #expect(lab.notes("schema register purchases v2.avsc").contains("not BACKWARD compatible"))
    #expect(lab.status("schema check purchases v3.avsc") == .done)
    #expect(lab.text("schema register purchases v3.avsc").contains("version 2, schema ID 2"))
    #expect(lab.text("schema list") == "purchases: 2 versions, BACKWARD\n")
    #expect(lab.text("schema show purchases 1 --json").contains(#""version":1,"id":1"#))
    lab.say("undo")
    #expect(lab.text("schema list") == "purchases: 1 version, BACKWARD\n")
  }

  @Test("Keeps a mode for a subject, or for all that have none")
  func modes() {
    var lab = Transcript(files: Self.files)
    lab.say("schema register purchases v1.avsc; schema mode purchases none")
    #expect(lab.status("schema check purchases v2.avsc") == .done)
    lab.say("schema mode full-transitive; schema register orders v1.avsc")
    #expect(
      lab.text("schema") == "orders: 1 version, FULL_TRANSITIVE\npurchases: 1 version, NONE\n")
    #expect(
      lab.text("schema check orders v3.avsc --json").contains(#""direction":"old-reads-new""#))
  }

  @Test("Answers nothing while the registry is down")
  func down() {
    var lab = Transcript(files: Self.files)
    lab.say("schema down")
    for line in ["schema", "schema register a v1.avsc", "schema check a v1.avsc", "schema show a"] {
      #expect(lab.notes(line).contains("does not answer"), "\(line)")
    }
    lab.say("schema up")
    #expect(lab.status("schema register a v1.avsc") == .done)
  }

  @Test(
    "Is refused with what would do",
    arguments: [
      ("schema lst", "Did you mean schema list"), ("schema show", "needs SUBJECT"),
      ("schema register a", "needs SCHEMA"), ("schema mode", "needs MODE"),
      ("schema mode sideways", "BACKWARD"), ("schema list a", "no place for 'a'"),
      ("schema show nothing", "no schema is registered"),
      ("schema show a 0", "no schema is registered"),
      ("schema register a gone.avsc", "no such file"), ("schema check a bad.avsc", "recrod"),
      ("schema check a '{'", "JSON"), ("schema list --mode full", "contradict"),
      ("schema register '' v1.avsc", "the name is empty"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript(files: Self.files)
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
    var korean = Transcript(language: .ko, files: Self.files)
    #expect(korean.notes(line) != reply.notes)
  }
}
