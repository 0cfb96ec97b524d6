package import Texts

/// Bytes in hexadecimal, with ranges of them named.
package struct HexPicture: Picture {
  /// Bytes that mean something together.
  package struct Field: Hashable, Sendable {
    package let bytes: Range<Int>
    package let label: Sentence

    package init(_ bytes: Range<Int>, _ label: Sentence) {
      self.bytes = bytes
      self.label = label
    }
  }

  package let bytes: [UInt8]

  /// In order, not overlapping; numbered from one.
  package let fields: [Field]

  package init(_ bytes: [UInt8], fields: [Field] = []) {
    self.bytes = bytes
    self.fields = fields
  }

  private static let byteLimit = 256

  private var shown: ArraySlice<UInt8> { bytes.prefix(Self.byteLimit) }

  /// The number of the field that a byte belongs to, from one; `nil` for none.
  private func field(of place: Int) -> Int? {
    fields.firstIndex { $0.bytes.contains(place) }.map { $0 + 1 }
  }

  private func ink(of place: Int) -> Ink {
    field(of: place).map { .hue(Hue(of: "\($0)")) } ?? .plain
  }

  /// A field that has bytes, in words: `bytes 1–4  schema ID`.
  private func place(_ field: Field, _ language: Language) -> String {
    field.bytes.isEmpty
      ? "–" : ChartWords.byteRange(field.bytes.lowerBound, field.bytes.upperBound - 1)(language)
  }

  private func more(_ language: Language) -> String? {
    bytes.count > Self.byteLimit
      ? "… " + ChartWords.bytes(bytes.count - Self.byteLimit)(language) : nil
  }

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.flow(ChartWords.bytes(bytes.count)(style.language).words(.strong))
    page.gap()
    let columns = Self.columns(for: page.width)
    for start in stride(from: 0, to: shown.count, by: columns) {
      drawRow(start..<min(start + columns, shown.count), columns: columns, on: &page)
    }
    if let more = more(style.language) { page.add(TextLine(more, .dim)) }
    page.gap()
    drawFields(on: &page, style.language)
    return page
  }

  /// How many bytes a line takes.
  ///
  /// An offset of four digits, three cells a byte, and one a byte for its character unless that
  /// would leave fewer than four.
  private static func columns(for width: Int) -> Int {
    let withCharacters = [16, 8, 4].first { columns in 6 + columns * 4 + 2 <= width }
    let without = [4, 2].first { columns in 6 + columns * 3 <= width }
    return withCharacters ?? without ?? 1
  }

  /// What each field is, under its number.
  private func drawFields(on page: inout Page, _ language: Language) {
    let width = fields.map { place($0, language).cells }.max() ?? 0
    let numberWidth = String(fields.count).cells
    for (index, field) in fields.enumerated() {
      var lead = TextLine(String(index + 1), .hue(Hue(of: "\(index + 1)")))
        .fitted(to: numberWidth, alignment: .trailing)
      lead.append("  ")
      lead.append(place(field, language).padded(toCells: width) + "  ")
      page.flow(field.label(language).words(), after: lead)
    }
  }

  /// The bytes, their characters, and below them the number of each field where it begins.
  private func drawRow(_ places: Range<Int>, columns: Int, on page: inout Page) {
    var line = TextLine(Self.hex(places.lowerBound, digits: 4) + "  ", .dim)
    var fields = TextLine()
    fields.pad(to: line.cells)
    for place in places {
      line.append(Self.hex(Int(bytes[place]), digits: 2) + " ", ink(of: place))
      guard let field = field(of: place) else { continue }
      fields.pad(to: 6 + (place - places.lowerBound) * 3)
      let begins = place == places.lowerBound || self.field(of: place - 1) != field
      if begins { fields.append("\(field)", ink(of: place)) }
      let continues = place + 1 < places.upperBound && self.field(of: place + 1) == field
      let end = 6 + (place - places.lowerBound) * 3 + (continues ? 3 : 2)
      if !begins || continues { fields.pad(to: end, with: "─", ink(of: place)) }
    }
    if page.width >= 6 + columns * 4 + 2 {
      line.pad(to: 6 + columns * 3 + 1)
      for place in places { line.append(Self.character(bytes[place]), ink(of: place)) }
    }
    page.add(line)
    if !self.fields.isEmpty { page.add(fields) }
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say(ChartWords.bytes(bytes.count)(language) + ".")
    prose.list(
      fields.map { field in
        let part = field.bytes.clamped(to: 0..<bytes.count).prefix(16)
        let values = part.map { Self.hex(Int(bytes[$0]), digits: 2) }.joined(separator: " ")
        let dots = field.bytes.count > 16 ? " …" : ""
        return "\(place(field, language)), \(field.label(language)): \(values)\(dots)"
      })
    if fields.isEmpty {
      prose.say(shown.map { Self.hex(Int($0), digits: 2) }.joined(separator: " "))
    }
    if let more = more(language) { prose.say(more) }
    return prose
  }

  package func svg(_ language: Language) -> String {
    let title = ChartWords.bytes(bytes.count)(language)
    var canvas = SVGCanvas()
    canvas.text(title, x: SVGCanvas.margin, y: 40, size: .title)
    let left = SVGCanvas.margin + 56
    for (place, byte) in shown.enumerated() {
      let x = left + place % 16 * 32
      let y = 60 + place / 16 * 48
      if place % 16 == 0 {
        canvas.text(Self.hex(place, digits: 4), .dim, x: SVGCanvas.margin, y: y + 17)
      }
      let field = field(of: place)
      if let field {
        canvas.rectangle(
          x: x, y: y, width: self.field(of: place + 1) == field && place % 16 != 15 ? 32 : 28,
          height: 24, Hue(of: "\(field)").fillClass)
        if place == 0 || place % 16 == 0 || self.field(of: place - 1) != field {
          canvas.text(
            TextLine("\(field)", .hue(Hue(of: "\(field)"))), x: x + 2, y: y + 38, size: .small)
        }
      }
      canvas.text(
        TextLine(Self.hex(Int(byte), digits: 2), field == nil ? .plain : .onFill), x: x + 14,
        y: y + 17, alignment: .centre)
    }
    canvas.grow(left + 512, 72)
    var page = Page(width: 96)
    if let more = more(language) { page.add(TextLine(more, .dim)) }
    drawFields(on: &page, language)
    canvas.page(page)
    return canvas.document(title: title, description: prose(language).oneLine, language)
  }

  private static func hex(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// A printable ASCII character, or a dot.
  private static func character(_ byte: UInt8) -> String {
    (0x20...0x7E).contains(byte) ? String(UnicodeScalar(byte)) : "·"
  }
}
