internal import KafkaModel

/// Numbers and times as pictures write them, the same in every language.
package enum Quantity {
  /// A whole number with a comma between thousands: `100,000`.
  package static func grouped(_ number: Int) -> String {
    var digits = Substring(String(number.magnitude))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.append(digits.suffix(3))
      digits = digits.dropLast(3)
    }
    groups.append(digits)
    return (number < 0 ? "−" : "") + groups.reversed().joined(separator: ",")
  }

  /// A simulated time, never in minutes, so that the times of one picture compare at a glance.
  package static func time(_ duration: Duration) -> String {
    time(milliseconds: duration.wholeMilliseconds)
  }

  /// A time in milliseconds: `0s`, `350ms`, `12.5s`, `90s`.
  package static func time(milliseconds: Int64) -> String {
    let magnitude = milliseconds.magnitude
    let sign = milliseconds < 0 ? "−" : ""
    if magnitude > 0, magnitude < 1000 { return "\(sign)\(magnitude)ms" }
    var fraction = Substring(String(1000 + magnitude % 1000)).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return "\(sign)\(magnitude / 1000)\(fraction.isEmpty ? "" : ".\(fraction)")s"
  }
}
