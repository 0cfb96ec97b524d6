/// A key as people can read it: its text, or its bytes in hexadecimal where they are no text.
///
/// - Parameter key: The serialized key; `nil` for a null key, which reads `null`.
/// - Returns: Text shown harmlessly; `""` for the empty key, so that it cannot be overlooked.
package func keyText(_ key: [UInt8]?) -> String {
  guard let key else { return "null" }
  if key.isEmpty { return "\"\"" }
  guard let text = String(validating: key, as: UTF8.self) else { return "0x" + hexText(key) }
  return text.harmless
}

/// Bytes as pairs of lower-case hexadecimal digits.
package func hexText(_ bytes: some Sequence<UInt8>, separator: String = "") -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }.joined(separator: separator)
}
