/// The poll loop of an application that takes its time over what it reads.
extension Simulation {
  /// Whether `poll()` has records to give to an application that works on them for a while.
  ///
  /// A member without partitions stays inside `poll()`, and so does one that has something to do in
  /// this very millisecond: what is due is done before `poll()` returns.
  @inline(__always)  // A call would be handed a copy of the whole run.
  func returnsFromPoll(_ place: Int, wake: SimulatedInstant?) -> Bool {
    guard processes[place].pollPause > 0, processes[place].nextPoll == nil,
      !processes[place].isPaused, let consumer = processes[place].consumer
    else { return false }
    return wake.map { $0 > now } ?? true && !clients.held(at: consumer).isEmpty
  }

  /// Lets the application work on a batch; background threads go on.
  mutating func work(_ place: Int) {
    let next = now + processes[place].pollPause
    processes[place].nextPoll = next
    queue.schedule(
      .poll(process: Int32(place), incarnation: processes[place].incarnation), at: next)
    call(.stall, place)
  }

  /// The application has worked off its batch, and polls, unless the script keeps it from that.
  mutating func poll(_ place: Int, incarnation: Int32) {
    guard processes[place].incarnation == incarnation, processes[place].nextPoll == now
    else { return }
    // From here on the time without a poll is the pause's, but the client counts from the last one.
    guard !processes[place].isPaused else { return }
    processes[place].nextPoll = nil
    call(.resume, place)
  }

  /// The script lets the application go on: with the rest of its batch, if it has not done it.
  mutating func endPause(_ place: Int) {
    processes[place].isPaused = false
    if let next = processes[place].nextPoll, next > now { return }
    processes[place].nextPoll = nil
    call(.resume, place)
  }
}
