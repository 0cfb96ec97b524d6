import Commands
import Testing
import Texts

@Suite("Serializers and the registry in send")
struct ProducerSerializerTests {
  static let files = ProducerSchemaTests.files

  @Test(
    "Turn one value into different bytes",
    arguments: [
      ("string", "42", "2 bytes, 34 32"), ("integer", "42", "4 bytes, 00 00 00 2a"),
      ("long", "42", "8 bytes, 00 00 00 00 00 00 00 2a"), ("json", "42", "2 bytes, 34 32"),
      ("bytes", "42", "2 bytes, 34 32"), ("json", "hi", "4 bytes, 22 68 69 22"),
      ("json", "'{\"id\": 1}'", "8 bytes, 7b 22 69 64 22 3a 31 7d"),
      ("org.apache.kafka.common.serialization.IntegerSerializer", "-1", "4 bytes, ff ff ff ff"),
    ])
  func bytes(serializer: String, value: String, shown: String) {
    var lab = Transcript()
    lab.say("topic t 1; set value.serializer=\(serializer)")
    let text = lab.text("send t \(value)")
    #expect(text.contains("value serialized: \(shown)"), "\(text)")
  }

  @Test(
    "Throw at another type before any batch exists, as in Kafka",
    arguments: [
      ("value.serializer=integer", "send t hi"), ("value.serializer=long", "send t 1.5"),
      ("value.serializer=string", "send t 42 --value-type integer"),
      ("key.serializer=integer", "send t hi --key abc"),
      ("value.serializer=integer", "send t 2147483648"),
      ("value.serializer=bytes", "send t 1 --value-type integer"),
      ("value.serializer=avro", "send t 1"),
    ])
  func mismatches(setting: String, line: String) {
    var lab = Transcript()
    lab.say("topic t 1; set \(setting)")
    #expect(lab.text(line).contains("send() throws SerializationException"))
    for line in ["expect error = SerializationException", "expect requests = 0"] {
      #expect(lab.status(line) == .done, "\(line)")
    }
  }

  @Test("Put magic byte and schema ID in front, and registers what is new")
  func wireFormat() {
    var lab = Transcript(files: Self.files)
    lab.say("topic purchases 1; set value.serializer=avro")
    let text = lab.text("send purchases '{\"id\":1}' --schema v1.avsc")
    #expect(text.contains("magic byte") && text.contains("schema ID") && text.contains("payload"))
    #expect(lab.text("schema list") == "purchases-value: 1 version, BACKWARD\n")
    #expect(lab.text("schema read").contains(#"schema ID 1 (asked the registry): {"id":1}"#))
    #expect(lab.text("schema read").contains("from the cache"))
    #expect(lab.text("schema read 000000000102 --json").contains(#""value":"{\"id\":1}""#))
    lab.say("undo")
    #expect(lab.text("schema list").contains("empty"))
  }

  @Test("Block an incompatible schema in send(), and nothing that walks past it")
  func enforcement() {
    var lab = Transcript(files: Self.files)
    lab.say("topic purchases 1; set value.serializer=avro")
    lab.say("send purchases '{\"id\":1}' --schema v1.avsc")
    let refused = lab.text("send purchases '{\"id\":1,\"note\":\"x\"}' --schema v2.avsc")
    #expect(refused.contains("SerializationException") && refused.contains("BACKWARD"))
    #expect(lab.status("expect requests = 0") == .done)
    #expect(lab.status("expect compatible purchases-value v2.avsc = no") == .done)
    #expect(lab.status("expect compatible purchases-value v3.avsc = yes") == .done)
    lab.say("send purchases '{\"id\":1,\"note\":\"x\"}' --schema v3.avsc")
    #expect(lab.status("expect error = none") == .done)
    #expect(lab.status("expect versions purchases-value = 2") == .done)
    // A raw producer asks nobody, and the consumer pays for it.
    lab.say("send purchases oops --raw")
    #expect(lab.status("expect acknowledged = 1") == .done)
    #expect(lab.notes("schema read").contains("magic byte is 6f"))
    lab.say("schema mode purchases-value none")
    lab.say("send purchases '{\"id\":1,\"note\":\"x\"}' --schema v2.avsc")
    #expect(lab.status("expect error = none") == .done)
  }

  @Test("Go on with warm caches while the registry is down, and fail with cold ones")
  func down() {
    var lab = Transcript(files: Self.files)
    lab.say("topic purchases 1; set value.serializer=avro")
    lab.say("send purchases '{\"id\":1}' --schema v1.avsc; schema read; schema down")
    #expect(
      lab.text("schema cache") == "the producer's cache: purchases-value = 1\n"
        + "the consumer's cache: schema ID 1\n")
    lab.say("send purchases '{\"id\":2}' --schema v1.avsc")
    #expect(lab.status("expect error = none") == .done)
    // Without --schema it is the class that the application was built with.
    lab.say("send purchases '{\"id\":3}'")
    #expect(lab.status("expect error = none") == .done)
    #expect(lab.text("schema read").contains("from the cache"))
    lab.say("send purchases '{\"id\":2,\"note\":\"\"}' --schema v3.avsc")
    #expect(lab.status("expect error = SerializationException") == .done)
    lab.say("schema restart consumer; send purchases '{\"id\":4}'")
    #expect(lab.status("expect error = none") == .done)
    #expect(lab.notes("schema read").contains("does not answer"))
    lab.say("schema restart producer; send purchases '{\"id\":5}'")
    #expect(lab.status("expect error = SerializationException") == .done)
    lab.say("schema up; send purchases '{\"id\":5}'")
    #expect(lab.status("expect error = none") == .done)
  }

  @Test("Do not register for a client that may not")
  func noRegistering() {
    var lab = Transcript(files: Self.files)
    lab.say("topic purchases 1; set value.serializer=avro")
    let text = lab.text("send purchases '{\"id\":1}' --schema v1.avsc --no-register")
    #expect(text.contains("auto.register.schemas"))
    lab.say("schema register purchases-value v1.avsc")
    lab.say("send purchases '{\"id\":1}' --no-register")
    #expect(lab.status("expect error = none") == .done)
  }

  @Test("Read into the form of a reader's schema")
  func reader() {
    var lab = Transcript(files: Self.files)
    lab.say("topic purchases 1; set value.serializer=avro")
    lab.say("send purchases '{\"id\":1}' --schema v1.avsc")
    #expect(lab.text("schema read --into v3.avsc").contains(#"{"id":1,"note":""}"#))
    #expect(lab.notes("schema read --into v2.avsc").contains("no default"))
  }

  @Test(
    "Are refused with what would do",
    arguments: [
      ("set key.serializer=integr", "no class 'integr'"), ("set value.serializer=''", "no class"),
      ("set partitioner.class=mine.Partitioner", "no class"), ("set linger.ms=-1", "linger.ms"),
      ("send t x --schema v1.avsc", "set value.serializer=avro"),
      ("send t x --value-hex 00", "contradict"), ("send t --value-hex 0", "one is missing"),
      ("send t x --value-type number", "not allowed"),
      ("send t x --value-type integer", "not a number"),
      ("send t x --value-type json", "is not JSON"),
      ("send t x --raw --schema v1.avsc", "contradict"),
      ("set value.serializer=json; send t '{'", "is not JSON"), ("schema read", "First: set"),
      ("schema read zz", "no hexadecimal digit"), ("schema read ''", "0 bytes are fewer"),
      ("schema read 0000", "2 bytes are fewer"), ("schema read 0000000009", "no schema ID 9"),
      ("schema restart everything", "producer or consumer"), ("schema cache x", "no place"),
      ("schema list --into v1.avsc", "contradict"), ("send --next", "First: send"),
      ("send t --next", "contradict"), ("send --next --back", "contradict"),
      ("send t x --partition -1", "--partition"), ("send t x --unavailable 1", "0 to 0"),
      ("send t x --every 5", "5ms"), ("expect compatible a gone.avsc = yes", "no such file"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript(files: Self.files)
    lab.say("topic t 1")
    let reply = lab.say(line)
    #expect(reply.status == .refused, "\(reply.text)")
    #expect(reply.notes.contains(message), "\(reply.notes)")
    #expect(lab.text("set").contains("default") || line.hasPrefix("set value.serializer=json"))
  }
}
