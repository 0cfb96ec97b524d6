internal import KafkaModel
internal import Texts

/// Which members run when, as far as the scenario says: what an event may be about.
///
/// Events come in order of time.
struct Presence {
  /// The members in the order in which they first started.
  private var order: [MemberID] = []
  private var states: [MemberID: State] = [:]
  private var busyUntil: [MemberID: Duration] = [:]

  private enum State {
    case running(since: Duration)
    case down(from: Duration, until: Duration)
    case gone(How, at: Duration)
  }

  /// How a member can have ended.
  enum How { case left, crashed }

  /// Why a member does not run at a time; `nil` if it does.
  private func absence(
    of id: MemberID, at time: Duration
  ) -> SimulationProblem.Absence? {
    switch states[id] {
    case .running(let since): since <= time ? nil : .startsAt(since.text)
    case .down(let from, let until):
      until <= time ? nil : .down(from: from.text, until: until.text)
    case .gone(.left, let end): .left(at: end.text)
    case .gone(.crashed, let end): .crashed(at: end.text)
    case nil: .neverStarts
    }
  }

  // MARK: Changes

  mutating func start(_ id: MemberID, at time: Duration) {
    if states[id] == nil { order.append(id) }
    states[id] = .running(since: time)
    busyUntil[id] = nil
  }

  mutating func end(_ id: MemberID, _ how: How, at time: Duration) {
    states[id] = .gone(how, at: time)
  }

  mutating func restart(_ id: MemberID, at time: Duration, until end: Duration) {
    states[id] = .down(from: time, until: end)
    busyUntil[id] = nil
  }

  /// - Throws: ``SimulationProblem/overlapping(_:until:)`` if it does not poll already.
  mutating func pause(
    _ id: MemberID, at time: Duration, until end: Duration
  ) throws(SimulationProblem) {
    if let busy = busyUntil[id], busy > time { throw .overlapping(id.rawValue, until: busy.text) }
    busyUntil[id] = end
  }

  // MARK: Questions

  /// Who runs at a time, in the order in which they came.
  func running(at time: Duration) -> [MemberID] {
    order.filter { absence(of: $0, at: time) == nil }
  }

  func requireRunning(_ id: MemberID, at time: Duration) throws(SimulationProblem) {
    if let absence = absence(of: id, at: time) { throw .notRunning(id.rawValue, absence) }
  }

  /// - Throws: A ``Problem`` if the member runs, or will by itself.
  func requireAbsent(_ id: MemberID, at time: Duration) throws {
    switch absence(of: id, at: time) {
    case nil: throw NameRefusal.alreadyThere(.member, id.rawValue)
    case .startsAt(let start)?: throw SimulationProblem.notRunning(id.rawValue, .startsAt(start))
    case .down(let from, let until)?:
      throw SimulationProblem.notRunning(id.rawValue, .down(from: from, until: until))
    case .left?, .crashed?, .neverStarts?: break
    }
  }

  /// Whether a member that is to restart runs; one that is gone does not.
  ///
  /// - Throws: ``SimulationProblem/notRunning(_:_:)`` if it starts by itself later.
  func requireKnownUp(_ id: MemberID, at time: Duration) throws(SimulationProblem) -> Bool {
    switch absence(of: id, at: time) {
    case nil: true
    case .left?, .crashed?, .neverStarts?: false
    case let absence?: throw .notRunning(id.rawValue, absence)
    }
  }
}
