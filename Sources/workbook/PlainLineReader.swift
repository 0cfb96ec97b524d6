import Glibc
import LineEditor

/// Reads lines from a terminal that cannot be drawn on, where the system edits the line.
final class PlainLineReader: LineSource {
  private let output: Int32
  private let isIncomplete: (String) -> Bool
  private var history: History
  private var bytes: [UInt8] = []
  private let input = TerminalInput(descriptor: STDIN_FILENO)

  init(output: Int32, history: History, isIncomplete: @escaping (String) -> Bool) {
    self.history = history
    self.output = output
    self.isIncomplete = isIncomplete
  }

  func read(prompt: String) throws(LineEditorError) -> LineInput {
    var joiner = LineJoiner()
    while true {
      show(joiner.unfinished == nil ? prompt : "… ")
      do throws(Errno) {
        guard let text = try nextLine() else {
          show("\n")
          return joiner.finish().map(LineInput.line) ?? .end
        }
        if let line = joiner.add(text, isIncomplete: isIncomplete) { return .line(line) }
      } catch {
        guard error.code == EINTR else { throw .cannotRead(code: error.code) }
        bytes = []
        if Ending.signal != nil { return .end }
        show("\n")
        return .interrupted
      }
    }
  }

  // Such a terminal has no keys to reach the lines with, but another sitting may be at one that has.
  func remember(_ line: String) -> Bool { history.add(line) }

  func discardPastedLines() -> Int { 0 }

  private func show(_ text: String) { try? Descriptor.write(Array(text.utf8), to: output) }

  private func nextLine() throws(Errno) -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      try awaitInput()
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = try Errno.unlessNegative {
        unsafe Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      }
      if count == 0 {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
      }
      bytes += buffer[..<count]
    }
  }

  /// Waits until there is something to read.
  ///
  /// A read alone would miss a Ctrl-C that comes just before it begins, and wait for the next line.
  private func awaitInput() throws(Errno) {
    while true {
      switch input.wait(milliseconds: nil, isSignalled: { Interrupt.isPending }) {
      case .readable: return
      case .signal: if Interrupt.isPending { throw Errno(EINTR) }
      case .timeout: continue
      case .failure(let code): throw Errno(code)
      }
    }
  }
}
