import Commands
import Testing
import Texts

@Suite("interceptor")
struct ProducerInterceptorTests {
  @Test("Keeps the chain in its order, and undo takes a change back")
  func chain() {
    var lab = Transcript()
    #expect(lab.text("interceptor").contains("no interceptors"))
    lab.say("interceptor add A header=h1=a; interceptor add C upper-key")
    let text = lab.text("interceptor add B throw=boom --at 2")
    #expect(
      text.split(separator: "\n") == [
        "1. A: adds the header h1=a", "2. B: throws 'boom'", "3. C: puts the key into capitals",
      ])
    #expect(lab.text("interceptor remove A C") == "1. B: throws 'boom'\n")
    lab.say("undo")
    #expect(lab.text("interceptor") == text)
    lab.say("interceptor clear; redo")
    #expect(lab.text("interceptor").contains("no interceptors"))
    lab.say("undo; new")
    #expect(lab.text("interceptor").contains("no interceptors"))
    lab.say("undo")
    #expect(
      lab.text("interceptor --json").contains(#"{"place":2,"name":"B","actions":["throw=boom"]}"#))
  }

  @Test("Lets an exception reach nobody: the next gets what the last good one returned")
  func exceptions() {
    var lab = Transcript()
    lab.say("topic orders 6; interceptor add A header=h1=a; interceptor add B throw=boom")
    lab.say("interceptor add C header=h2=c")
    let text = lab.text("send orders hi --key user-1")
    #expect(text.contains("B.onSend: throws 'boom', which is only logged"))
    #expect(text.contains("h1=a h2=c"))
    for line in [
      "expect header h1 = a", "expect header h2 = c", "expect error = none",
      "expect acknowledged = 1", "expect requests = 1",
    ] { #expect(lab.status(line) == .done, "\(line)") }
    #expect(lab.text("why").contains("B.onSend: throws 'boom'"))
  }

  @Test("Changes the partition with the key, because it is asked before")
  func keys() {
    var lab = Transcript()
    lab.say("topic orders 6; send orders hi --key user-1")
    #expect(lab.status("expect partition = 2") == .done)
    lab.say("interceptor add shout upper-key; send orders hi --key user-1")
    #expect(lab.status("expect partition = 1") == .done)
    let text = lab.text("send orders hi --key user-1")
    #expect(text.contains("given by the application") && text.contains("USER-1"))
  }

  @Test("Is no filter: null makes send() throw, and onAcknowledgement sees metadata=null")
  func null() {
    var lab = Transcript()
    lab.say("topic orders 6; interceptor add drop null; interceptor add count ack-throw=oops")
    let text = lab.text("send orders hi").replacing("\n    ", with: " ")
    #expect(text.contains("drop.onSend: returns null"))
    #expect(text.contains("metadata=null"))
    #expect(text.contains("send() throws NullPointerException"))
    #expect(text.contains("(throws 'oops', which is only logged)"))
    #expect(lab.status("expect error = NullPointerException") == .done)
    #expect(lab.status("expect requests = 0") == .done)
  }

  @Test("Hears of failures before anything was sent, such as a record that is too large")
  func tooLarge() {
    var lab = Transcript()
    lab.say("topic orders 6; interceptor add count; set max.request.size=100")
    let text = lab.text("send orders \(String(repeating: "x", count: 200))")
    #expect(text.contains("count.onAcknowledgement: RecordTooLargeException"))
    #expect(lab.status("expect requests = 0") == .done)
    #expect(lab.status("expect error = RecordTooLargeException") == .done)
  }

  @Test(
    "Is refused with what would do",
    arguments: [
      ("interceptor ad", "Did you mean interceptor add"), ("interceptor add", "needs NAME"),
      ("interceptor add ''", "the name is empty"), ("interceptor add A header=1", "header=NAME"),
      ("interceptor add A header==1", "header=NAME"), ("interceptor add A shout", "upper-key"),
      ("interceptor add A null=1", "cannot do"), ("interceptor add A --at 2", "1 to 1"),
      ("interceptor add A --at 0", "1 to 1"), ("interceptor list A", "no place for 'A'"),
      ("interceptor remove A", "no interceptor 'A'"), ("interceptor list --at 1", "contradict"),
      ("interceptor add K; interceptor add K", "already"),
    ])
  func refusals(line: String, message: String) {
    var lab = Transcript()
    let reply = lab.say(line)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains(message), "\(reply.notes)")
    var korean = Transcript(language: .ko)
    #expect(korean.notes(line) != reply.notes)
  }
}
