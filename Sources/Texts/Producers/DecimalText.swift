/// A number for people: whole where it is whole, otherwise with two decimals at most.
///
/// The same in every locale, so that output can be compared.
package func decimalText(_ number: Double) -> String {
  let hundredths = (number * 100).rounded()
  // Beyond this a double has no decimals left, and there is nothing to cut.
  guard let scaled = Int64(exactly: hundredths) else { return String(number) }
  let sign = scaled < 0 ? "-" : ""
  let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(sign)\(whole)" }
  let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
  return "\(sign)\(whole).\(decimals)"
}
