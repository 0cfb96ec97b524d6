import Diagrams
import Testing
import Texts

@Suite("What people look at")
struct SnapshotTests {
  @Test(
    "Stays as it was accepted, as text", arguments: Samples.all.map(\.name), Language.allCases)
  func text(name: String, language: Language) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    try expectSnapshot(sheet(picture, language), named: "\(name).\(language.rawValue).txt")
  }

  @Test("Stays as it was accepted, as SVG", arguments: Samples.all.map(\.name))
  func svg(name: String) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    try expectSnapshot(picture.svg(.ko), named: "\(name).ko.svg")
  }
}
