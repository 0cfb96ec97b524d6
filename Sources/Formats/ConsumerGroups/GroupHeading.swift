/// The columns of a table, from its heading.
struct GroupHeading {
  /// The columns that any version has had.
  enum Column: String {
    case group = "GROUP"
    case topic = "TOPIC"
    case partition = "PARTITION"
    case leaderEpoch = "LEADER-EPOCH"
    case currentOffset = "CURRENT-OFFSET"
    case logEndOffset = "LOG-END-OFFSET"
    case lag = "LAG"
    case owner = "OWNER"
    case consumerID = "CONSUMER-ID"
    case instanceID = "GROUP-INSTANCE-ID"
    case host = "HOST"
    case clientID = "CLIENT-ID"
    case partitionCount = "#PARTITIONS"
    case assignment = "ASSIGNMENT"
    case currentEpoch = "CURRENT-EPOCH"
    case currentAssignment = "CURRENT-ASSIGNMENT"
    case targetEpoch = "TARGET-EPOCH"
    case targetAssignment = "TARGET-ASSIGNMENT"
    case upgraded = "UPGRADED"
    case coordinator = "COORDINATOR"
    case strategy = "ASSIGNMENT-STRATEGY"
    case state = "STATE"
    case groupEpoch = "GROUP-EPOCH"
    case targetAssignmentEpoch = "TARGET-ASSIGNMENT-EPOCH"
    case memberCount = "#MEMBERS"
  }

  /// The views of `--describe`.
  enum View {
    case offsets, members, state
  }

  let view: View
  let columns: Set<Column>

  /// Whether the columns are divided by commas, as in 0.9.
  let usesCommas: Bool

  /// Reads a heading; `nil` if the line is none.
  init?(_ line: String) {
    guard line.contains("TOPIC") || line.contains("CONSUMER-ID") || line.contains("COORDINATOR")
    else { return nil }
    // The only headings of two words.
    let words = line.replacing("COORDINATOR (ID)", with: "COORDINATOR")
      .replacing("CURRENT OFFSET", with: "CURRENT-OFFSET")
      .replacing("LOG END OFFSET", with: "LOG-END-OFFSET")
      .split { $0.isWhitespace || $0 == "," }
    let columns = words.compactMap { Column(rawValue: String($0)) }
    // A later version may add columns at the end; prose with a word in capitals is no heading.
    guard columns.count >= 3, columns.count * 2 > words.count else { return nil }
    self.columns = Set(columns)
    usesCommas = line.contains(",")
    if self.columns.isSuperset(of: [.topic, .partition]) {
      view = .offsets
    } else if self.columns.isSuperset(of: [.consumerID, .partitionCount]) {
      view = .members
    } else if self.columns.isSuperset(of: [.coordinator, .state]) {
      view = .state
    } else {
      return nil
    }
  }

  func has(_ column: Column) -> Bool { columns.contains(column) }
}
