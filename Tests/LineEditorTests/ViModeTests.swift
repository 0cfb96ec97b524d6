import Foundation
import TerminalSupport
import Testing

@Suite("~/.editrc")
struct ViModeTests {
  /// Runs a driver whose home has these settings.
  private func terminal(
    settings: String, history: [String] = [], flags: [String] = []
  ) throws -> PseudoTerminal {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "editrc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    try settings.write(to: home.appending(path: ".editrc"), atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      Driver.path, arguments: ["suggestions=off"] + flags + history.map { "history=" + $0 },
      environment: ["HOME": home.path()], columns: 40)
    try terminal.expect(["› |"])
    return terminal
  }

  @Test("Binds keys")
  func binding() throws {
    let terminal = try terminal(settings: "bind ^G ed-move-to-beg\n")
    terminal.type(Array("한글\u{7}x".utf8))
    try terminal.expect(["› x|한글"])
  }

  @Test("Binds keys for this program only, if it says so")
  func otherProgram() throws {
    let terminal = try terminal(settings: "other:bind a ed-move-to-beg\n")
    terminal.type(Array("ba".utf8))
    try terminal.expect(["› ba|"])
  }

  @Test("Switches to vi's keys, with Hangul")
  func vi() throws {
    let terminal = try terminal(settings: "bind -v\n", history: ["지난 줄"])
    terminal.type(Array("한글 토픽".utf8))
    try terminal.expect(["› 한글 토픽|"])
    // Esc alone is a key: what follows comes later.
    terminal.type([27])
    try terminal.expect(["› 한글 토|픽"])
    terminal.type(Array("bcw주문".utf8))
    try terminal.expect(["› 한글 주문|"])
    terminal.type([27])
    try terminal.expect(["› 한글 주|문"])
    terminal.type(Array("0x".utf8))
    try terminal.expect(["› |글 주문"])
    terminal.type(Array("k".utf8))
    try terminal.expect(["› 지난 |줄"])
  }

  @Test("Keeps the arrows, Tab and pastes working among vi's keys")
  func viArrows() throws {
    let terminal = try terminal(settings: "bind -v\n", history: ["지난 줄"])
    terminal.type(Array("ab\u{1B}[Dx".utf8))
    try terminal.expect(["› ax|b"])
    terminal.type(Array("\u{1B}[200~토픽\u{1B}[201~".utf8))
    try terminal.expect(["› ax토픽|b"])
    terminal.type(Array("\u{15}\u{1B}[3~\u{1B}[A".utf8))
    try terminal.expect(["› 지난 줄|"])
  }

  @Test("Gives way to the switch for vi's keys")
  func viSwitch() throws {
    let terminal = try terminal(settings: "", history: ["지난 줄"], flags: ["vi=on"])
    terminal.type(Array("한글 토픽".utf8))
    try terminal.expect(["› 한글 토픽|"])
    terminal.type([27])
    try terminal.expect(["› 한글 토|픽"])
    terminal.type(Array("bx".utf8))
    try terminal.expect(["› 한글 |픽"])
    terminal.type(Array("0k".utf8))
    try terminal.expect(["› 지난 |줄"])
  }
}
