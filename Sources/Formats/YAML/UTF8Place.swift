/// Finds where a text stops being UTF-8.
enum UTF8Place {
  /// The offset of the first byte that is no UTF-8, or the number of bytes if all are.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let encoded) = parser.parseScalar(from: &iterator) { offset += encoded.count }
    return offset
  }
}
