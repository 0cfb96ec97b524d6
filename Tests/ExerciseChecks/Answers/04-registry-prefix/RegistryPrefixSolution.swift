import ExerciseKit

struct RegistryPrefixSolution: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [24, 16, 8, 0].map { UInt8(id >> $0 & 0xFF) }
    return [0] + digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    guard bytes.count >= 5, bytes[0] == 0 else { return nil }
    let id = bytes[1...4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[5...]))
  }
}
