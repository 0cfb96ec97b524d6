import Diagrams
import Foundation
import TestSupport
import Testing
import Texts

@Suite("Every picture")
struct RenderingTests {
  private static let widths = [10, 13, 27, 40, 80, 120]

  @Test("Keeps within its width, whatever the names", arguments: 0..<5 as Range<UInt64>)
  func width(seed: UInt64) {
    var random = RandomPictures(generator: SeededGenerator(seed: seed))
    var pictures: [any Picture] = (0..<4).map { _ in random.assignment() }
    pictures += random.others()
    for picture in pictures {
      for width in Self.widths {
        for medium in [TextStyle.Medium.monochrome, .sentences] {
          for language in Language.allCases {
            let style = TextStyle(language: language, width: width, medium: medium)
            let widest = picture.text(style).split(separator: "\n").max { $0.cells < $1.cells }
            #expect((widest?.cells ?? 0) <= width, "seed \(seed): \(widest ?? "")")
          }
        }
      }
    }
  }

  @Test("Says the same with and without colours", arguments: Samples.all.map(\.name))
  func colour(name: String) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    var style = TextStyle(language: .ko, width: 80, medium: .monochrome)
    let plain = picture.text(style)
    style.medium = .colour
    let coloured = picture.text(style)
    #expect(!plain.utf8.contains(0x1B))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    style.medium = .sentences
    #expect(!picture.text(style).utf8.contains(0x1B))
  }

  @Test("Never lets a name steer the terminal", arguments: 0..<3 as Range<UInt64>)
  func harmless(seed: UInt64) {
    var random = RandomPictures(generator: SeededGenerator(seed: seed))
    for picture in [random.assignment()] + random.others() {
      for medium in [TextStyle.Medium.monochrome, .sentences] {
        let text = picture.text(TextStyle(width: 100, medium: medium))
        for line in text.split(separator: "\n") { #expect(String(line).harmless == line) }
      }
    }
  }

  @Test("Ends its lines, and never with spaces", arguments: Samples.all.map(\.name))
  func lines(name: String) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    for medium in [TextStyle.Medium.monochrome, .sentences] {
      let text = picture.text(TextStyle(width: 80, medium: medium))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.hasPrefix("\n"))
      #expect(!text.contains(" \n"))
    }
  }

  @Test("Speaks in sentences without a drawn character", arguments: Samples.all.map(\.name))
  func sentences(name: String) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    for language in Language.allCases {
      let text = picture.text(TextStyle(language: language, width: 80, medium: .sentences))
      let drawn = text.unicodeScalars.filter {
        (0x2190...0x21FF).contains($0.value) || (0x2500...0x25FF).contains($0.value)
      }
      #expect(drawn.isEmpty, "\(name): \(drawn)")
    }
  }

  @Test("Takes about a screen, however large the group", arguments: Samples.all.map(\.name))
  func screen(name: String) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    let text = picture.text(TextStyle(language: .en, width: 80))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
  }
}
