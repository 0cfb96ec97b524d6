import Foundation
import Testing
import Texts

@testable import workbook

@Suite("Files")
struct DiskStorageTests {
  private let storage = DiskStorage()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: Reading

  @Test("Reads up to its limit and no further")
  func limit() throws {
    try folder.write("123456", to: "six")
    #expect(try storage.read(folder.file("six"), limit: 6) == Array("123456".utf8))
    #expect(throws: StorageProblem.tooLarge(path: folder.file("six"), limit: 5)) {
      try storage.read(folder.file("six"), limit: 5)
    }
    // A device has no size, and this one no end.
    #expect(throws: StorageProblem.tooLarge(path: "/dev/zero", limit: 1000)) {
      try storage.read("/dev/zero", limit: 1000)
    }
    #expect(try storage.read("/dev/null", limit: 10) == [])
  }

  @Test("Says what stands in the way of reading")
  func unreadable() throws {
    #expect(throws: StorageProblem.notFound(path: folder.file("none"))) {
      try storage.read(folder.file("none"), limit: 10)
    }
    #expect(throws: StorageProblem.isFolder(path: folder.path)) {
      try storage.read(folder.path, limit: 10)
    }
    #expect(throws: StorageProblem.notFound(path: "a\0b")) { try storage.read("a\0b", limit: 10) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("loop"), withDestinationPath: folder.file("loop"))
    #expect(throws: StorageProblem.self) { try storage.read(folder.file("loop"), limit: 10) }
  }

  @Test("Reads a named pipe to its end")
  func pipe() async throws {
    let path = folder.file("pipe")
    let made = unsafe mkfifo(path, 0o600)
    #expect(made == 0)
    async let bytes = Task.detached { try DiskStorage().read(path, limit: 100) }.value
    let writer = try #require(FileHandle(forWritingAtPath: path))
    try writer.write(contentsOf: Data("한글".utf8))
    try writer.close()
    #expect(try await bytes == Array("한글".utf8))
  }

  // MARK: Writing

  @Test("Writes a new file for its owner alone, and leaves nothing beside it")
  func newFile() throws {
    try storage.write(Array("한글\n".utf8), to: folder.file("new"), replacing: false)
    #expect(try folder.text("new") == "한글\n")
    #expect(try folder.mode("new") == 0o600)
    #expect(try folder.names == ["new"])
  }

  @Test("Leaves an existing file alone unless it may be replaced")
  func existing() throws {
    try folder.write("old", to: "file")
    let path = folder.file("file")
    let changed = unsafe chmod(path, 0o640)
    #expect(changed == 0)
    #expect(throws: StorageProblem.exists(path: path)) {
      try storage.write(Array("new".utf8), to: path, replacing: false)
    }
    #expect(try folder.text("file") == "old")
    try storage.write(Array("new".utf8), to: path, replacing: true)
    #expect(try folder.text("file") == "new")
    #expect(try folder.mode("file") == 0o640)
    #expect(try folder.names == ["file"])
  }

  @Test("Writes the file behind a symbolic link, and keeps the link", arguments: [true, false])
  func links(exists: Bool) throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("below"), withIntermediateDirectories: false)
    if exists { try folder.write("old", to: "below/target") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: "below/target")
    try storage.write(Array("new".utf8), to: folder.file("link"), replacing: exists)
    #expect(try folder.text("below/target") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link"))
        == "below/target")
  }

  @Test("Writes into what is no file without replacing it")
  func device() throws {
    try storage.write(Array("x".utf8), to: "/dev/null", replacing: false)
    #expect(try storage.read("/dev/null", limit: 1) == [])
  }

  @Test("Says what stands in the way of writing")
  func unwritable() {
    #expect(throws: StorageProblem.isFolder(path: folder.path)) {
      try storage.write([], to: folder.path, replacing: true)
    }
    #expect(throws: StorageProblem.noFolder(path: folder.file("none/file"))) {
      try storage.write([], to: folder.file("none/file"), replacing: true)
    }
    #expect(throws: StorageProblem.notFound(path: "")) {
      try storage.write([], to: "", replacing: true)
    }
    // A device that is always full.
    #expect(throws: StorageProblem.noSpace(path: "/dev/full")) {
      try storage.write([1], to: "/dev/full", replacing: true)
    }
  }
}
