package import KafkaModel

package enum HeaderKind {}

/// The key of a header.
package typealias HeaderKey = Name<HeaderKind>

/// A header: metadata beside a record's key and value (KIP-82).
package struct RecordHeader: Hashable, Sendable {
  package let key: HeaderKey

  /// May be null, unlike the key.
  package let value: [UInt8]?

  package init(_ key: HeaderKey, _ value: [UInt8]?) {
    self.key = key
    self.value = value
  }

  package init(_ key: HeaderKey, text: String) { self.init(key, Array(text.utf8)) }
}

/// A record's headers: a list in which a key may come more than once.
package struct RecordHeaders: Hashable, Sendable {
  package private(set) var all: [RecordHeader]

  /// Whether the producer has chosen a partition, after which nothing changes any more.
  package private(set) var isReadOnly = false

  package init(_ headers: [RecordHeader] = []) { all = headers }

  /// Appends a header, also if its key is there already.
  ///
  /// - Throws: ``HeadersFailure/readOnly(_:)`` after sending, where Java throws
  ///   `IllegalStateException`.
  package mutating func add(_ header: RecordHeader) throws(HeadersFailure) {
    guard !isReadOnly else { throw .readOnly(header.key) }
    all.append(header)
  }

  /// Removes every header of a key.
  ///
  /// - Throws: ``HeadersFailure/readOnly(_:)`` after sending.
  package mutating func remove(_ key: HeaderKey) throws(HeadersFailure) {
    guard !isReadOnly else { throw .readOnly(key) }
    all.removeAll { $0.key == key }
  }

  /// The headers of a key in their order.
  package subscript(key: HeaderKey) -> [RecordHeader] { all.filter { $0.key == key } }

  /// The header of a key that was added last; `nil` if there is none.
  package func lastHeader(_ key: HeaderKey) -> RecordHeader? { all.last { $0.key == key } }

  package mutating func freeze() { isReadOnly = true }

  /// Headers with the same content that can be changed, as a consumer's record or a copy has.
  package var thawed: RecordHeaders { RecordHeaders(all) }
}

/// Why headers cannot be changed.
package enum HeadersFailure: Error, Hashable, Sendable {
  /// The record has been sent; the change was meant for this key.
  case readOnly(HeaderKey)
}
