import Course
import Foundation
import Testing
import Texts

// Foundation has a `Progress`, too.
import struct Course.Progress

@testable import workbook

@Suite("The file of progress")
struct ProgressStoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/data/progress.json" }

  init() throws { folder = try TemporaryFolder() }

  private func progress(_ names: [String], by sitting: String = "a") -> Progress {
    var progress = Progress()
    for name in names { progress.record(.exercise(name, .passed), at: 100, by: sitting) }
    return progress
  }

  private func names(in progress: Progress) -> Set<String> { Set(progress.exercises.keys) }

  @Test("Is there again in the next sitting, for its owner alone")
  func roundTrip() throws {
    var store = ProgressStore(path: path)
    #expect(try store.load().0.isEmpty)
    let (all, damage) = try store.save(progress(["a", "b"]))
    #expect(damage == nil)
    var other = ProgressStore(path: path)
    #expect(try other.load().0 == all)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("Adds to what another prompt has written meanwhile")
  func twoPrompts() throws {
    var (first, second) = (ProgressStore(path: path), ProgressStore(path: path))
    _ = try first.save(progress(["a"], by: "first"))
    let (all, _) = try second.save(progress(["b"], by: "second"))
    #expect(names(in: all) == ["a", "b"])
    _ = try first.save(progress(["a", "c"], by: "first"))
    #expect(names(in: try second.load().0) == ["a", "b", "c"])
  }

  @Test("Loses nothing when many prompts write at once")
  func manyPrompts() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for sitting in 0..<6 {
        group.addTask {
          var store = ProgressStore(path: path)
          var mine = Progress()
          for number in 0..<15 {
            mine.record(.exercise("\(sitting)-\(number)", .passed), at: 100, by: "\(sitting)")
            _ = try store.save(mine)
          }
        }
      }
      try await group.waitForAll()
    }
    var store = ProgressStore(path: path)
    #expect(try store.load().0.entries.count == 6 * 15)
  }

  @Test("Keeps a damaged file aside, and carries on what can be read of it")
  func damage() throws {
    var store = ProgressStore(path: path)
    _ = try store.save(progress(["a", "b", "c"]))
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let damaged = whole.replacing("\"id\":\"b\"", with: "\"id\":b")
    try damaged.write(toFile: path, atomically: true, encoding: .utf8)

    var next = ProgressStore(path: path)
    let (read, isDamaged) = try next.load()
    #expect(isDamaged && names(in: read) == ["a", "c"])
    let (all, damage) = try next.save(progress(["d"], by: "d"))
    #expect(names(in: all) == ["a", "c", "d"])
    #expect(damage == .setAside(as: path + ".damaged", entryCount: 2))
    #expect(try String(contentsOfFile: path + ".damaged", encoding: .utf8) == damaged)
    #expect(try next.load().0 == all)
  }

  @Test(
    "Takes an empty, a foreign and a binary file for damaged",
    arguments: [[], Array("hello\n".utf8), [0xFF, 0xFE, 0]])
  func foreign(bytes: [UInt8]) throws {
    try Folders.create(forFile: path)
    try Data(bytes).write(to: URL(filePath: path))
    var store = ProgressStore(path: path)
    let (_, damage) = try store.save(progress(["a"]))
    #expect(damage == .setAside(as: path + ".damaged", entryCount: 0))
    #expect(try Data(contentsOf: URL(filePath: path + ".damaged")) == Data(bytes))
  }

  @Test("Makes room for itself where a file of 100 MB stands")
  func huge() throws {
    try Folders.create(forFile: path)
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 100_000_000)
    var store = ProgressStore(path: path)
    let (_, damage) = try store.save(progress(["a"]))
    #expect(damage == .setAside(as: path + ".damaged", entryCount: 0))
    #expect(names(in: try store.load().0) == ["a"])
  }

  @Test("Never touches the file of a later version")
  func laterVersion() throws {
    let text = #"{"format":"kafka-workbook-progress","version":2,"entries":{}}"#
    try Folders.create(forFile: path)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var store = ProgressStore(path: path)
    let problem = ProgressProblem.laterVersion(path: path, version: 2)
    #expect(throws: problem) { try store.load() }
    #expect(throws: problem) { try store.save(progress(["a"])) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("Replaces only when asked to, and keeps what was")
  func replacing() throws {
    var store = ProgressStore(path: path)
    let (old, _) = try store.save(progress(["a"]))
    let (new, _) = try store.save(progress(["b"], by: "b"), replacing: true)
    #expect(names(in: new) == ["b"])
    let aside = try [UInt8](Data(contentsOf: URL(filePath: path + ".replaced")))
    #expect(try ProgressFile.read(aside, path: "") == old)
  }

  @Test("Says which folder cannot be written", arguments: ["/proc/nowhere/progress.json"])
  func unwritable(path: String) {
    var store = ProgressStore(path: path)
    #expect(throws: StorageProblem.self) { try store.save(progress(["a"])) }
  }
}
