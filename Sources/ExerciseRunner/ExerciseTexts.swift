extension ExerciseRunner {
  /// The texts of the exercises in a checkout: their paths in it, and what they hold.
  package static func texts(in root: String) -> [(path: String, bytes: [UInt8])] {
    DiskFolder.names(in: root + "/exercises").flatMap { exercise in
      DiskFolder.names(in: "\(root)/exercises/\(exercise)").filter { $0.hasSuffix(".md") }
        .compactMap { name in
          let path = "exercises/\(exercise)/\(name)"
          return DiskFolder.read("\(root)/\(path)", limit: 1 << 20).map { (path, $0) }
        }
    }
  }
}
