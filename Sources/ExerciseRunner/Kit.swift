internal import Glibc
internal import Texts

/// The modules that every attempt is compiled against, built once for a state of their sources.
///
/// They are built from the checkout by the compiler that compiles the attempts, into a folder named
/// after the hash of both: what is there is complete and never changes.
struct Kit {
  let folder: String

  /// What the compiler is told about this kit and those it builds on.
  let searchPaths: [String]
  let objects: [String]

  /// Modules that are built and kept together.
  struct Part {
    /// How the folders of its builds begin.
    let prefix: String

    /// The modules in the order in which they need one another, with their sources' folders.
    let modules: [(name: String, folder: String)]

    /// What checks need.
    static let checking = Self(
      prefix: "kit-",
      modules: [
        ("KafkaModel", "Sources/KafkaModel"), ("ExerciseKit", "Sources/ExerciseKit"),
        ("ExerciseSuite", "Sources/ExerciseRunner/Suite"),
      ])

    /// Kafka's assignors, which no attempt sees: only who is ranked waits for them.
    static let rivals = Self(prefix: "rivals-", modules: [("Assignors", "Sources/Assignors")])

    /// Whether a folder is a build of this part, or of none that there is by now.
    func claims(_ name: String) -> Bool {
      let other = prefix == Self.checking.prefix ? Self.rivals : .checking
      return !name.hasPrefix(other.prefix)
    }
  }

  /// As the manifest builds the modules, as far as their meaning depends on it.
  private static let flags = [
    "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny",
    "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
    "MemberImportVisibility", "-package-name", "workbook", "-parse-as-library",
    "-wmo", "-suppress-warnings",
    // Or the module would be type-checked twice, once for its interface and once for its code.
    "-no-emit-module-separately-wmo",
  ]

  /// Finds the kit for the sources as they are, and builds it if it is not there.
  ///
  /// - Parameters:
  ///   - part: What is in it.
  ///   - base: The kit that it builds on.
  ///   - root: The checkout.
  ///   - cache: The folder for what can be made again.
  ///   - toolchain: The compiler.
  ///   - announce: Told when there is something to build.
  ///   - isCancelled: Asked while that takes its time.
  /// - Throws: ``WorkshopProblem``.
  init(
    _ part: Part = .checking, on base: Kit? = nil, root: String, cache: String,
    toolchain: Toolchain, announce: () -> Void, isCancelled: () -> Bool
  ) throws(WorkshopProblem) {
    let kits = cache + "/kits"
    try DiskFolder.create(kits)
    let version = try toolchain.run(["--version"], writingTo: kits, isCancelled: isCancelled).text
    let basis = version + (base?.folder.split(separator: "/").last.map(String.init) ?? "")
    let key = part.prefix + Self.key(of: part, root: root, version: basis)
    folder = "\(kits)/\(key)"
    searchPaths = (base?.searchPaths ?? []) + ["-I", folder]
    let folder = folder
    objects = (base?.objects ?? []) + part.modules.map { "\(folder)/\($0.name).o" }
    if isComplete { return }
    announce()
    // Two first checks at once: the second finds the work done.
    let lock = unsafe open(kits + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { if lock >= 0 { close(lock) } }
    while lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0 {
      if isCancelled() { throw .interrupted }
      usleep(50_000)
    }
    if isComplete { return }
    let new = "\(kits)/\(key).new"
    DiskFolder.remove(new)
    try DiskFolder.create(new)
    do throws(WorkshopProblem) {
      try Self.build(
        part, in: new, seeing: base?.searchPaths ?? [], root: root, toolchain: toolchain,
        isCancelled: isCancelled)
    } catch {
      DiskFolder.remove(new)
      throw error
    }
    for old in DiskFolder.names(in: kits)
    where old != "lock" && !old.hasPrefix(key) && part.claims(old) {
      DiskFolder.remove("\(kits)/\(old)")
    }
    guard unsafe rename(new, folder) == 0 else { throw DiskFolder.problem(errno, in: folder) }
  }

  private var isComplete: Bool { unsafe access(folder, R_OK) == 0 }

  private static func key(of part: Part, root: String, version: String) -> String {
    var bytes = Array(version.utf8) + Array(flags.joined(separator: " ").utf8)
    for module in part.modules {
      for file in DiskFolder.files(below: "\(root)/\(module.folder)", suffix: ".swift") {
        bytes += Array(file.dropFirst(root.count).utf8) + [0] + (DiskFolder.read(file) ?? []) + [0]
      }
    }
    return String(SHA256.hex(bytes).prefix(16))
  }

  private static func build(
    _ part: Part, in folder: String, seeing searchPaths: [String], root: String,
    toolchain: Toolchain, isCancelled: () -> Bool
  ) throws(WorkshopProblem) {
    for module in part.modules {
      let sources = DiskFolder.files(below: "\(root)/\(module.folder)", suffix: ".swift")
      let compilation = try toolchain.run(
        flags + searchPaths + [
          "-module-name", module.name, "-I", folder, "-emit-module", "-emit-module-path",
          "\(folder)/\(module.name).swiftmodule", "-c", "-o", "\(folder)/\(module.name).o",
        ] + sources,
        writingTo: folder, isCancelled: isCancelled)
      guard compilation.succeeded else {
        let lines = compilation.text.split(separator: "\n")
        let reason =
          lines.first { $0.contains("error:") } ?? lines.first ?? "swiftc: \(compilation.ending)"
        throw .kitDoesNotBuild(reason: String(reason))
      }
    }
  }
}
