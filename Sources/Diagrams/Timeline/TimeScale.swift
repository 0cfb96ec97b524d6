internal import KafkaModel
internal import Texts

/// A window of time laid out over a number of steps: characters or pixels.
struct TimeScale {
  let from: Int64
  let to: Int64
  let length: Int

  /// Lays a window out; an empty one is a millisecond long, so that nothing divides by zero.
  init(_ window: Range<Duration>, length: Int) {
    from = window.lowerBound.wholeMilliseconds
    to = max(from + 1, window.upperBound.wholeMilliseconds)
    self.length = max(1, length)
  }

  /// Where an instant is, inside the window or at its nearer end.
  func position(_ instant: Duration) -> Int {
    position(milliseconds: instant.wholeMilliseconds)
  }

  func position(milliseconds: Int64) -> Int {
    let clipped = min(max(milliseconds, from), to)
    // In parts, because a product of milliseconds and steps may not fit.
    return Int((Double(clipped - from) / Double(to - from) * Double(length)).rounded(.down))
  }

  /// The steps that an interval touches; at least one, unless it is outside or empty.
  func steps(_ interval: Range<Duration>) -> Range<Int> {
    let start = interval.lowerBound.wholeMilliseconds
    let end = interval.upperBound.wholeMilliseconds
    guard start < end, end > from, start < to else { return 0..<0 }
    let first = min(position(milliseconds: start), length - 1)
    let last = position(milliseconds: end)
    return first..<max(first + 1, last)
  }

  /// Instants to label, at round numbers so far apart that labels of `size` steps do not touch.
  func ticks(size: (String) -> Int) -> [(position: Int, label: String)] {
    let widest = max(size(Quantity.time(milliseconds: from)), size(Quantity.time(milliseconds: to)))
    let fitting = max(1, length / (widest + max(1, widest / 2)))
    let step = Self.roundStep(atLeast: (to - from) / Int64(fitting) + 1)
    let first = (from + step - 1) / step * step
    return stride(from: first, through: to, by: Int64.Stride(step)).map {
      (position(milliseconds: $0), Quantity.time(milliseconds: $0))
    }
  }

  /// The smallest of 1, 2, 5, 10, 20, … that is not below a number.
  static func roundStep(atLeast number: Int64) -> Int64 {
    var power: Int64 = 1
    while true {
      for factor in [1, 2, 5] as [Int64] {
        let (step, overflows) = power.multipliedReportingOverflow(by: factor)
        if overflows || step >= number { return overflows ? number : step }
      }
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
  }
}

extension TimeScale {
  /// The axis as two lines: labels, and a rule with a tick below each.
  func axis() -> [TextLine] {
    var labels = TextLine()
    var rule = TextLine()
    for tick in ticks(size: \.cells) where tick.position < length {
      rule.pad(to: tick.position, with: "─", .dim)
      rule.append("┬", .dim)
      // The last label may not have room to the right of its tick.
      if tick.position + tick.label.cells <= length, labels.cells <= tick.position {
        labels.pad(to: tick.position)
        labels.append(tick.label, .dim)
      }
    }
    rule.pad(to: length, with: "─", .dim)
    return [labels, rule]
  }
}
