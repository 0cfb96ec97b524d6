import Foundation
import GroupSimulation

/// A line of the table of simulated groups.
struct GroupRow {
  let name: String
  let makeWorkload: @Sendable () -> GroupWorkload

  static func all(isSmall: Bool) -> [GroupRow] {
    let sizes = isSmall ? [10, 100] : [100, 1000, 10_000]
    // About the same number of events for each size.
    let heartbeats = sizes.map { members in
      GroupRow(name: "\(members) members heartbeat") {
        .heartbeats(members: members, seconds: (isSmall ? 30_000 : 6_000_000) / members)
      }
    }
    let members = isSmall ? 50 : 10_000
    let bounces = GroupWorkload.Bounce.allCases.map { bounce in
      GroupRow(name: "\(members) members bounce, \(bounce.rawValue)") {
        .bounce(bounce, members: members, restarting: isSmall ? 3 : 100)
      }
    }
    let joins = (isSmall ? [50] : [1000, 2000, 4000]).map { members in
      GroupRow(name: "\(members) members join, consumer protocol") { .joining(members: members) }
    }
    return heartbeats + bounces + joins
  }

  static let header =
    "workload".padded(48) + "    events   CPU s  M events/s  peak MB  outcome"

  /// Runs the workload, and tells what it took.
  var line: String {
    var workload = makeWorkload()
    workload.prepare()
    let start = Self.processorSeconds
    let events = workload.measure()
    let seconds = Self.processorSeconds - start
    let rate = Double(events) / seconds / 1_000_000
    return name.padded(48)
      + String(format: "%10d %7.2f %11.1f %8d  ", events, seconds, rate, Measurement.peakMegabytes)
      + workload.outcome
  }

  /// The processor time of this process so far: others on the machine do not count.
  private static var processorSeconds: Double {
    // POSIX wants a million ticks a second, whatever the clock.
    Double(clock()) / 1_000_000
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    padding(toLength: max(width, count), withPad: " ", startingAt: 0)
  }
}
