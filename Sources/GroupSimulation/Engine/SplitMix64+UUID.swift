package import KafkaModel

extension SplitMix64 {
  /// A random UUID (version 4) as Java prints it.
  package mutating func uuid() -> String {
    let high = next() & ~0xF000 | 0x4000
    let low = next() & ~(0b11 << 62) | (0b10 << 62)
    let digits = Self.hex(high) + Self.hex(low)
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst())
      .map { String(digits[$0..<$1]) }.joined(separator: "-")
  }

  private static func hex(_ bits: UInt64) -> [Character] {
    let digits = String(bits, radix: 16)
    return Array(String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// A random UUID as Kafka prints it: 128 bits in 22 characters of URL-safe base64.
  package mutating func shortUUID() -> String {
    let high = next() & ~0xF000 | 0x4000
    let low = next() & ~(0b11 << 62) | (0b10 << 62)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let bits = UInt128(high) << 64 | UInt128(low)
    let digits = (0..<21).map { Int(truncatingIfNeeded: bits >> UInt128(122 - 6 * $0)) & 63 }
    // The last character carries what is left, two bits, and four zeros.
    let last = Int(truncatingIfNeeded: bits & 3) << 4
    return String((digits + [last]).map { alphabet[$0] })
  }
}
