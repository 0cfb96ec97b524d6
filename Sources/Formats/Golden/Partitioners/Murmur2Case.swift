internal import Partitioners

/// `murmur2.jsonl`: a key's hash and partition in the Java producer.
struct Murmur2Case: PartitionerCase {
  private let key: [UInt8]
  private let partitionCount: Int32

  static func recognizes(_ line: JSONValue) -> Bool { line["positive"] != nil }

  static func inputs(of line: JSONValue) -> JSONValue { line.only("keyHex", "numPartitions") }

  init(inputs: JSONValue) throws(UnreadableField) {
    guard let key = try inputs.key() else { throw UnreadableField(name: "keyHex") }
    self.key = key
    partitionCount = try inputs.partitionCount()
  }

  func run() -> [PartitionerAnswer] {
    let hashed = KeyHash.murmur2.hash(key.span, partitionCount: partitionCount)
    return Self.answers(hashed.hash, hashed.dividend, hashed.partition)
  }

  static func recorded(in line: JSONValue) throws(UnreadableField) -> [PartitionerAnswer] {
    answers(
      Int64(try line.int32("hash")), UInt32(bitPattern: try line.int32("positive")),
      try line.int32("partition"))
  }

  private static func answers(
    _ hash: Int64, _ positive: UInt32, _ partition: Int32
  ) -> [PartitionerAnswer] {
    [
      PartitionerAnswer("hash", hash), PartitionerAnswer("positive", positive),
      PartitionerAnswer("partition", partition),
    ]
  }
}

extension JSONValue {
  /// Reads `keyHex`: `nil` for a null key.
  func key() throws(UnreadableField) -> [UInt8]? {
    guard let value = self["keyHex"] else { throw UnreadableField(name: "keyHex") }
    if value.isNull { return nil }
    guard let bytes = value.string.flatMap({ try? [UInt8](hex: $0) }) else {
      throw UnreadableField(name: "keyHex")
    }
    return bytes
  }

  /// Reads `numPartitions`, of which there must be one.
  func partitionCount() throws(UnreadableField) -> Int32 {
    let count = try int32("numPartitions")
    guard count >= 1 else { throw UnreadableField(name: "numPartitions") }
    return count
  }
}
