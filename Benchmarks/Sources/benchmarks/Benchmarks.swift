import Assignors
import Foundation
import KafkaModel

/// Measures the assignors, and compares their results and times with Kafka's.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if let row = arguments.first.flatMap(Int.init), Row.all.indices.contains(row) {
      let measurement = try Measurement(Row.all[row], size: .full, runs: 7)
      print(measurement.line)
      if measurement.checksum != Row.all[row].checksum { exit(1) }
      return
    }
    if arguments.first == "partitioners" {
      return try measurePartitioners(isSmall: arguments.contains("--small"))
    }
    if arguments.first == "steps" {
      let program = arguments.dropFirst().first ?? "../.build/release/workbook"
      for row in StepRow.all { print(try row.line(program: program)) }
      return
    }
    if arguments.first == "groups" { return try measureGroups(arguments.dropFirst()) }
    print(Measurement.header)
    fflush(nil)  // Before other processes write to the same place.
    if arguments.contains("--small") {
      for row in Row.all { print(try Measurement(row, size: .small, runs: 1).line) }
      return
    }
    for row in Row.all.indices { try measureApart([String(row)]) }
  }

  /// Measures the partitioners, and fails if they ask for memory by the record.
  private static func measurePartitioners(isSmall: Bool) throws {
    let rows = try PartitionerRow.allCases.map {
      try $0.measure(size: isSmall ? 100_000 : 1_000_000)
    }
    for row in rows { print(row.line) }
    if !rows.allSatisfy(\.isFrugal) { exit(1) }
  }

  /// Measures the simulated groups: all of them, or the one with the number given.
  private static func measureGroups(_ arguments: ArraySlice<String>) throws {
    let isSmall = arguments.contains("--small")
    let rows = GroupRow.all(isSmall: isSmall)
    if let row = arguments.first.flatMap(Int.init), rows.indices.contains(row) {
      return print(rows[row].line)
    }
    print(GroupRow.header)
    fflush(nil)
    if isSmall { return rows.forEach { print($0.line) } }
    for row in rows.indices { try measureApart(["groups", String(row)]) }
  }

  /// Runs this program again for one row: the peak of memory never comes down in a process.
  private static func measureApart(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}

/// One line of the table, measured.
struct Measurement {
  let row: Row
  let isFull: Bool
  let buildMilliseconds: Double
  let assignMilliseconds: Double
  let assignedCount: Int
  let checksum: UInt64
  let peakMegabytes: Int

  init(_ row: Row, size: Size, runs: Int) throws {
    self.row = row
    isFull = runs > 1
    let input = try row.group(size)
    var builds: [Double] = []
    var assigns: [Double] = []
    var result = Assignment.empty
    for _ in 0..<runs {
      result = .empty
      let start = ContinuousClock.now
      let group = Group(topics: input.topics, members: input.members)
      let built = ContinuousClock.now
      result = try row.strategy.assignor.assign(group)
      let end = ContinuousClock.now
      builds.append((built - start) / .milliseconds(1))
      assigns.append((end - built) / .milliseconds(1))
    }
    buildMilliseconds = Self.median(builds)
    assignMilliseconds = Self.median(assigns)
    assignedCount = result.entries.count
    checksum = benchmarks.checksum(result)
    peakMegabytes = Self.peakMegabytes
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  /// The most memory that this process ever had, as Linux counts it.
  static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? "0"
    return (Int(peak.filter(\.isNumber)) ?? 0) / 1024
  }

  static let header =
    "input         assignor            build ms  assign ms  reach  Kafka ms   times  "
    + "assigned  result    peak MB"

  var line: String {
    let verdict = isFull ? (checksum == row.checksum ? "as Kafka" : "DIFFERENT") : "small"
    let times = isFull ? Self.cell("\(Int(row.kafka / assignMilliseconds))×", 6) : Self.cell("–", 6)
    return row.input.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)
      + row.strategy.rawValue.padding(toLength: 18, withPad: " ", startingAt: 0)
      + Self.cell(Self.tenths(buildMilliseconds), 10)
      + Self.cell(Self.tenths(assignMilliseconds), 11)
      + Self.cell("\(Int(row.reach))", 7) + Self.cell("\(Int(row.kafka))", 10) + "  " + times
      + Self.cell("\(assignedCount)", 10) + "  " + verdict + Self.cell("\(peakMegabytes)", 9)
  }

  private static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private static func cell(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
