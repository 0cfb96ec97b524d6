import Commands
import Glibc
import LineEditor
import Texts

/// The program: reads how it was called, hands lines to a session, and leaves with a status.
@main
struct Workbook {
  static func main() {
    Signals.install()
    let environment = Environment.current()
    let keeper = Keeper(folders: Folders(environment))
    let language = keeper.settings.language ?? environment.language
    do throws(InvocationProblem) {
      let invocation = try Invocation(arguments())
      run(invocation, in: environment, keeping: keeper, language: invocation.language ?? language)
    } catch {
      Outlet(environment: environment).note(error.sentence(language) + "\n")
      exit(Reply.Status.refused.rawValue)
    }
  }

  private static func run(
    _ invocation: Invocation, in environment: Environment, keeping keeper: Keeper,
    language: Language
  ) -> Never {
    var session = Session(
      storage: DiskStorage(), language: language,
      chapters: invocation.chapters ?? Home.chapters(environment))
    session.preferences = keeper.settings.preferences
    session.sitting = sittingName()
    let announcement = Sentence.checkPreparing(language) + "\n"
    session.workshop = DiskWorkshop(environment, cache: Folders(environment).cache) {
      try? Descriptor.write(Array(announcement.utf8), to: STDERR_FILENO)
    }
    keeper.keep(session)
    keeper.loadProgress(into: &session)
    let desk = Desk(session: session, environment: environment)

    var status = Reply.Status.done
    if let scenario = invocation.scenario { status = desk.load(scenario) }
    if status == .done, let notes = invocation.notes { status = desk.load(notes: notes) }
    if status == .done {
      switch invocation.task {
      case .help: desk.outlet.print(Sentence.usage(language) + "\n")
      case .command(let words): status = desk.run(command: words)
      case .lines(let lines): status = desk.run(lines: lines)
      case .readLines where environment.inputIsTerminal:
        if let signal = desk.runPrompt(keeping: keeper) { Ending.follow(signal) }
      case .readLines: status = desk.runScript()
      }
    }
    // The shell writes nothing that nobody asked for: only the prompt keeps what was read.
    if desk.session.progressRequest != nil {
      if !keeper.keepProgress(of: &desk.session), status == .done { status = .refused }
      keeper.takeProblems().forEach(desk.complain)
    }
    if let signal = Ending.signal { Ending.follow(signal) }
    exit(desk.exitStatus(after: status))
  }

  /// A text that no other sitting has: when it began, to the nanosecond, and its process.
  private static func sittingName() -> String {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds = UInt64(now.tv_sec) &* 1_000_000_000 &+ UInt64(now.tv_nsec)
    return String(nanoseconds, radix: 36) + "-" + String(getpid(), radix: 36)
  }

  /// The arguments without the program's name.
  ///
  /// - Throws: ``InvocationProblem/notUTF8(position:)``. Swift would repair such an argument, and a
  ///   command would get another name than was typed.
  private static func arguments() throws(InvocationProblem) -> [String] {
    var arguments: [String] = []
    for position in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = unsafe CommandLine.unsafeArgv[position],
        let argument = unsafe String(validatingCString: bytes)
      else { throw .notUTF8(position: position) }
      arguments.append(argument)
    }
    return arguments
  }
}
