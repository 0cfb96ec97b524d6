internal import KafkaModel
package import ProducerSimulation
package import Texts

/// What an interceptor does, in the words of the prompt and of scenario files:
/// `header=trace=7`, `key=K`, `value=V`, `upper-key`, `throw=MESSAGE`, `null`, `ack-throw=MESSAGE`.
package enum InterceptorText {
  /// The words that an action can begin with.
  package static let verbs = [
    "header=", "key=", "value=", "upper-key", "throw=", "null", "ack-throw=",
  ]

  /// Reads an interceptor from its name and its actions, in their order.
  ///
  /// - Throws: ``InterceptorProblem``.
  package static func read(
    name: String, actions: [String]
  ) throws(InterceptorProblem) -> Interceptor {
    var onSend: [Interceptor.Action] = []
    var acknowledgementFailure: String?
    for text in actions {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : nil
      switch (parts.first.map(String.init), value) {
      case ("header", let pair?): onSend.append(.addHeader(try header(pair, in: text)))
      case ("key", let key?): onSend.append(.replaceKey(.text(key)))
      case ("value", let value?): onSend.append(.replaceValue(.text(value)))
      case ("upper-key", nil): onSend.append(.upperCaseKey)
      case ("throw", let message): onSend.append(.fail(message ?? "RuntimeException"))
      case ("null", nil): onSend.append(.returnNil)
      case ("ack-throw", let message): acknowledgementFailure = message ?? "RuntimeException"
      default: throw .unknownAction(text, known: verbs)
      }
    }
    return Interceptor(name, onSend: onSend, acknowledgementFailure: acknowledgementFailure)
  }

  private static func header(
    _ pair: String, in text: String
  ) throws(InterceptorProblem) -> RecordHeader {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .notAHeader(text) }
    return RecordHeader(HeaderKey(String(parts[0])), text: String(parts[1]))
  }

  /// Writes an interceptor's actions so that ``read(name:actions:)`` reads them again.
  package static func actions(of interceptor: Interceptor) -> [String] {
    interceptor.onSend.map(text)
      + (interceptor.acknowledgementFailure.map { ["ack-throw=\($0)"] } ?? [])
  }

  private static func text(_ action: Interceptor.Action) -> String {
    switch action {
    case .addHeader(let header):
      "header=\(header.key.rawValue)=\(String(decoding: header.value ?? [], as: UTF8.self))"
    case .upperCaseKey: "upper-key"
    case .replaceKey(let payload): "key=\(payload.words)"
    case .replaceValue(let payload): "value=\(payload.words)"
    case .fail(let message): "throw=\(message)"
    case .returnNil: "null"
    }
  }
}

extension Payload {
  /// The payload as text: interceptors made of words have nothing else.
  fileprivate var words: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .structured(let datum): datum.json
    }
  }
}
