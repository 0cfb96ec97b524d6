import ExerciseKit

/// Writes and reads the least significant byte of the id first.
struct RegistryPrefixLittleEndian: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [0, 8, 16, 24].map { UInt8(id >> $0 & 0xFF) }
    return [0] + digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    guard bytes.count >= 5, bytes[0] == 0 else { return nil }
    let id = bytes[1...4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[5...]))
  }
}

/// Begins with a 1, since it is version 1 of the format.
struct RegistryPrefixMagicOne: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [24, 16, 8, 0].map { UInt8(id >> $0 & 0xFF) }
    return [1] + digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    guard bytes.count >= 5, bytes[0] == 1 else { return nil }
    let id = bytes[1...4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[5...]))
  }
}

/// Writes the id without a magic byte.
struct RegistryPrefixUnprefixed: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [24, 16, 8, 0].map { UInt8(id >> $0 & 0xFF) }
    return digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    guard bytes.count >= 4 else { return nil }
    let id = bytes[0...3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[4...]))
  }
}

/// Does not look at the magic byte.
struct RegistryPrefixTrusting: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [24, 16, 8, 0].map { UInt8(id >> $0 & 0xFF) }
    return [0] + digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    guard bytes.count >= 5 else { return nil }
    let id = bytes[1...4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[5...]))
  }
}

/// Refuses an empty payload.
struct RegistryPrefixPayloadRequired: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [24, 16, 8, 0].map { UInt8(id >> $0 & 0xFF) }
    return [0] + digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    guard bytes.count > 5, bytes[0] == 0 else { return nil }
    let id = bytes[1...4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(bytes[5...]))
  }
}

/// Fills a value that is too short up with zeroes.
struct RegistryPrefixPadded: RegistryPrefix {
  func encode(_ value: RegistryValue) throws -> [UInt8] {
    let id = UInt32(bitPattern: value.schemaID)
    let digits = [24, 16, 8, 0].map { UInt8(id >> $0 & 0xFF) }
    return [0] + digits + value.payload
  }

  func decode(_ bytes: [UInt8]) throws -> RegistryValue? {
    if let first = bytes.first, first != 0 { return nil }
    let padded = bytes + Array(repeating: 0, count: max(5 - bytes.count, 0))
    let id = padded[1...4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return RegistryValue(schemaID: Int32(bitPattern: id), payload: Array(padded[5...]))
  }
}
