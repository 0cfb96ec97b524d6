/// How SVG documents look: one sheet for all of them, in light and in dark.
enum SVGStyle {
  /// Classes, not variables: viewers that know neither variables nor media queries draw it in light.
  static let sheet = """
    .kw text{font:13px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",D2Coding,\
    "Noto Sans Mono CJK KR","Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",monospace;\
    white-space:pre}
    .kw .x{font:600 16px system-ui,-apple-system,"Segoe UI",Roboto,"Apple SD Gothic Neo",\
    "Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",sans-serif}
    .kw .s{font-size:11px}
    .kw .strong{font-weight:600}
    .kw .line,.kw .axis,.kw .dash,.kw .curve{fill:none;stroke-width:1}
    .kw .dash{stroke-dasharray:4 3;stroke-width:2}
    .kw .faint{fill-opacity:.14}
    .kw .arrow{fill:none;stroke-width:1.5}
    .kw .half{fill-opacity:.5}
    .kw .gap{fill:none;stroke-width:1.5;stroke-dasharray:3 2}
    .kw .card{fill:none;stroke-width:1.5}
    .kw .curve{stroke-width:2;stroke-linejoin:round}
    \(rules(light))
    @media (prefers-color-scheme:dark){
    \(rules(dark))
    }
    """

  /// The colours of one scheme.
  private struct Scheme {
    let paper: String
    let stripe: String
    let text: String
    let dim: String
    let rule: String
    let alert: String
    /// The text on a filled cell.
    let on: String
    /// In the order of ``Hue``: blue, amber, pink, green, cyan, red.
    let hues: [String]
  }

  private static let light = Scheme(
    paper: "#ffffff", stripe: "#f3f5f8", text: "#1f2328", dim: "#59636e", rule: "#c8d1da",
    alert: "#b3261e", on: "#ffffff",
    hues: ["#0b62c4", "#8f6000", "#b3307d", "#1a7f37", "#0b7784", "#c4302b"])

  private static let dark = Scheme(
    paper: "#0f141a", stripe: "#171d25", text: "#e6edf3", dim: "#9aa5b1", rule: "#3b4450",
    alert: "#ff8a80", on: "#0f141a",
    hues: ["#6cb0ff", "#e3b341", "#f586c0", "#5fd175", "#56cfd9", "#ff8177"])

  private static func rules(_ scheme: Scheme) -> String {
    var rules = [
      ".kw .paper{fill:\(scheme.paper)}", ".kw .stripe{fill:\(scheme.stripe)}",
      ".kw text,.kw .plain{fill:\(scheme.text)}", ".kw .dim{fill:\(scheme.dim)}",
      ".kw .alert{fill:\(scheme.alert)}", ".kw .on{fill:\(scheme.on)}",
      ".kw .line{stroke:\(scheme.rule)}", ".kw .axis{stroke:\(scheme.dim)}",
      ".kw .warn,.kw .gap{stroke:\(scheme.alert)}", ".kw .mark{fill:\(scheme.text)}",
      ".kw .fill{fill:\(scheme.rule)}",
    ]
    for (index, hue) in scheme.hues.enumerated() {
      rules.append(".kw .h\(index){fill:\(hue)}")
      rules.append(".kw .k\(index){stroke:\(hue)}")
    }
    return rules.joined(separator: "\n")
  }
}

extension Ink {
  /// The class of text in this ink; empty for plain text.
  var textClass: String {
    switch self {
    case .plain: ""
    case .dim: "dim"
    case .strong: "strong"
    case .alert: "alert strong"
    case .hue(let hue): hue.fillClass + " strong"
    case .onFill: "on strong"
    }
  }
}

extension Hue {
  var fillClass: String { "h\(index)" }
  var strokeClass: String { "k\(index)" }
}
