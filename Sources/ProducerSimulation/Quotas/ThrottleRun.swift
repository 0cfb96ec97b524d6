extension ThrottleScenario {
  /// Plays the scenario.
  ///
  /// Nothing is random: the same scenario gives the same timeline.
  ///
  /// - Parameter isCancelled: Polled at every event; ends the run early.
  /// - Returns: What happened until the end of the scenario.
  package func run(isCancelled: () -> Bool = { false }) -> ThrottleTimeline {
    var run = ThrottleRun(self)
    while run.step() {
      if isCancelled() || run.events.count >= Self.eventLimit {
        return run.timeline(cutShort: true)
      }
    }
    return run.timeline(cutShort: false)
  }
}

private struct ThrottleRun {
  struct Link {
    var waiting: ArraySlice<ThrottleScenario.Request>
    /// Requests that the broker has not carried out, by when they reach it.
    var inFlight: [(request: ThrottleScenario.Request, arrives: Int64)] = []
    /// Responses on their way back.
    var responses: [(arrives: Int64, throttle: Int64)] = []
    var mutedUntil: Int64 = 0
    var isMuted = false
    var clientWaitsUntil: Int64 = 0
  }

  enum Turn: Int {
    // At one instant a client sees its responses before it sends, and a channel opens before it is
    // read.
    case respond, unmute, process, send
  }

  let scenario: ThrottleScenario
  var meter: QuotaMeter
  var links: [Link]
  var events: [ThrottleEvent] = []
  var bytes: [[Int]] = []
  var rates: [[Double]] = []

  init(_ scenario: ThrottleScenario) {
    self.scenario = scenario
    meter = QuotaMeter(table: scenario.quotas, window: scenario.window)
    links = scenario.connections.map { Link(waiting: $0.requests[...]) }
  }

  /// Lets the next thing happen; `false` if nothing is left until the end.
  mutating func step() -> Bool {
    let due = links.indices.flatMap { index in
      turns(of: links[index]).map { (time: $0.time, turn: $0.turn, index: index) }
    }
    let next = due.min {
      ($0.time, $0.turn.rawValue, $0.index) < ($1.time, $1.turn.rawValue, $1.index)
    }
    guard let next, next.time < scenario.endMilliseconds else {
      measureSeconds(until: scenario.endMilliseconds)
      return false
    }
    measureSeconds(until: next.time)
    switch next.turn {
    case .respond: respond(next.index, at: next.time)
    case .unmute: unmute(next.index, at: next.time)
    case .process: process(next.index, at: next.time)
    case .send: send(next.index, at: next.time)
    }
    return true
  }

  private func turns(of link: Link) -> [(time: Int64, turn: Turn)] {
    var turns: [(time: Int64, turn: Turn)] = []
    if let response = link.responses.first { turns.append((response.arrives, .respond)) }
    if link.isMuted { turns.append((link.mutedUntil, .unmute)) }
    if let first = link.inFlight.first, !link.isMuted {
      turns.append((max(first.arrives, link.mutedUntil), .process))
    }
    if let first = link.waiting.first,
      link.inFlight.count + link.responses.count < scenario.maxInFlight
    {
      turns.append((max(first.milliseconds, link.clientWaitsUntil), .send))
    }
    return turns
  }

  private mutating func note(_ kind: ThrottleEvent.Kind, _ index: Int, at now: Int64) {
    events.append(ThrottleEvent(milliseconds: now, connection: index, kind: kind))
  }

  private mutating func send(_ index: Int, at now: Int64) {
    let request = links[index].waiting.removeFirst()
    note(.sent(bytes: request.bytes), index, at: now)
    links[index].inFlight.append((request, arrives: now + scenario.oneWayMilliseconds))
  }

  private mutating func respond(_ index: Int, at now: Int64) {
    let response = links[index].responses.removeFirst()
    guard response.throttle > 0, scenario.connections[index].manners == .waits else { return }
    let until = now + response.throttle
    // A later response never shortens the wait.
    guard until > links[index].clientWaitsUntil else { return }
    links[index].clientWaitsUntil = until
    note(.clientWaits(until: until), index, at: now)
  }

  private mutating func unmute(_ index: Int, at now: Int64) {
    links[index].isMuted = false
    note(.unmuted, index, at: now)
  }

  private mutating func process(_ index: Int, at now: Int64) {
    var (request, arrives) = links[index].inFlight.removeFirst()
    if now > arrives { note(.heldBack(milliseconds: now - arrives), index, at: now) }
    let connection = scenario.connections[index]
    if let rest = cut(&request, to: connection, at: now) { askAgain(rest, index) }
    let readings = record(request, connection, at: now)
    let throttle = readings.map(\.throttleMilliseconds).max() ?? 0

    if throttle > 0, connection.direction == .fetch {
      for reading in readings where reading.limit.kind == .consumerByteRate {
        meter.takeBack(reading, at: now)
      }
      note(.answeredEmpty(bytes: request.bytes, readings: readings), index, at: now)
      request.milliseconds = now
      askAgain(request, index)
    } else {
      note(.processed(bytes: request.bytes, readings: readings), index, at: now)
      bytes[second(of: now)][index] += request.bytes
    }
    mute(index, for: throttle, readings, at: now)
    // Nothing is answered with acks=0, so that nobody is told to wait.
    if connection.isAcknowledged {
      links[index].responses.append((now + scenario.oneWayMilliseconds, throttle))
    }
  }

  /// Cuts a fetch down to what can be read at once without a delay, so that it is not delayed for
  /// ever, and returns the rest.
  private func cut(
    _ request: inout ThrottleScenario.Request, to connection: ThrottleScenario.Connection,
    at now: Int64
  ) -> ThrottleScenario.Request? {
    guard connection.direction == .fetch, let limit = limit(of: connection) else { return nil }
    let most = scenario.window.largestFreeBurst(bound: limit.bound)
    guard most >= 1, Double(request.bytes) > most else { return nil }
    var rest = request
    rest.milliseconds = now
    rest.bytes = request.bytes - Int(most)
    request.bytes = Int(most)
    return rest
  }

  /// Lets the consumer ask next for what it did not get.
  private mutating func askAgain(_ request: ThrottleScenario.Request, _ index: Int) {
    links[index].waiting.insert(request, at: links[index].waiting.startIndex)
  }

  private mutating func record(
    _ request: ThrottleScenario.Request, _ connection: ThrottleScenario.Connection, at now: Int64
  ) -> [QuotaReading] {
    var readings: [QuotaReading?] = []
    let kind: QuotaKind =
      connection.direction == .produce ? .producerByteRate : .consumerByteRate
    readings.append(
      meter.record(
        kind, Double(request.bytes), user: connection.user, clientID: connection.clientID, at: now))
    if connection.isAcknowledged {
      // A tenth of a per cent of a second is a millisecond.
      readings.append(
        meter.record(
          .requestPercentage, request.threadMilliseconds / 10, user: connection.user,
          clientID: connection.clientID, at: now))
    }
    return readings.compactMap { $0 }
  }

  private mutating func mute(
    _ index: Int, for throttle: Int64, _ readings: [QuotaReading], at now: Int64
  ) {
    guard throttle > 0 else { return }
    // The longer delay wins; of equal ones the request quota's.
    let winner = readings.last { $0.throttleMilliseconds == throttle }
    guard let winner else { return }
    links[index].isMuted = true
    links[index].mutedUntil = now + throttle
    note(.muted(until: now + throttle, by: winner.limit.kind), index, at: now)
  }

  // MARK: Seconds

  private mutating func second(of now: Int64) -> Int {
    let second = Int(now / 1000)
    while bytes.count <= second { bytes.append(links.map { _ in 0 }) }
    return second
  }

  private mutating func measureSeconds(until now: Int64) {
    while Int64(rates.count + 1) * 1000 <= now {
      let end = Int64(rates.count + 1) * 1000
      rates.append(
        scenario.connections.map { connection in
          limit(of: connection).map { meter.rate(of: $0, at: end) } ?? 0
        })
      _ = second(of: end - 1)
    }
  }

  private func limit(of connection: ThrottleScenario.Connection) -> QuotaTable.Limit? {
    scenario.quotas.limit(
      of: connection.direction == .produce ? .producerByteRate : .consumerByteRate,
      user: connection.user, clientID: connection.clientID)
  }

  func timeline(cutShort: Bool) -> ThrottleTimeline {
    ThrottleTimeline(
      events: events, bytesPerSecond: bytes, ratePerSecond: rates,
      bounds: scenario.connections.map { limit(of: $0)?.bound },
      unsentCounts: links.map { $0.waiting.count + $0.inFlight.count }, isCutShort: cutShort)
  }
}
