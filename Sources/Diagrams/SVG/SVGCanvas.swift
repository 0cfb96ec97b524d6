internal import Texts

/// An SVG document in the making.
///
/// Coordinates are whole pixels, so that no number's format can differ between places. The canvas
/// grows with what is drawn on it. Nothing refers to anything outside, and there are no
/// identifiers: two documents may stand in one page.
struct SVGCanvas {
  /// The height of one character cell's line and the width of a cell, at the size of body text.
  static let lineHeight = 20
  static let margin = 24

  /// How large text is; the raw value is the class that says so.
  enum Size: String {
    case title = "x"
    case body = ""
    case small = "s"

    /// An upper bound of the width of a text, for monospaced glyphs six tenths as wide as high.
    func width(cells: Int) -> Int {
      switch self {
      case .title: cells * 10
      case .body: (cells * 79 + 9) / 10
      case .small: (cells * 67 + 9) / 10
      }
    }
  }

  private var body = ""
  private(set) var right = 0
  private(set) var bottom = 0

  // MARK: - Text

  /// Draws a line of text whose baseline starts at a point, or ends or is centred there.
  mutating func text(
    _ line: TextLine, x: Int, y: Int, size: Size = .body, alignment: Alignment = .leading
  ) {
    if line.isEmpty { return }
    let anchor =
      switch alignment {
      case .leading: ""
      case .centre: #" text-anchor="middle""#
      case .trailing: #" text-anchor="end""#
      }
    let isOne = line.pieces.count == 1
    let classes = [size.rawValue, isOne ? line.pieces[0].ink.textClass : ""].filter { !$0.isEmpty }
    body += #"<text x="\#(x)" y="\#(y)"\#(anchor)\#(attribute("class", classes))>"#
    for piece in line.pieces {
      let text = SVGText.escaped(piece.text)
      let inkClass = piece.ink.textClass
      body += isOne || inkClass.isEmpty ? text : #"<tspan class="\#(inkClass)">\#(text)</tspan>"#
    }
    body += "</text>\n"
    let width = size.width(cells: line.cells)
    switch alignment {
    case .leading: grow(x + width, y)
    case .centre: grow(x + width / 2, y)
    case .trailing: grow(x, y)
    }
  }

  mutating func text(
    _ text: String, _ ink: Ink = .plain, x: Int, y: Int, size: Size = .body,
    alignment: Alignment = .leading
  ) {
    self.text(TextLine(text, ink), x: x, y: y, size: size, alignment: alignment)
  }

  // MARK: - Shapes

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, radius: Int = 0, _ classes: String...
  ) {
    let round = radius == 0 ? "" : #" rx="\#(radius)""#
    body +=
      #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)"\#(round)"#
      + "\(attribute("class", classes))/>\n"
    grow(x + width, y + height)
  }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ classes: String...) {
    body +=
      #"<line x1="\#(x1)" y1="\#(y1)" x2="\#(x2)" y2="\#(y2)"\#(attribute("class", classes))/>"#
      + "\n"
    grow(max(x1, x2), max(y1, y2))
  }

  mutating func circle(x: Int, y: Int, radius: Int, _ classes: String...) {
    body += #"<circle cx="\#(x)" cy="\#(y)" r="\#(radius)"\#(attribute("class", classes))/>"# + "\n"
    grow(x + radius, y + radius)
  }

  mutating func polyline(_ points: [(x: Int, y: Int)], _ classes: String...) {
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    body += #"<polyline points="\#(list)"\#(attribute("class", classes))/>"# + "\n"
    for point in points { grow(point.x, point.y) }
  }

  mutating func polygon(_ points: [(x: Int, y: Int)], _ classes: String...) {
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    body += #"<polygon points="\#(list)"\#(attribute("class", classes))/>"# + "\n"
    for point in points { grow(point.x, point.y) }
  }

  /// Draws what belongs together; a viewer shows `title` where the pointer rests on it.
  mutating func group(_ title: String, _ draw: (inout Self) -> Void) {
    body += "<g><title>\(SVGText.escaped(title))</title>\n"
    draw(&self)
    body += "</g>\n"
  }

  /// Makes room down to a height, for what is drawn there later.
  mutating func grow(_ x: Int, _ y: Int) {
    right = max(right, x)
    bottom = max(bottom, y)
  }

  /// Draws everything that another canvas has on it, over what is here.
  mutating func draw(_ other: Self) {
    body += other.body
    grow(other.right, other.bottom)
  }

  // MARK: - The document

  /// The finished document, which ends with a newline.
  func document(title: String, description: String, _ language: Language) -> String {
    let width = right + Self.margin
    let height = bottom + Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="kw" role="img" lang="\(language.rawValue)" \
      width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
      <title>\(SVGText.escaped(title))</title>
      <desc>\(SVGText.escaped(description))</desc>
      <style>
      \(SVGStyle.sheet)
      </style>
      <rect class="paper" width="\(width)" height="\(height)" rx="8"/>
      \(body)</svg>

      """
  }

  private func attribute(_ name: String, _ values: [String]) -> String {
    values.isEmpty ? "" : #" \#(name)="\#(values.joined(separator: " "))""#
  }
}
