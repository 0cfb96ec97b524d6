package import Texts

/// What the edge knows about where a line came from and where its answer goes.
package struct Surroundings: Sendable {
  /// Language, width and medium of the answer, before the line's own options.
  package var style: TextStyle

  /// Whether a person at a terminal typed the line: only then are abbreviations of commands read.
  package var isInteractive: Bool

  /// Whether Ctrl-C was pressed; long commands ask now and then.
  package var isCancelled: @Sendable () -> Bool

  /// What time it is, in seconds since 1970; 0 where nobody knows.
  package var now: Int64

  package init(
    style: TextStyle = TextStyle(), isInteractive: Bool = false, now: Int64 = 0,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.style = style
    self.isInteractive = isInteractive
    self.now = now
    self.isCancelled = isCancelled
  }
}
