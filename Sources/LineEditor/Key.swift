/// What a person did at the keyboard, as far as the workbook itself minds.
enum Key: Hashable, Sendable {
  /// A character, or a control key as the control character that it sends: libedit's to judge.
  case character(Unicode.Scalar)

  /// Text from the clipboard, in NFC, its line breaks as `\n`, without other control characters.
  case paste(String)

  case older, newer
  case left, right, wordLeft, wordRight
  case lineStart, lineEnd
  case deleteForward
}

extension Key {
  /// What the keys of xterm and its many relatives send after ESC, in both cursor modes.
  // Read here and not by libedit: in vi mode ESC alone has a meaning, so that libedit would take
  // the arrows for commands, and it knows neither Ctrl nor Alt with an arrow.
  static let sequences: [String: Key] = [
    "[A": .older, "OA": .older, "[B": .newer, "OB": .newer,
    "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[1;5C": .wordRight, "[1;5D": .wordLeft, "[5C": .wordRight, "[5D": .wordLeft,
    "[1;3C": .wordRight, "[1;3D": .wordLeft, "\u{1B}[C": .wordRight, "\u{1B}[D": .wordLeft,
    "[H": .lineStart, "OH": .lineStart, "[1~": .lineStart, "[7~": .lineStart,
    "[F": .lineEnd, "OF": .lineEnd, "[4~": .lineEnd, "[8~": .lineEnd,
    "[3~": .deleteForward,
  ]
}
