/// What became of one group in a learner's program, as text that passes from process to process.
package struct DividedGroup: Hashable, Sendable {
  package let division: Division

  /// How long each assignor took, in nanoseconds, by name; empty unless that was measured.
  package let times: [String: Int64]

  package init(_ division: Division, times: [String: Int64] = [:]) {
    self.division = division
    self.times = times
  }

  /// The line before each group.
  ///
  /// No line of a ``Division`` is without a tab.
  private static let mark = "divided"

  /// As text; ``read(_:)`` reads it.
  package var text: String {
    let times = times.sorted { $0.key < $1.key }.map { "time\t\(GroupText.escaped($0))\t\($1)\n" }
    return "\(Self.mark)\n" + division.text + times.joined()
  }

  /// Reads what ``text`` wrote, group by group.
  package static func read(_ text: some StringProtocol) -> [DividedGroup] {
    let lines = text.split(separator: "\n").map { String($0) }
    return lines.split(separator: mark, omittingEmptySubsequences: false).dropFirst().map { part in
      var times: [String: Int64] = [:]
      for line in part {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 3, let time = Int64(fields[2]) else { continue }
        times[GroupText.plain(fields[1])] = time
      }
      return DividedGroup(Division(part.joined(separator: "\n")), times: times)
    }
  }
}
