import GroupSimulation
import KafkaModel
import TestSupport
import Testing

@Suite("The event queue")
struct EngineEventQueueTests {
  @Test("Takes events by time, and those of one time as they were scheduled")
  func order() {
    var random = SeededGenerator(seed: 1)
    var queue = EventQueue<Int>()
    var expected: [(instant: Int64, number: Int)] = []
    for number in 0..<1000 {
      let instant = Int64.random(in: 0..<50, using: &random)
      queue.schedule(number, at: SimulatedInstant(Milliseconds(instant)))
      expected.append((instant, number))
    }
    expected.sort { ($0.instant, $0.number) < ($1.instant, $1.number) }
    var taken: [(instant: Int64, number: Int)] = []
    while !queue.isEmpty {
      var batch: [Int] = []
      queue.takeNext(into: &batch)
      taken += batch.map { (queue.now.sinceStart.count, $0) }
    }
    #expect(taken.elementsEqual(expected, by: ==))
  }

  @Test("Refuses to schedule into the past")
  func past() async {
    await #expect(processExitsWith: .failure) {
      var queue = EventQueue<Int>()
      queue.schedule(1, at: SimulatedInstant(5))
      var batch: [Int] = []
      queue.takeNext(into: &batch)
      queue.schedule(2, at: SimulatedInstant(4))
    }
  }
}

@Suite("The coordinator's timers")
struct EngineTimerTests {
  @Test("Fire like a list that is searched each time")
  func agreesWithList() {
    var random = SeededGenerator(seed: 2)
    var timers = CoordinatorTimers()
    var list: [CoordinatorTimer: (deadline: Int64, order: Int)] = [:]
    var now: Int64 = 0
    for order in 0..<5000 {
      let timer: CoordinatorTimer =
        [
          .joinPhase, .pendingSync,
          .session(MemberKey(Int32.random(in: 0..<6, using: &random))),
        ].randomElement(using: &random) ?? .joinPhase
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        timers.cancel(timer)
        list[timer] = nil
      case 1:
        now += Int64.random(in: 0..<30, using: &random)
        while let due = timers.takeDue(upTo: SimulatedInstant(Milliseconds(now))) {
          let first = list.min {
            ($0.value.deadline, $0.value.order) < ($1.value.deadline, $1.value.order)
          }
          #expect(first?.key == due.timer)
          list[due.timer] = nil
        }
        #expect(list.values.allSatisfy { $0.deadline > now })
      default:
        let deadline = now + Int64.random(in: 0..<100, using: &random)
        timers.set(
          timer, at: SimulatedInstant(Milliseconds(deadline)),
          now: SimulatedInstant(Milliseconds(now)))
        list[timer] = (deadline, order)
      }
      #expect(timers.running.count == list.count)
    }
  }

  @Test("Fire before requests of the same time, unless they were started in it")
  func ties() {
    var timers = CoordinatorTimers()
    timers.set(.joinPhase, at: SimulatedInstant(10), now: SimulatedInstant(5))
    timers.set(.pendingSync, at: SimulatedInstant(10), now: SimulatedInstant(10))
    #expect(timers.takeDue(before: SimulatedInstant(10))?.timer == .joinPhase)
    #expect(timers.takeDue(before: SimulatedInstant(10)) == nil)
    #expect(timers.takeDue(before: SimulatedInstant(11))?.timer == .pendingSync)
  }
}

@Suite("The keys of a Java map")
struct EngineJavaKeySetTests {
  @Test("Come in the order in which a table of that size holds them")
  func order() {
    var random = SeededGenerator(seed: 3)
    var ids = SplitMix64(seed: 4)
    var set = JavaKeySet()
    var present: [Int] = []
    let hashes = (0..<400).map { _ in MemberID("consumer-\(ids.uuid())").javaHash }
    for key in hashes.indices {
      set.insert(key, hash: hashes[key])
      present.append(key)
      if key.isMultiple(of: 3), let gone = present.randomElement(using: &random) {
        set.remove(gone)
        present.removeAll { $0 == gone }
      }
    }
    // The table has grown to what it held at most, and never shrinks.
    let order = JavaHashOrder.places(hashes: present.map { hashes[$0] }, capacity: 512)
    #expect(set.keys == order.map { present[$0] })
    #expect(set.first == set.keys.first)
  }
}
