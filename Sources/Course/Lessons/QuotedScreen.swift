/// What a lesson says that the program prints, line by line.
///
/// In the lesson's file it is a fence with the info string `screen`: a command behind `› `, and
/// below it what it answers in a lab that is fresh at the top of the fence. A line `…` stands for
/// any number of lines that are left out.
package struct QuotedScreen: Hashable, Sendable {
  /// The info string of a fence that quotes the program.
  package static let info = "screen"

  private static let promptMark = "› "
  private static let ellipsis = "…"

  /// The commands, each with what it answers.
  package let turns: [Turn]

  package struct Turn: Hashable, Sendable {
    package let command: String
    package fileprivate(set) var answer: [Line] = []
  }

  /// A line of the lesson's file, by its number counted from 1.
  package struct Line: Hashable, Sendable {
    package let number: Int
    package let text: String
  }

  init(_ code: Markdown.Code, lineOffset: Int) {
    var turns: [Turn] = []
    let lines = code.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix(Self.promptMark) {
        turns.append(Turn(command: String(line.dropFirst(Self.promptMark.count))))
      } else if !turns.isEmpty {
        // The fence itself is the block's first line.
        let number = lineOffset + code.line + 1 + index
        turns[turns.count - 1].answer.append(Line(number: number, text: Turn.trimmed(line)))
      }
    }
    self.turns = turns
  }
}

extension QuotedScreen.Turn {
  /// The first line that is not what the program answers, and what stands there instead: `nil` if
  /// it answers no such line.
  ///
  /// Spaces at the end of lines and empty lines at the end of the answer make no difference.
  package func difference(from text: String) -> (line: QuotedScreen.Line, said: String?)? {
    let said = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(Self.trimmed)
    var position = 0
    var mayLeaveOut = false
    for line in answer.dropLastEmpty {
      if line.text == QuotedScreen.ellipsis {
        mayLeaveOut = true
        continue
      }
      let place =
        mayLeaveOut
        ? said.dropFirst(position).firstIndex(of: line.text)
        : said.indices.contains(position) && said[position] == line.text ? position : nil
      guard let place else {
        let other = !mayLeaveOut && said.indices.contains(position) ? said[position] : ""
        return (line, other.isEmpty ? nil : other)
      }
      position = place + 1
      mayLeaveOut = false
    }
    return leftOver(said, from: mayLeaveOut ? said.count : position)
  }

  /// What the program says at the end and the lesson does not.
  private func leftOver(
    _ said: [String], from position: Int
  ) -> (line: QuotedScreen.Line, said: String?)? {
    guard let last = answer.dropLastEmpty.last,
      let more = said.dropFirst(position).first(where: { !$0.isEmpty })
    else { return nil }
    return (QuotedScreen.Line(number: last.number + 1, text: ""), more)
  }

  fileprivate static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension [QuotedScreen.Line] {
  fileprivate var dropLastEmpty: ArraySlice<QuotedScreen.Line> {
    var lines = self[...]
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }
}
