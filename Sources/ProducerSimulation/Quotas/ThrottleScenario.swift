internal import KafkaModel

/// Connections that write to or read from one broker which holds them to their quotas.
package struct ThrottleScenario: Sendable {
  /// What a connection's requests do.
  package enum Direction: Hashable, Sendable {
    case produce
    case fetch
  }

  /// How a client takes the hint of a throttle time in a response.
  package enum Manners: Hashable, Sendable {
    /// It sends nothing to the broker for that long, as clients do since 2.0 (KIP-219).
    case waits
    /// It goes on sending; the broker's muted channel holds it back all the same.
    case ignoresHint
  }

  /// One request that a client would like to make.
  package struct Request: Hashable, Sendable {
    /// When the client has it ready.
    package var milliseconds: Int64

    /// The size of what is written or read, as the broker counts it.
    package var bytes: Int

    /// The time of a broker's threads that it takes.
    package var threadMilliseconds: Double

    package init(at milliseconds: Int64, bytes: Int, threadMilliseconds: Double = 0) {
      self.milliseconds = milliseconds
      self.bytes = bytes
      self.threadMilliseconds = threadMilliseconds
    }
  }

  /// One client's connection.
  package struct Connection: Hashable, Sendable {
    package var user: UserName
    package var clientID: ClientID
    package var direction: Direction
    package var manners: Manners

    /// Whether the broker answers; with `acks=0` the request quota is not enforced.
    package var isAcknowledged: Bool

    /// In the order in which the client makes them.
    package var requests: [Request]

    package init(
      user: UserName = "ANONYMOUS", clientID: ClientID, direction: Direction = .produce,
      manners: Manners = .waits, isAcknowledged: Bool = true, requests: [Request]
    ) {
      self.user = user
      self.clientID = clientID
      self.direction = direction
      self.manners = manners
      self.isAcknowledged = isAcknowledged
      self.requests = requests
    }
  }

  package var quotas: QuotaTable
  package var window: QuotaWindow
  package var connections: [Connection]

  /// The network's delay in each direction.
  package var oneWayMilliseconds: Int64

  /// `max.in.flight.requests.per.connection`.
  package var maxInFlight: Int

  /// When the run ends; at most ``longestMilliseconds``.
  package var endMilliseconds: Int64

  /// The longest run: an hour.
  package static let longestMilliseconds: Int64 = 3_600_000

  /// The most events of a run, after which it is cut short.
  package static let eventLimit = 100_000

  package init(
    quotas: QuotaTable, window: QuotaWindow = QuotaWindow(), connections: [Connection],
    oneWayMilliseconds: Int64 = 0, maxInFlight: Int = 5, endMilliseconds: Int64 = 60_000
  ) {
    self.quotas = quotas
    self.window = window
    self.connections = connections
    self.oneWayMilliseconds = oneWayMilliseconds
    self.maxInFlight = max(maxInFlight, 1)
    self.endMilliseconds = min(endMilliseconds, Self.longestMilliseconds)
  }
}

extension [ThrottleScenario.Request] {
  /// As much at once, as many times, as it takes to make `bytes` in requests of `requestBytes`.
  package static func burst(bytes: Int, requestBytes: Int, at milliseconds: Int64 = 0) -> Self {
    precondition(requestBytes >= 1, "Requests of \(requestBytes) bytes never make a burst")
    return stride(from: 0, to: bytes, by: requestBytes).map { sent in
      .init(at: milliseconds, bytes: Swift.min(requestBytes, bytes - sent))
    }
  }

  /// Requests of one size at even intervals.
  package static func steady(
    bytes: Int, everyMilliseconds interval: Int64, from start: Int64 = 0, to end: Int64,
    threadMilliseconds: Double = 0
  ) -> Self {
    stride(from: start, to: end, by: Swift.max(Int(interval), 1)).map {
      .init(at: $0, bytes: bytes, threadMilliseconds: threadMilliseconds)
    }
  }
}
