internal import Glibc
internal import Texts

/// The modules that every attempt is compiled against, built once for a state of their sources.
///
/// They are built from the checkout by the compiler that compiles the attempts, into a folder named
/// after the hash of both: what is there is complete and never changes.
struct Kit {
  let folder: String

  /// The modules in the order in which they need one another, with their sources' folders.
  private static let modules = [
    (name: "KafkaModel", folder: "Sources/KafkaModel"),
    (name: "ExerciseKit", folder: "Sources/ExerciseKit"),
    (name: "ExerciseSuite", folder: "Sources/ExerciseRunner/Suite"),
  ]

  /// As the manifest builds the modules, as far as their meaning depends on it.
  private static let flags = [
    "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny",
    "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
    "MemberImportVisibility", "-package-name", "workbook", "-parse-as-library",
    "-wmo", "-suppress-warnings",
    // Or the module would be type-checked twice, once for its interface and once for its code.
    "-no-emit-module-separately-wmo",
  ]

  var objects: [String] { Self.modules.map { "\(folder)/\($0.name).o" } }

  /// Finds the kit for the sources as they are, and builds it if it is not there.
  ///
  /// - Throws: ``WorkshopProblem``.
  init(
    root: String, cache: String, toolchain: Toolchain, announce: () -> Void,
    isCancelled: () -> Bool
  ) throws(WorkshopProblem) {
    let kits = cache + "/kits"
    try DiskFolder.create(kits)
    let version = try toolchain.run(["--version"], writingTo: kits, isCancelled: isCancelled).text
    let key = Self.key(root: root, version: version)
    folder = "\(kits)/\(key)"
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
      try Self.build(in: new, root: root, toolchain: toolchain, isCancelled: isCancelled)
    } catch {
      DiskFolder.remove(new)
      throw error
    }
    for old in DiskFolder.names(in: kits) where old != "lock" && !old.hasPrefix(key) {
      DiskFolder.remove("\(kits)/\(old)")
    }
    guard unsafe rename(new, folder) == 0 else { throw DiskFolder.problem(errno, in: folder) }
  }

  private var isComplete: Bool { unsafe access(folder, R_OK) == 0 }

  private static func key(root: String, version: String) -> String {
    var bytes = Array(version.utf8) + Array(flags.joined(separator: " ").utf8)
    for module in modules {
      for file in DiskFolder.files(below: "\(root)/\(module.folder)", suffix: ".swift") {
        bytes += Array(file.dropFirst(root.count).utf8) + [0] + (DiskFolder.read(file) ?? []) + [0]
      }
    }
    return String(SHA256.hex(bytes).prefix(16))
  }

  private static func build(
    in folder: String, root: String, toolchain: Toolchain, isCancelled: () -> Bool
  ) throws(WorkshopProblem) {
    for module in modules {
      let sources = DiskFolder.files(below: "\(root)/\(module.folder)", suffix: ".swift")
      let compilation = try toolchain.run(
        flags + [
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
