package import Course
internal import Glibc
internal import Synchronization
package import Texts

/// Judges attempts: builds each by itself and lets the exercise's suite run over it.
///
/// The attempt is not sandboxed. It runs as the learner does, but in a process group of its own,
/// within limits, without the learner's environment, and ended with all that it started.
package struct ExerciseRunner: Sendable {
  /// The checkout, with the sources of the kit.
  let root: String

  /// The folder for what can be made again.
  let cache: String

  let searchPath: String
  let home: String?

  /// Told when the kit has to be built first, which takes a while.
  let announce: @Sendable () -> Void

  package init(
    root: String, cache: String, searchPath: String, home: String?,
    announce: @escaping @Sendable () -> Void = {}
  ) {
    self.root = root
    self.cache = cache
    self.searchPath = searchPath
    self.home = home
    self.announce = announce
  }

  /// What an attempt may use.
  var limits = ChildProcess.Limits(seconds: 10, outputBytes: 1_000_000, memoryBytes: 1 << 30)

  /// The hash by which verdicts name a source.
  package static func hash(of bytes: [UInt8]) -> String { SHA256.hex(bytes) }

  /// Builds the kit if it is not there, so that the first check need not wait for it.
  ///
  /// - Throws: ``WorkshopProblem``.
  package func prepare(isCancelled: () -> Bool = { false }) throws(WorkshopProblem) {
    _ = try kit(isCancelled)
  }

  /// Judges an attempt.
  ///
  /// - Throws: ``WorkshopProblem`` if nothing could be judged.
  package func judge(
    _ attempt: AttemptSource, isCancelled: () -> Bool = { false }
  ) throws(WorkshopProblem) -> Verdict {
    let source = Self.hash(of: attempt.bytes)
    return try withBuild(of: attempt, source, isCancelled) { build throws(WorkshopProblem) in
      try AttemptRun(build: build, limits: limits).verdict(isCancelled: isCancelled)
    } notBuilt: {
      $0
    }
  }

  /// Builds an attempt in a folder of its own, which goes when `use` is over.
  func withBuild<Result>(
    of attempt: AttemptSource, _ source: String, withRivals: Bool = false,
    _ isCancelled: () -> Bool,
    use: (AttemptBuild) throws(WorkshopProblem) -> Result, notBuilt: (Verdict) -> Result
  ) throws(WorkshopProblem) -> Result {
    var (kit, toolchain) = try kit(isCancelled)
    if withRivals {
      kit = try Kit(
        .rivals, on: kit, root: root, cache: cache, toolchain: toolchain, announce: announce,
        isCancelled: isCancelled)
    }
    let folder = "\(cache)/runs/\(getpid())-\(Self.number.add(1, ordering: .relaxed).newValue)"
    DiskFolder.remove(folder)
    try DiskFolder.create(folder)
    defer { DiskFolder.remove(folder) }
    let build = AttemptBuild(
      attempt: attempt, source: source, folder: folder, hasRivals: withRivals)
    if let outcome = try build.compile(with: kit, toolchain, isCancelled: isCancelled) {
      return notBuilt(Verdict(source: source, outcome))
    }
    return try use(build)
  }

  /// Tells apart the runs of this process.
  private static let number = Atomic(0)

  private func kit(_ isCancelled: () -> Bool) throws(WorkshopProblem) -> (Kit, Toolchain) {
    let toolchain = try Toolchain(searchPath: searchPath, home: home)
    let kit = try Kit(
      root: root, cache: cache, toolchain: toolchain, announce: announce,
      isCancelled: isCancelled)
    return (kit, toolchain)
  }
}
