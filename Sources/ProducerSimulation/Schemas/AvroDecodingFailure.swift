/// Why bytes cannot be read with a schema.
package struct AvroDecodingFailure: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The bytes end in the middle of a value.
    case endOfBytes
    /// A number takes more than ten bytes, or a length is negative.
    case badNumber
    /// Text is not UTF-8.
    case notUTF8
    /// There is no such symbol or branch.
    case noSuchIndex(Int64)
    /// Bytes are left over.
    case leftOver(Int)
    /// The reader's schema does not take what was written.
    case unreadable(SchemaIncompatibility.Reason)
    /// Values nest too deeply, or are more than anybody can look at.
    case tooLarge
  }

  package let reason: Reason

  /// The place in the writer's schema.
  package let path: SchemaPath

  /// How many bytes were read before it went wrong.
  package let offset: Int

  package init(reason: Reason, path: SchemaPath, offset: Int) {
    self.reason = reason
    self.path = path
    self.offset = offset
  }
}
