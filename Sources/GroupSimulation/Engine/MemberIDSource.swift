package import KafkaModel

/// Where the coordinator takes the ids of new members from.
///
/// Kafka draws them at random, and they decide leaders and ties. A recorded run is therefore given
/// the ids of its recording; any other run draws them from its seed.
package struct MemberIDSource: Sendable {
  private var recorded: [ClientName: ArraySlice<MemberID>]
  private var random: SplitMix64

  /// Makes a source of random ids.
  ///
  /// - Parameters:
  ///   - seed: The seed of the ids.
  ///   - recorded: For each client the ids that it was given, in the order of time.
  package init(seed: UInt64 = 0, recorded: [ClientName: [MemberID]] = [:]) {
    random = SplitMix64(seed: seed)
    self.recorded = recorded.mapValues { $0[...] }
  }

  /// The next id for a client: `prefix` and a UUID, as Kafka makes them.
  package mutating func next(for client: ClientName, prefix: String) -> MemberID {
    if let id = recorded[client]?.popFirst() { return id }
    return MemberID("\(prefix)-\(random.uuid())")
  }

  /// The next id for a client that makes its own, or that is given no prefix: Kafka's `Uuid` alone.
  package mutating func next(for client: ClientName) -> MemberID {
    if let id = recorded[client]?.popFirst() { return id }
    return MemberID(random.shortUUID())
  }
}

/// The generator of a run: small, seeded, the same everywhere (SplitMix64).
package struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

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
