import Commands
import Testing
import Texts

@Suite("quota")
struct ProducerQuotaTests {
  @Test(
    "Delays a burst as brokers do",
    arguments: [
      ("producer_byte_rate=1000000", "--burst 10MB", "0ms"),
      ("producer_byte_rate=1000000", "--burst 12MB", "2000ms"),
      ("producer_byte_rate=1MB", "--burst 12000000", "2s"),
      // The window is as long as the time since its first sample: 10,300 ms.
      ("producer_byte_rate=1MB", "--burst 12MB --into 300ms", "1700ms"),
      // 1500% of a thread over ten seconds are 150%: 5000 ms, cut to one sample.
      ("request_percentage=100", "--burst 1kB --thread-time 15s", "1000ms"),
      // The longer of two delays wins.
      (
        "producer_byte_rate=1MB request_percentage=100", "--burst 12MB --thread-time 15s", "2000ms"
      ),
      // The eleventh request is delayed by 1000 ms, the twelfth by what all of them come to.
      ("producer_byte_rate=1MB", "--burst 12MB --request 1MB", "2000ms"),
    ])
  func delays(quota: String, options: String, throttle: String) {
    var lab = Transcript()
    lab.say("quota \(quota); quota run \(options)")
    let reply = lab.say("expect throttle = \(throttle)")
    #expect(reply.status == .done, "\(reply.text)")
    #expect(lab.status("expect throttle != \(throttle)") == .answeredNo)
    #expect(lab.status("expect throttle <= \(throttle)") == .done)
  }

  @Test("Shows the arithmetic, the muted channel and the rate")
  func timeline() {
    var lab = Transcript()
    lab.say("quota producer_byte_rate=1MB")
    let text = lab.text("quota run --burst 12MB")
    #expect(
      text.replacing("\n    ", with: " ")
        .contains("delay 2000 ms = (1200000 - 1000000) / 1000000 × 10000 ms"))
    #expect(text.contains("mutes the channel until 2s"))
    #expect(text.contains("bound 1,000,000 B/s"))
    for line in text.split(separator: "\n") { #expect(line.cells <= 80, "\(line)") }
    #expect(lab.text("quota run --burst 12MB --json").contains(#""throttle_ms":2000"#))
    #expect(lab.text("quota run --burst 12MB --format svg").hasPrefix("<"))
  }

  @Test("Tells of many requests only those that are throttled")
  func longRun() {
    var lab = Transcript()
    let text = lab.text("quota producer_byte_rate=1MB; quota run --rate 2MB --for 10s")
    #expect(text.contains("mutes the channel") && !text.contains("within the bound"), "\(text)")
  }

  @Test("Are set for whom they are, listed, taken away and undone")
  func table() {
    var lab = Transcript()
    #expect(lab.text("quota").contains("No quotas"))
    lab.say("quota producer_byte_rate=1MB")
    lab.say("quota producer_byte_rate=5MB request_percentage=50 --client-id app")
    #expect(
      lab.text("quota").split(separator: "\n") == [
        "producer_byte_rate = 1000000 · default client.id",
        "producer_byte_rate = 5000000 · client.id app", "request_percentage = 50 · client.id app",
      ])
    // The quota of a name comes before that of the default.
    lab.say("quota run --burst 12MB")
    #expect(lab.status("expect throttle = 0s") == .done)
    lab.say("quota run --burst 12MB --client-id other")
    #expect(lab.status("expect throttle = 2s") == .done)
    #expect(!lab.text("quota producer_byte_rate=none --client-id app").contains("5000000"))
    lab.say("undo")
    #expect(lab.text("quota").contains("5000000"))
    #expect(lab.text("quota --json").contains(#""client_id":"app","quota":"request_percentage""#))
  }

  @Test("Let everything pass that has no quota")
  func unlimited() {
    var lab = Transcript()
    #expect(lab.text("quota run --burst 12MB").contains("No quota applies"))
    #expect(lab.status("expect throttle = 0s") == .done)
  }

  @Test(
    "Are refused with what would do",
    arguments: [
      ("quota producer_byte_rate=-5", "must be greater than 0"),
      ("quota producer_byte_rate=0", "must be greater than 0"),
      ("quota producer_byte_rate=1.5", "must be a whole number"),
      ("quota producer_byte_rat=5", "Did you mean producer_byte_rate"),
      ("quota producer_byte_rate", "is no pair"), ("quota producer_byte_rate=", "is no pair"),
      ("quota producer_byte_rate=lots", "no number of bytes"),
      ("quota request_percentage=1MB", "not a number"),
      ("quota producer_byte_rate=1 --user ''", "the name is empty"),
      ("quota run", "--burst needs a value"), ("quota run --burst 0", "no number of bytes"),
      ("quota run --burst -1", "no number of bytes"),
      ("quota run --burst 99999999999999999999GB", "no number of bytes"),
      ("quota run --burst 12MB --request 1kB", "more than the lab holds"),
      ("quota run --burst 12MB --into 300", "300ms"),
      ("quota run twice --burst 1MB", "no place for 'twice'"),
      ("quota --burst 12MB", "contradict"), ("expect throttle = 2s", "First: quota"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript()
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
    #expect(lab.text("quota").contains("No quotas"))
    var korean = Transcript(language: .ko)
    #expect(korean.notes(line) != reply.notes)
  }
}

extension ProducerQuotaTests {
  @Test("Answer a throttled fetch with nothing, and count it again")
  func fetch() {
    var lab = Transcript()
    lab.say("quota consumer_byte_rate=1MB")
    let text = lab.text("quota run --burst 12MB --request 1MB --fetch")
    #expect(text.contains("the broker answers with nothing"))
    #expect(lab.status("expect throttle > 0s") == .done)
    // What is written has another quota.
    lab.say("quota run --burst 12MB")
    #expect(lab.status("expect throttle = 0s") == .done)
  }

  @Test("Hold an old client back by the muted channel, a new one by its own waiting")
  func manners() {
    var lab = Transcript()
    lab.say("quota producer_byte_rate=1MB")
    let new = lab.text("quota run --burst 24MB --request 12MB")
    #expect(new.contains("the client waits for throttle_time_ms"))
    let old = lab.text("quota run --burst 24MB --request 12MB --client 1.1")
    #expect(!old.contains("the client waits for throttle_time_ms"))
    #expect(old.contains("mutes the channel"))
    #expect(old.contains("broker: channel muted"))
  }

  @Test("Let a steady stream through at the bound in the long run")
  func steady() {
    var lab = Transcript()
    lab.say("quota producer_byte_rate=1MB")
    let text = lab.text("quota run --rate 2MB --for 60s --request 400kB")
    #expect(text.contains("the bytes that the broker carried out, every second"))
    #expect(lab.status("expect throttle > 0s") == .done)
    for line in text.split(separator: "\n") { #expect(line.cells <= 80, "\(line)") }
    #expect(lab.text("why").contains("producer_byte_rate"))
  }

  @Test("Are shared by all connections of a client")
  func connections() {
    var lab = Transcript()
    lab.say("quota producer_byte_rate=1MB; quota run --burst 6MB")
    #expect(lab.status("expect throttle = 0s") == .done)
    lab.say("quota run --burst 6MB --connections 2")
    #expect(lab.status("expect throttle = 2s") == .done)
  }

  @Test("Measure over the window that the broker is given")
  func window() {
    var lab = Transcript()
    lab.say("set quota.window.num=6; quota producer_byte_rate=1MB; quota run --burst 6MB")
    #expect(lab.status("expect throttle = 1s") == .done)
  }

  @Test("Refuse new clients' mutations when the tokens are gone, and delay old ones'")
  func mutations() {
    var lab = Transcript()
    #expect(lab.text("quota run --create 5").contains("No controller_mutation_rate"))
    lab.say("quota controller_mutation_rate=1")
    let strict = lab.text("quota run --create 20,1 --json")
    #expect(
      strict.contains(#""refused":1"#) && strict.contains(#""throttle_ms":8000"#), "\(strict)")
    let permissive = lab.text("quota run --create 20,1 --client 2.6 --json")
    #expect(permissive.contains(#""refused":0"#))
    #expect(lab.status("expect throttle > 0s") == .done)
    #expect(lab.text("quota run --create 20,1").contains("THROTTLING_QUOTA_EXCEEDED"))
    #expect(lab.text("why").contains("tokens"))
  }

  @Test(
    "Are refused with what would do when run",
    arguments: [
      ("quota run --rate 1MB --burst 1MB", "contradict"),
      ("quota run --rate 0", "no number of bytes"),
      ("quota run --rate -1MB", "no number of bytes"), ("quota run --rate 1MB --for 5", "5s"),
      ("quota run --burst 1MB --for 5s", "contradict"), ("quota run --create 0", "1 to 1000000"),
      ("quota run --create x", "whole number"), ("quota run --create 1 --burst 1MB", "contradict"),
      ("quota run --burst 1MB --client new", "4.0"),
      ("quota run --burst 1MB --connections 0", "1 to 10"),
      ("quota run --rate 1GB --request 1B", "more than the lab holds"),
      ("quota run --burst 1MB --every 1s", "contradict"), ("quota --fetch", "contradict"),
    ])
  func runRefusals(line: String, message: String) {
    var lab = Transcript()
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
  }
}
