internal import KafkaModel
internal import Texts

/// A group in the columns of `kafka-consumer-groups.sh --describe`.
///
/// Widths and the order of columns are those of the tool in Kafka 3.6 and of the snapshot that the
/// workbook follows; assignments are written with their topics, which 3.8 and 3.9 forget. Cells are
/// padded to terminal cells, so that names in Hangul stay in line. ``GroupImport`` reads it back.
package struct GroupTable: Hashable, Sendable {
  /// The headings, and below them the rows, cell by cell.
  package let headings: [String]
  package let rows: [[String]]

  /// The widths below which columns do not go; the last column has none.
  private let leastWidths: [Int]

  /// The view without options: one row for each partition.
  ///
  /// Owned partitions come first, the member with most of them before the others; then those that
  /// only have committed offsets. Members without partitions are not in it.
  package static func offsets(_ group: DescribedGroup) -> Self {
    let sizes = group.partitions.reduce(into: [MemberID: Int]()) { sizes, partition in
      if let owner = partition.owner { sizes[owner, default: 0] += 1 }
    }
    let places = Dictionary(
      zip(group.members.map(\.id), group.members.indices), uniquingKeysWith: { first, _ in first })
    // Nobody's partitions are behind everybody else's.
    let rank = { (partition: DescribedPartition) -> (Int, Int) in
      guard let owner = partition.owner else { return (1, 0) }
      return (-(sizes[owner] ?? 0), places[owner] ?? .max)
    }
    let partitions = group.partitions.sorted {
      let (one, other) = (rank($0), rank($1))
      return one == other ? $0.partition < $1.partition : one < other
    }
    return Self(
      headings: [
        "GROUP", "TOPIC", "PARTITION", "CURRENT-OFFSET", "LOG-END-OFFSET", "LAG", "CONSUMER-ID",
        "HOST", "CLIENT-ID",
      ],
      rows: partitions.map { partition in
        let owner = partition.owner.flatMap { places[$0] }.map { group.members[$0] }
        return [
          cell(group.name?.rawValue), cell(partition.partition.topic.rawValue),
          String(partition.partition.partition), cell(partition.committed),
          cell(partition.logEnd), cell(partition.lag), cell(partition.owner?.rawValue),
          cell(owner?.host), cell(owner?.client),
        ]
      }, leastWidths: [15, 15, 10, 15, 15, 15, 15, 15])
  }

  /// The view of `--members`, with what they own if it is `verbose`.
  package static func members(_ group: DescribedGroup, verbose: Bool) -> Self {
    let hasInstances = group.members.contains { $0.instance != nil }
    return Self(
      headings: ["GROUP", "CONSUMER-ID"] + (hasInstances ? ["GROUP-INSTANCE-ID"] : [])
        + ["HOST", "CLIENT-ID", "#PARTITIONS"] + (verbose ? ["ASSIGNMENT"] : []),
      rows: group.members.map { member in
        let count = member.partitionCount ?? member.owned?.count ?? 0
        // A dynamic member's instance is blank, not a dash.
        return [cell(group.name?.rawValue), cell(member.id.rawValue)]
          + (hasInstances ? [member.instance?.rawValue.harmless ?? ""] : [])
          + [cell(member.host), cell(member.client), String(count)]
          + (verbose ? [AssignmentText.write(member.owned ?? []).harmless] : [])
      }, leastWidths: [15, 15] + (hasInstances ? [17] : []) + [15, 15, 15])
  }

  /// The view of `--state`.
  package static func state(_ group: DescribedGroup) -> Self {
    let coordinator = group.coordinator.map { "\($0.host):\($0.port)  (\($0.id))" }
    return Self(
      headings: ["GROUP", "COORDINATOR (ID)", "ASSIGNMENT-STRATEGY", "STATE", "#MEMBERS"],
      rows: [
        [
          cell(group.name?.rawValue), cell(coordinator), cell(group.strategy), cell(group.state),
          String(group.memberCount ?? group.members.count),
        ]
      ], leastWidths: [25, 25, 20, 15])
  }

  private static func cell(_ text: String?) -> String { text?.harmless ?? "-" }
  private static func cell(_ number: Int64?) -> String { number.map { String($0) } ?? "-" }

  /// The lines of the table, each with its end.
  package var text: String {
    let widths = leastWidths.indices.map { column in
      ([headings] + rows).reduce(leastWidths[column]) { max($0, $1[column].cells) }
    }
    return ([headings] + rows).map { row in
      row.enumerated().map { column, cell in
        column < widths.count ? cell.padded(toCells: widths[column]) : cell
      }.joined(separator: " ").trimmingEnd + "\n"
    }.joined()
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
