internal import ArgumentParser

/// A command of the workbook: the same code at the prompt, in a script, a lesson and the shell.
///
/// ArgumentParser fills the properties; ``ArgumentReader`` sees to it that what it is given is in
/// order, so that its own complaints, which know only English, are never heard.
protocol WorkbookCommand: ParsableCommand {
  var common: CommonOptions { get }

  /// Carries the command out.
  ///
  /// - Throws: A ``Problem``, in which case the session must be taken as it was before.
  mutating func run(in session: inout Session) throws -> Output
}

/// The options that every command takes.
///
/// Values are text, because ArgumentParser would word the refusals of wrong ones itself.
struct CommonOptions: ParsableArguments {
  @Flag var json = false
  @Option var format: String?
  @Option(name: [.customShort("o"), .long]) var output: String?
  @Flag var force = false
  @Option var lang: String?
  @Option var width: String?
}
