internal import Glibc

/// How large a terminal is.
package enum TerminalSize {
  /// Asks a terminal for its size, in cells; `nil` if it is none or does not know.
  package static func of(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
      size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
