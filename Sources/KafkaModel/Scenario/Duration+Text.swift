extension Duration {
  /// The number of whole milliseconds, the unit of Kafka's timers.
  package var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  /// The duration with its unit, as one types it: `500ms`, `12.5s`, `5m`, `1h`.
  ///
  /// What is finer than a millisecond is left out: no scenario holds such durations.
  package var text: String {
    let count = wholeMilliseconds
    if count == 0 { return "0s" }
    if count % 3_600_000 == 0 { return "\(count / 3_600_000)h" }
    // Below five minutes, times that are compared with each other stay in one unit.
    if count >= 300_000, count % 60_000 == 0 { return "\(count / 60_000)m" }
    if count < 1000 { return "\(count)ms" }
    let rest = count % 1000
    if rest == 0 { return "\(count / 1000)s" }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(count / 1000).\(digits)s"
  }
}
