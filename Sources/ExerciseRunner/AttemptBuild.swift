internal import Course
internal import Texts

/// One attempt, compiled in a folder that nothing else has ever been compiled in.
///
/// The copy of the learner's file carries the hash of its content in its name, and the program built
/// from it says that hash: no object of an earlier content can be taken for it.
struct AttemptBuild {
  let attempt: AttemptSource
  let source: String
  let folder: String

  /// Whether Kafka's assignors are to be measured beside the learner's.
  var hasRivals = false

  var program: String { folder + "/attempt" }

  private var copy: String { "\(attempt.name)-\(source.prefix(16)).swift" }

  private var main: String {
    if hasRivals { return mainWithRivals }
    return """
      import ExerciseSuite

      await Judged.run(\(attempt.typeName).self, source: "\(source)")

      """
  }

  private var mainWithRivals: String {
    """
    import Assignors
    import ExerciseSuite

    let classic = Strategy.allCases.filter { $0.rebalanceProtocol != .consumer }
    await Judged.run(
      \(attempt.typeName).self, source: "\(source)",
      rivals: classic.map { strategy in
        Rival(strategy.rawValue) { _ = try strategy.assignor.assign($0) }
      })

    """
  }

  /// Compiles the attempt.
  ///
  /// - Returns: What is wrong with it; `nil` if there is now a program.
  /// - Throws: ``WorkshopProblem``.
  func compile(
    with kit: Kit, _ toolchain: Toolchain, isCancelled: () -> Bool
  ) throws(WorkshopProblem) -> Verdict.Outcome? {
    try DiskFolder.write(attempt.bytes, to: "\(folder)/\(copy)")
    try DiskFolder.write(Array(main.utf8), to: "\(folder)/main.swift")
    let compilation = try toolchain.run(
      [
        "-swift-version", "6", "-Onone", "-wmo", "-module-name", "Attempt",
        "-diagnostic-style", "llvm", "-no-color-diagnostics", "-suppress-warnings",
        "-module-cache-path", kit.folder + "/modules", "\(folder)/\(copy)",
        "\(folder)/main.swift",
      ] + kit.searchPaths + kit.objects + ["-lm", "-o", program],
      writingTo: folder, isCancelled: isCancelled)
    if compilation.succeeded { return nil }
    return outcome(of: compilation)
  }

  /// The learner's own errors, without those that only follow from them.
  private func outcome(of compilation: Toolchain.Compilation) -> Verdict.Outcome {
    let lines = compilation.text.split(separator: "\n").map(String.init)
    var errors: [Verdict.CompilerError] = []
    for line in lines {
      guard let error = Self.error(in: line, of: copy), !errors.contains(error) else { continue }
      errors.append(error)
    }
    if !errors.isEmpty { return .doesNotCompile(Array(errors.prefix(3)), count: errors.count) }
    if lines.contains(where: { Self.error(in: $0, of: "/main.swift") != nil }) {
      return .lacksType(name: attempt.typeName, conformingTo: attempt.name)
    }
    if compilation.ending == .tookTooLong {
      return .undecided("swiftc: \(attempt.name).swift")
    }
    let said = lines.first { $0.contains("error:") } ?? lines.last ?? "swiftc"
    return .undecided(said)
  }

  /// Reads `FILE:LINE:COLUMN: error: MESSAGE`.
  private static func error(in line: String, of file: String) -> Verdict.CompilerError? {
    guard let name = line.range(of: file + ":")?.upperBound else { return nil }
    let parts = line[name...].split(separator: ":", maxSplits: 3).map(String.init)
    guard parts.count == 4, let number = Int(parts[0]), let column = Int(parts[1]),
      parts[2] == " error"
    else { return nil }
    return Verdict.CompilerError(
      line: number, column: column, message: String(parts[3].drop(while: \.isWhitespace)))
  }
}

extension StringProtocol {
  /// Where a text first occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
