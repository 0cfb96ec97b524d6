internal import ProducerSimulation

/// A place in JSON, written `fields[1].type`.
struct JSONPath {
  let text: String

  init(_ text: String = "") { self.text = text }

  func key(_ key: String) -> JSONPath { JSONPath(text.isEmpty ? key : "\(text).\(key)") }

  func index(_ index: Int) -> JSONPath { JSONPath("\(text)[\(index)]") }
}

extension AvroName {
  /// A name as it stands in a schema: full if it has a dot, else in the namespace around it.
  init(_ text: String, in namespace: String) {
    guard let dot = text.lastIndex(of: ".") else {
      self.init(namespace: namespace, text)
      return
    }
    self.init(namespace: String(text[..<dot]), String(text[text.index(after: dot)...]))
  }
}

extension String {
  /// Whether Avro allows this as a name.
  var isAvroName: Bool {
    guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
