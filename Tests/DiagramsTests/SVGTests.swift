import Diagrams
import Foundation
import TestSupport
import Testing
import Texts

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Pictures as SVG")
struct SVGTests {
  @Test("Are valid XML that needs nothing from outside", arguments: 0..<4 as Range<UInt64>)
  func valid(seed: UInt64) throws {
    var random = RandomPictures(generator: SeededGenerator(seed: seed))
    for picture in [random.assignment()] + random.others() {
      let svg = picture.svg(.ko)
      let parsed = try XMLDocument(xmlString: svg)
      #expect(parsed.rootElement()?.name == "svg")
      for outside in ["href", "url(", "@import", "<script", "<image", "<foreignObject", "<?"] {
        #expect(!svg.contains(outside))
      }
      // The only address is the name of the format.
      #expect(svg.split(separator: "http").count == 2)
    }
  }

  @Test("Are the same bytes for the same value", arguments: 0..<2 as Range<UInt64>)
  func determinism(seed: UInt64) {
    var one = RandomPictures(generator: SeededGenerator(seed: seed))
    var other = RandomPictures(generator: SeededGenerator(seed: seed))
    let pictures = zip([one.assignment()] + one.others(), [other.assignment()] + other.others())
    for (picture, again) in pictures {
      #expect(picture.svg(.en).utf8.elementsEqual(again.svg(.en).utf8))
      #expect(picture.text(TextStyle()).utf8.elementsEqual(again.text(TextStyle()).utf8))
    }
  }

  @Test("Tell screen readers what they show", arguments: Samples.all.map(\.name))
  func description(name: String) throws {
    let picture = try #require(Samples.all.first { $0.name == name }).picture
    let svg = picture.svg(.en)
    #expect(svg.contains(#" role="img" lang="en" "#))
    let root = try #require(XMLDocument(xmlString: svg).rootElement())
    let title = try #require(root.elements(forName: "title").first?.stringValue)
    #expect(!title.isEmpty)
    let description = try #require(root.elements(forName: "desc").first?.stringValue)
    let spoken = picture.text(TextStyle(width: 100_000, medium: .sentences))
    #expect(
      description == spoken.split(separator: "\n").joined(separator: " "),
      "the description and the sentences differ")
  }

  @Test(
    "Have colours for light and dark, and whole numbers only", arguments: Samples.all.map(\.name))
  func style(name: String) throws {
    let svg = try #require(Samples.all.first { $0.name == name }).picture.svg(.ko)
    #expect(svg.contains("@media (prefers-color-scheme:dark)"))
    #expect(!svg.contains(#/\b(x|y|width|height|cx|cy|x1|y1|x2|y2|points)="[^"]*\./#))
    #expect(!svg.contains(#/\b(x|y|width|height|cx|cy|x1|y1|x2|y2)="-/#), "something lies outside")
  }
}
