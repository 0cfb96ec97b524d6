/// A value in the wire format of the schema registry's serializers.
public struct RegistryValue: Hashable, Sendable {
  public let schemaID: Int32
  public let payload: [UInt8]

  public init(schemaID: Int32, payload: [UInt8]) {
    self.schemaID = schemaID
    self.payload = payload
  }
}

/// Exercise 4: the five bytes that a schema registry's serializer puts in front.
public protocol RegistryPrefix: Exercise {
  /// The bytes that go to Kafka.
  func encode(_ value: RegistryValue) throws -> [UInt8]

  /// What the bytes say; `nil` if they are not in this format.
  func decode(_ bytes: [UInt8]) throws -> RegistryValue?
}

extension RegistryPrefix {
  /// Tries ids around every byte's limit, with payloads of up to 3 bytes.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try RegistryCase.encoding.finding { try attempt.encode($0) }
      ?? RegistryCase.decoding.finding { try attempt.decode($0) }
  }
}

private enum RegistryCase {
  private static let payloads: [[UInt8]] = [[], [0x41], [0x00, 0x2A, 0xFF]]
  private static let ids: [Int32] = [
    1, 42, 127, 128, 255, 256, 257, 32_768, 65_535, 65_536, 8_388_608, 16_777_216,
    16_909_060, .max,
  ]

  private static let zero = values([0])
  private static let others = values(ids)

  private static func values(_ ids: [Int32]) -> [RegistryValue] {
    ids.flatMap { id in payloads.map { RegistryValue(schemaID: id, payload: $0) } }
  }

  static var encoding: Examination<RegistryValue, [UInt8]> {
    Examination(
      trials: [
        Trial("a-zero-byte-comes-first", zero), Trial("the-id-is-big-endian", others),
      ],
      line: { "encode(schemaID: \($0.schemaID), payload: [\(hex($0.payload))])" },
      expected: { bytes(of: $0) }, text: { "[\(hex($0))]" },
      refined: { value, found in
        let isFramed = found.count == value.payload.count + 5
        return isFramed && Array(found.dropFirst(5)) == value.payload
          ? nil : "five-bytes-and-the-payload"
      },
      facts: { facts(of: $0) })
  }

  static var decoding: Examination<[UInt8], RegistryValue?> {
    Examination(
      trials: [
        Trial("what-was-written-is-read", (zero + others).map { bytes(of: $0) }),
        Trial(
          "short-values-are-refused", (0..<5).map { Array(bytes(of: zero[0]).prefix($0)) }),
        Trial(
          "other-first-bytes-are-refused",
          [1, 2, 0x41, 0xFF].map { [$0, 0, 0, 0, 42, 0x41] }),
      ],
      line: { "decode([\(hex($0))])" },
      expected: { bytes in
        guard bytes.count >= 5, bytes[0] == 0 else { return nil }
        let id = bytes[1..<5].reduce(UInt32(0)) { $0 << 8 + UInt32($1) }
        return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[5...]))
      },
      text: { value in
        value.map { "schemaID \($0.schemaID), payload [\(hex($0.payload))]" } ?? "nil"
      },
      facts: { [.init("bytes", "\($0.count)"), .init("id", ""), .init("hex", hex($0))] })
  }

  private static func facts(of value: RegistryValue) -> [Finding.Fact] {
    [
      .init("bytes", "\(value.payload.count)"), .init("id", "\(value.schemaID)"),
      .init("hex", hex(value.payload)),
    ]
  }

  private static func bytes(of value: RegistryValue) -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    return [0] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) } + value.payload
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }
}
