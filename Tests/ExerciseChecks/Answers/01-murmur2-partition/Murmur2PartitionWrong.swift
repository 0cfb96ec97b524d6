import ExerciseKit

/// Takes the absolute value in place of clearing the sign bit.
struct Murmur2PartitionAbsolute: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int {
    var hash = 0x9747_B28C ^ UInt32(key.count)
    for place in stride(from: 0, to: key.count - key.count % 4, by: 4) {
      var word = word(key, at: place)
      word &*= 0x5BD1_E995
      word ^= word >> 24
      word &*= 0x5BD1_E995
      hash &*= 0x5BD1_E995
      hash ^= word
    }
    let rest = key.count % 4
    let end = key.count - rest
    if rest == 3 { hash ^= UInt32(key[end + 2]) << 16 }
    if rest >= 2 { hash ^= UInt32(key[end + 1]) << 8 }
    if rest >= 1 {
      hash ^= UInt32(key[end])
      hash &*= 0x5BD1_E995
    }
    hash ^= hash >> 13
    hash &*= 0x5BD1_E995
    hash ^= hash >> 15
    return abs(Int(Int32(bitPattern: hash))) % partitionCount
  }

  private func word(_ key: [UInt8], at place: Int) -> UInt32 {
    UInt32(key[place]) | UInt32(key[place + 1]) << 8 | UInt32(key[place + 2]) << 16
      | UInt32(key[place + 3]) << 24
  }
}

/// Divides the signed number, whose remainder may be negative.
struct Murmur2PartitionNegative: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int {
    var hash = 0x9747_B28C ^ UInt32(key.count)
    for place in stride(from: 0, to: key.count - key.count % 4, by: 4) {
      var word = word(key, at: place)
      word &*= 0x5BD1_E995
      word ^= word >> 24
      word &*= 0x5BD1_E995
      hash &*= 0x5BD1_E995
      hash ^= word
    }
    let rest = key.count % 4
    let end = key.count - rest
    if rest == 3 { hash ^= UInt32(key[end + 2]) << 16 }
    if rest >= 2 { hash ^= UInt32(key[end + 1]) << 8 }
    if rest >= 1 {
      hash ^= UInt32(key[end])
      hash &*= 0x5BD1_E995
    }
    hash ^= hash >> 13
    hash &*= 0x5BD1_E995
    hash ^= hash >> 15
    return Int(Int32(bitPattern: hash)) % partitionCount
  }

  private func word(_ key: [UInt8], at place: Int) -> UInt32 {
    UInt32(key[place]) | UInt32(key[place + 1]) << 8 | UInt32(key[place + 2]) << 16
      | UInt32(key[place + 3]) << 24
  }
}

/// Reads bytes as signed numbers, as Java would without `& 0xff`.
struct Murmur2PartitionSignedBytes: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int {
    var hash = 0x9747_B28C ^ UInt32(key.count)
    for place in stride(from: 0, to: key.count - key.count % 4, by: 4) {
      var word = word(key, at: place)
      word &*= 0x5BD1_E995
      word ^= word >> 24
      word &*= 0x5BD1_E995
      hash &*= 0x5BD1_E995
      hash ^= word
    }
    let rest = key.count % 4
    let end = key.count - rest
    let signed = key.map { UInt32(bitPattern: Int32(Int8(bitPattern: $0))) }
    if rest == 3 { hash ^= signed[end + 2] << 16 }
    if rest >= 2 { hash ^= signed[end + 1] << 8 }
    if rest >= 1 {
      hash ^= signed[end]
      hash &*= 0x5BD1_E995
    }
    hash ^= hash >> 13
    hash &*= 0x5BD1_E995
    hash ^= hash >> 15
    return Int(hash & 0x7FFF_FFFF) % partitionCount
  }

  private func word(_ key: [UInt8], at place: Int) -> UInt32 {
    let signed = key[place..<place + 4].map { UInt32(bitPattern: Int32(Int8(bitPattern: $0))) }
    return signed[0] | signed[1] << 8 | signed[2] << 16 | signed[3] << 24
  }
}

/// Reads words with their most significant byte first.
struct Murmur2PartitionBigEndian: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int {
    var hash = 0x9747_B28C ^ UInt32(key.count)
    for place in stride(from: 0, to: key.count - key.count % 4, by: 4) {
      var word = word(key, at: place)
      word &*= 0x5BD1_E995
      word ^= word >> 24
      word &*= 0x5BD1_E995
      hash &*= 0x5BD1_E995
      hash ^= word
    }
    let rest = key.count % 4
    let end = key.count - rest
    if rest == 3 { hash ^= UInt32(key[end + 2]) << 16 }
    if rest >= 2 { hash ^= UInt32(key[end + 1]) << 8 }
    if rest >= 1 {
      hash ^= UInt32(key[end])
      hash &*= 0x5BD1_E995
    }
    hash ^= hash >> 13
    hash &*= 0x5BD1_E995
    hash ^= hash >> 15
    return Int(hash & 0x7FFF_FFFF) % partitionCount
  }

  private func word(_ key: [UInt8], at place: Int) -> UInt32 {
    key[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// Hashes whole words only.
struct Murmur2PartitionRestless: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int {
    var hash = 0x9747_B28C ^ UInt32(key.count)
    for place in stride(from: 0, to: key.count - key.count % 4, by: 4) {
      var word = word(key, at: place)
      word &*= 0x5BD1_E995
      word ^= word >> 24
      word &*= 0x5BD1_E995
      hash &*= 0x5BD1_E995
      hash ^= word
    }
    hash ^= hash >> 13
    hash &*= 0x5BD1_E995
    hash ^= hash >> 15
    return Int(hash & 0x7FFF_FFFF) % partitionCount
  }

  private func word(_ key: [UInt8], at place: Int) -> UInt32 {
    UInt32(key[place]) | UInt32(key[place + 1]) << 8 | UInt32(key[place + 2]) << 16
      | UInt32(key[place + 3]) << 24
  }
}

/// Takes an empty key for none.
struct Murmur2PartitionEmptyToZero: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int {
    if key.isEmpty { return 0 }
    var hash = 0x9747_B28C ^ UInt32(key.count)
    for place in stride(from: 0, to: key.count - key.count % 4, by: 4) {
      var word = word(key, at: place)
      word &*= 0x5BD1_E995
      word ^= word >> 24
      word &*= 0x5BD1_E995
      hash &*= 0x5BD1_E995
      hash ^= word
    }
    let rest = key.count % 4
    let end = key.count - rest
    if rest == 3 { hash ^= UInt32(key[end + 2]) << 16 }
    if rest >= 2 { hash ^= UInt32(key[end + 1]) << 8 }
    if rest >= 1 {
      hash ^= UInt32(key[end])
      hash &*= 0x5BD1_E995
    }
    hash ^= hash >> 13
    hash &*= 0x5BD1_E995
    hash ^= hash >> 15
    return Int(hash & 0x7FFF_FFFF) % partitionCount
  }

  private func word(_ key: [UInt8], at place: Int) -> UInt32 {
    UInt32(key[place]) | UInt32(key[place + 1]) << 8 | UInt32(key[place + 2]) << 16
      | UInt32(key[place + 3]) << 24
  }
}
