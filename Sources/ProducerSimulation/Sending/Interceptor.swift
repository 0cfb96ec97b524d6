internal import KafkaModel

/// A producer interceptor as a script: what it does with each record, and with each answer (KIP-42).
package struct Interceptor: Hashable, Sendable {
  /// Something that `onSend` does, one after another.
  package enum Action: Hashable, Sendable {
    /// Changes the record in hand.
    case addHeader(RecordHeader)
    /// Makes a new record with the key's text in upper case.
    case upperCaseKey
    /// Makes a new record with another key.
    case replaceKey(Payload)
    /// Makes a new record with another value.
    case replaceValue(Payload)
    /// Throws, so that nothing further is done.
    case fail(String)
    /// Returns nothing at all.
    case returnNil
  }

  package let name: String
  package let onSend: [Action]

  /// What `onAcknowledgement` throws; `nil` if it just looks.
  package let acknowledgementFailure: String?

  package init(_ name: String, onSend: [Action] = [], acknowledgementFailure: String? = nil) {
    self.name = name
    self.onSend = onSend
    self.acknowledgementFailure = acknowledgementFailure
  }
}

/// What one interceptor made of a record.
package struct Interception: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case passed
    case changed
    /// The exception is logged and swallowed; the next interceptor gets what this one got.
    case threw(String)
    /// The next interceptor gets nothing, and so does the producer.
    case returnedNil
  }

  package let interceptor: String
  package let outcome: Outcome

  /// The record that goes on.
  package let record: ProducerRecord?
}

extension [Interceptor] {
  /// Passes a record through the chain in configured order; never throws.
  ///
  /// Source: `ProducerInterceptors.onSend`.
  func onSend(_ record: ProducerRecord) -> [Interception] {
    var current: ProducerRecord? = record
    return map { interceptor in
      let outcome = interceptor.intercept(&current)
      return Interception(interceptor: interceptor.name, outcome: outcome, record: current)
    }
  }
}

extension Interceptor {
  fileprivate func intercept(_ given: inout ProducerRecord?) -> Interception.Outcome {
    guard var record = given else {
      // Java's interceptor runs into the null, and that exception is swallowed too.
      return onSend.isEmpty ? .returnedNil : .threw("NullPointerException")
    }
    var isSameObject = true
    var hasChanged = false
    for action in onSend {
      switch action {
      case .addHeader(let header):
        // A record that was sent before has headers that nobody may touch.
        guard (try? record.headers.add(header)) != nil else {
          return .threw("IllegalStateException")
        }
        // Headers are changed in place, and so they stay even if the interceptor throws later.
        if isSameObject { given?.headers = record.headers }
      case .upperCaseKey:
        guard case .text(let text) = record.key else { continue }
        record.key = .text(text.uppercased())
        isSameObject = false
      case .replaceKey(let key):
        record.key = key
        isSameObject = false
      case .replaceValue(let value):
        record.value = value
        isSameObject = false
      case .fail(let message): return .threw(message)
      case .returnNil:
        given = nil
        return .returnedNil
      }
      hasChanged = true
    }
    given = record
    return hasChanged ? .changed : .passed
  }
}
