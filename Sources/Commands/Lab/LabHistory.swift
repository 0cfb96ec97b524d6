/// The current lab, and those that `undo` and `redo` go back and forth between.
struct LabHistory: Sendable {
  var current = Lab()
  private var past: [Lab] = []
  private var future: [Lab] = []

  /// How many steps back can be taken.
  static let limit = 1000

  /// Keeps the lab of before a command, if the command changed it.
  mutating func settle(since before: LabHistory) {
    guard current.revision != before.current.revision, past.count == before.past.count,
      future.count == before.future.count
    else { return }
    past.append(before.current)
    if past.count > Self.limit { past.removeFirst() }
    future = []
  }

  /// Goes back one step.
  ///
  /// - Returns: Whether there was one.
  mutating func undo() -> Bool {
    guard let lab = past.popLast() else { return false }
    future.append(current)
    current = lab
    return true
  }

  /// Goes forward again.
  mutating func redo() -> Bool {
    guard let lab = future.popLast() else { return false }
    past.append(current)
    current = lab
    return true
  }
}
