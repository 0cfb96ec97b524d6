import ExerciseKit

struct Murmur2PartitionSolution: Murmur2Partition {
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
    UInt32(key[place]) | UInt32(key[place + 1]) << 8 | UInt32(key[place + 2]) << 16
      | UInt32(key[place + 3]) << 24
  }
}
