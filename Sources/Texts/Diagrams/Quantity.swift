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

  /// A simulated time in the form in which commands take it: `0s`, `350ms`, `12.5s`.
  package static func time(_ duration: Duration) -> String {
    time(milliseconds: duration.milliseconds)
  }

  /// A time in milliseconds in the form in which commands take it.
  package static func time(milliseconds: Int64) -> String {
    let magnitude = milliseconds.magnitude
    let sign = milliseconds < 0 ? "−" : ""
    if magnitude > 0, magnitude < 1000 { return "\(sign)\(magnitude)ms" }
    var fraction = Substring(String(1000 + magnitude % 1000)).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return "\(sign)\(magnitude / 1000)\(fraction.isEmpty ? "" : ".\(fraction)")s"
  }
}

extension Duration {
  /// Whole milliseconds, towards zero.
  package var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
