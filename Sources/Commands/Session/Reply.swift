/// What a line came to.
package struct Reply: Hashable, Sendable {
  /// Results, for standard output: ends with a newline unless empty.
  package var text: String

  /// What belongs on standard error: refusals, hints, notes.
  package var notes: String

  package var status: Status

  /// Whether the program is to end after this.
  package var leaves: Bool

  package init(
    _ text: String = "", notes: String = "", status: Status = .done, leaves: Bool = false
  ) {
    self.text = text
    self.notes = notes
    self.status = status
    self.leaves = leaves
  }

  /// The exit status, were this the last line of a script.
  package enum Status: Int32, Sendable {
    case done = 0
    case answeredNo = 1
    case refused = 2
    case interrupted = 130
  }
}
