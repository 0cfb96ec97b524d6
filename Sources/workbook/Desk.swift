import Commands
import Glibc
import LineEditor
import Texts

/// A session and the terminal in front of it: lines go in, replies come out.
final class Desk {
  var session: Session
  let environment: Environment
  let outlet: Outlet

  init(session: Session, environment: Environment) {
    self.session = session
    self.environment = environment
    outlet = Outlet(environment: environment)
  }

  /// How answers are drawn now: the terminal may have been resized, a switch set.
  func surroundings(isInteractive: Bool = false) -> Surroundings {
    let preferences = session.preferences
    let medium: TextStyle.Medium =
      if preferences.isAccessible || environment.isAccessible {
        .sentences
      } else if preferences.usesColour && environment.allowsColour {
        .colour
      } else {
        .monochrome
      }
    return Surroundings(
      style: TextStyle(language: session.language, width: environment.width, medium: medium),
      isInteractive: isInteractive, now: Int64(time(nil)), isCancelled: { Interrupt.isPending })
  }

  /// Prints a reply: results on standard output, everything else on standard error.
  func show(_ reply: Reply, pages: Bool = false) {
    outlet.print(reply.text, pagingIn: pages ? session.language : nil)
    outlet.note(reply.notes)
  }

  func complain(_ sentence: Sentence) { outlet.note(sentence(session.language) + "\n") }

  /// The exit status after all that was said, or a worse one if it could not be said.
  func exitStatus(after status: Reply.Status) -> Int32 {
    guard let failure = outlet.failure, !outlet.isClosed else { return status.rawValue }
    complain(EdgeText.cannotWrite(failure.description))
    return Reply.Status.refused.rawValue
  }
}

// MARK: - Without a prompt

extension Desk {
  /// Loads a scenario; what was read is of no interest to a program that wants the answer.
  func load(_ scenario: String) -> Reply.Status {
    var reply = session.reply(toWords: ["load", scenario], in: surroundings())
    if reply.status == .done { reply.text = "" }
    show(reply)
    return reply.status
  }

  /// Puts a reader's notes on the shelf.
  func load(notes: String) -> Reply.Status {
    let reply = session.loadNotes(notes, in: surroundings())
    show(reply)
    return reply.status
  }

  /// Carries out one command.
  func run(command: [String]) -> Reply.Status {
    let reply = session.reply(toWords: command, in: surroundings())
    show(reply)
    return interrupted(reply.status)
  }

  /// Carries out lines until one fails.
  func run(lines: [String]) -> Reply.Status {
    for line in lines {
      let reply = session.reply(to: line, in: surroundings())
      show(reply)
      let status = interrupted(reply.status)
      if status != .done || reply.leaves || outlet.isClosed { return status }
    }
    return .done
  }

  /// Carries out the lines of standard input until one fails, and says where that was.
  func runScript() -> Reply.Status {
    let source = EdgeText.standardInput(session.language)
    let session = session
    var reader = ScriptReader(descriptor: STDIN_FILENO) { session.isIncomplete($0) }
    do throws(ScriptReader.Failure) {
      while let line = try reader.next() {
        let reply = self.session.reply(to: line.text, in: surroundings())
        show(reply)
        let status = interrupted(reply.status)
        if status != .done { complain(EdgeText.stopped(at: source, line: line.number)) }
        if status != .done || reply.leaves || outlet.isClosed { return status }
      }
      return .done
    } catch {
      return failure(error, of: source)
    }
  }

  private func failure(_ failure: ScriptReader.Failure, of source: String) -> Reply.Status {
    switch failure {
    case .notUTF8(let line):
      complain(StorageProblem.notUTF8(path: source, line: line).sentence)
    case .tooLong(let line):
      complain(EdgeText.lineTooLong(limit: ScriptReader.limit))
      complain(EdgeText.stopped(at: source, line: line))
    case .interrupted: return .interrupted
    case .system(let error): complain(EdgeText.cannotRead(error.description))
    }
    return .refused
  }

  /// What a command came to, given that Ctrl-C may have come too late for it.
  private func interrupted(_ status: Reply.Status) -> Reply.Status {
    Interrupt.isPending ? .interrupted : status
  }
}
