package import KafkaModel

package enum UserKind {}
package enum ClientIDKind {}

/// The user that a connection authenticated as.
package typealias UserName = Name<UserKind>

/// A client's `client.id`.
package typealias ClientID = Name<ClientIDKind>

/// What a quota limits, by Kafka's own keys (`QuotaConfig`).
package enum QuotaKind: String, CaseIterable, Sendable {
  /// Bytes a second that are written (KIP-13).
  case producerByteRate = "producer_byte_rate"
  /// Bytes a second that are read (KIP-13).
  case consumerByteRate = "consumer_byte_rate"
  /// Per cent of one thread's time that requests take (KIP-124).
  case requestPercentage = "request_percentage"
  /// Partitions a second that are created or deleted (KIP-599).
  case controllerMutationRate = "controller_mutation_rate"

  /// Whether a bound has to be a whole number.
  package var isWhole: Bool {
    switch self {
    case .producerByteRate, .consumerByteRate: true
    case .requestPercentage, .controllerMutationRate: false
    }
  }
}

/// Whose quota it is: a user, a client id, or both, each by name or by default.
package struct QuotaEntity: Hashable, Sendable {
  package enum Part<Name: Hashable & Sendable>: Hashable, Sendable {
    case named(Name)
    case byDefault
  }

  package let user: Part<UserName>?
  package let clientID: Part<ClientID>?

  /// - Precondition: One of the two is given.
  package init(user: Part<UserName>? = nil, clientID: Part<ClientID>? = nil) {
    precondition(user != nil || clientID != nil, "A quota must be somebody's")
    self.user = user
    self.clientID = clientID
  }
}

/// Why a bound cannot be set.
package enum QuotaFailure: Error, Hashable, Sendable {
  /// The controller refuses bounds of zero and below.
  case notPositive(QuotaKind, Double)
  /// The key takes whole numbers only.
  case notWhole(QuotaKind, Double)
}
