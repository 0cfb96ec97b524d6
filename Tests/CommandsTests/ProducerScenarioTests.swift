import Commands
import Testing
import Texts

@Suite("Producers in scenario files")
struct ProducerScenarioTests {
  private static let lines = [
    "topic orders 6", "set key.serializer=string value.serializer=avro linger.ms=5 acks=1",
    "interceptor add A header=h1='a b' upper-key; interceptor add B throw=boom ack-throw=oops",
    "interceptor add C null",
    "quota producer_byte_rate=1MB; quota request_percentage=12.345 --user alice --client-id default",
    "quota controller_mutation_rate=2.5 --user default",
    "schema register orders-value v1.avsc; schema register other-value v1.avsc",
    "schema register orders-value v3.avsc; schema mode orders-value full; schema mode forward",
    "schema down",
  ]

  private static let questions = [
    "set", "interceptor", "quota", "quota --json", "interceptor --json",
    "schema up; schema list; schema show orders-value 1; schema show orders-value 2; "
      + "schema show other-value; schema register other-value v3.avsc",
  ]

  @Test("Come back as they were, and the file is the same again")
  func roundTrip() throws {
    var lab = Transcript(files: ProducerSchemaTests.files)
    for line in Self.lines { #expect(lab.status(line) == .done, "\(line)") }
    #expect(lab.status("save one.yaml") == .done)
    var other = lab
    other.say("new")
    #expect(other.text("set").contains("default"))
    #expect(other.text("quota").contains("No quotas"))
    #expect(other.text("interceptor").contains("no interceptors"))
    #expect(other.text("schema").contains("empty"))
    #expect(other.status("load one.yaml") == .done, "\(other.notes("load one.yaml"))")
    #expect(other.status("save two.yaml") == .done)
    #expect(lab.storage["one.yaml"] == lab.storage["two.yaml"])
    #expect(other.notes("schema list").contains("does not answer"))
    for question in Self.questions {
      #expect(other.text(question) == lab.text(question), "\(question)")
    }
    other.say("new; undo")
    #expect(other.text("interceptor") == lab.text("interceptor"))
  }

  @Test(
    "Are refused with the place and what would do",
    arguments: [
      ("producer: { linger.ms: -1 }", "linger.ms"),
      ("producer: { session.timeout.ms: 1 }", "belong"),
      ("producer: { key.serializer: mine }", "no class"), ("interceptors: { a: 1 }", "list"),
      ("interceptors: [{ actions: [null] }]", "'name' is missing"),
      ("interceptors: [{ name: A, actions: [shout] }]", "cannot do"),
      ("interceptors: [{ name: A }, { name: A }]", "twice"),
      ("interceptors: [{ name: A, acts: [] }]", "Use name or"),
      ("quotas: [{ producer_byte_rate: 1 }]", "client-id"),
      ("quotas: [{ user: a, producer_byte_rate: -1 }]", "greater than 0"),
      ("quotas: [{ user: a, producer_byte_rate: 1.5 }]", "whole number"),
      ("quotas: [{ user: a, producer_byte_rate: lots }]", "whole number"),
      ("schemas: { texts: ['{'] }", "JSON"), ("schemas: { texts: ['\"itn\"'] }", "int"),
      ("schemas: { subjects: { a: { ids: [1] } } }", "texts"),
      ("schemas: { texts: ['\"int\"'], subjects: { a: { ids: [2] } } }", "1 to 1"),
      ("schemas: { mode: SIDEWAYS }", "BACKWARD"), ("schemas: { down: maybe }", "Use true or"),
      ("schemata: {}", "schemas"),
    ])
  func refusals(yaml: String, message: String) {
    var lab = Transcript(files: ["bad.yaml": "version: 1\n" + yaml + "\n"])
    lab.say("topic orders 6; interceptor add A")
    let reply = lab.say("load bad.yaml")
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
    #expect(reply.notes.contains("line 2") || reply.notes.contains("Line 2"), "\(reply.notes)")
    #expect(lab.text("interceptor").hasPrefix("1. A"))
    #expect(lab.text("topics") == "orders: 6 partitions\n")
  }
}
