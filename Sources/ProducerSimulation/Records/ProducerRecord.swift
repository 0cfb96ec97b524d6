package import KafkaModel

/// What an application passes to `send()`.
package struct ProducerRecord: Hashable, Sendable {
  package let topic: TopicName

  /// The partition that the record asks for; `nil` leaves it to the partitioner.
  package let partition: Int32?

  /// Milliseconds; `nil` for the time of sending.
  package let timestamp: Int64?

  package var key: Payload
  package var value: Payload
  package var headers: RecordHeaders

  /// Makes a record.
  ///
  /// - Throws: ``RecordFailure`` for a negative partition or timestamp, where Java throws
  ///   `IllegalArgumentException`.
  package init(
    topic: TopicName, partition: Int32? = nil, timestamp: Int64? = nil, key: Payload = .null,
    value: Payload, headers: RecordHeaders = RecordHeaders()
  ) throws(RecordFailure) {
    if let partition, partition < 0 { throw .negativePartition(partition) }
    if let timestamp, timestamp < 0 { throw .negativeTimestamp(timestamp) }
    self.topic = topic
    self.partition = partition
    self.timestamp = timestamp
    self.key = key
    self.value = value
    self.headers = headers
  }
}

/// A key or value before serialization.
package enum Payload: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int64)
  case bytes([UInt8])
  case structured(Datum)

  /// What it is, by a name that a problem can show.
  package enum Kind: String, Hashable, Sendable {
    case null, text, integer, bytes, structured
  }

  /// The payload as a structured value, for serializers with a schema.
  var datum: Datum {
    switch self {
    case .null: .null
    case .text(let text): .string(text)
    case .integer(let integer): .integer(integer)
    case .bytes(let bytes): .bytes(bytes)
    case .structured(let datum): datum
    }
  }

  package var kind: Kind {
    switch self {
    case .null: .null
    case .text: .text
    case .integer: .integer
    case .bytes: .bytes
    case .structured: .structured
    }
  }
}

/// Why there can be no such record.
package enum RecordFailure: Error, Hashable, Sendable {
  case negativePartition(Int32)
  case negativeTimestamp(Int64)
}
