internal import KafkaModel
internal import Texts

/// Reads the output of kafka-consumer-groups line by line.
struct GroupTableReader {
  private var builders: [GroupBuilder] = []
  private var places: [GroupName?: Int] = [:]
  private(set) var ignored: [IgnoredLine] = []

  /// The heading of the rows to come.
  private var heading: GroupHeading?

  /// The group that the text around the tables speaks of, for versions without a column for it.
  private var named: GroupName?

  var groups: [DescribedGroup] { builders.map(\.finished) }

  mutating func read(_ line: Substring, number: Int) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    if let heading = GroupHeading(String(line)) {
      self.heading = heading
      return
    }
    if readMessage(line) { return }
    guard let heading else { return ignore(line, number, .noRow) }
    let row = GroupRow(line, usesCommas: heading.usesCommas)
    let isRead =
      switch heading.view {
      case .offsets: readOffsets(row, heading)
      case .members: readMember(row, heading, line: line, number: number)
      case .state: readState(row, heading)
      }
    guard !isRead else { return }
    // What fits no row is most likely a line of a log or a prompt; a row is one only if it looks it.
    let isRow = row.words.count { GroupRow.isNumber($0) } >= 3 && !looksLikeProse(line)
    ignore(line, number, isRow ? .brokenRow : .noRow)
  }

  private mutating func ignore(
    _ line: Substring, _ number: Int, _ reason: IgnoredLine.Reason
  ) {
    ignored.append(IgnoredLine(number: number, text: String(line), reason: reason))
  }

  /// Whether the line begins as prompts and logs do.
  private func looksLikeProse(_ line: Substring) -> Bool {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return false }
    return "$#%>[(*".contains(first) || line.contains("kafka-consumer-groups")
  }

  /// Changes a group, which begins here if nobody has named it before.
  private mutating func update(_ name: GroupName?, _ change: (inout GroupBuilder) -> Void) {
    let place = places[name] ?? builders.count
    if place == builders.count {
      builders.append(GroupBuilder(name))
      places[name] = place
    }
    change(&builders[place])
  }
}

// MARK: - Messages

extension GroupTableReader {
  /// Reads what the tool says beside its tables, and a command that names the group.
  private mutating func readMessage(_ line: Substring) -> Bool {
    if let name = quotedGroup(line) {
      named = name
      if line.contains("has no active members") {
        update(name) { $0.group.state = $0.group.state ?? "Empty" }
        return true
      }
      // It may be any of several states, or no group at all; the table says more.
      return line.contains("is rebalancing")
    }
    let words = line.split { $0.isWhitespace || $0 == "=" }
    guard let option = words.firstIndex(of: "--group"), option + 1 < words.count else {
      return false
    }
    named = GroupName(String(words[option + 1].filter { $0 != "'" && $0 != "\"" }))
    return true
  }

  /// The name in `Consumer group 'orders-app' …`.
  private func quotedGroup(_ line: Substring) -> GroupName? {
    for quote in ["'", "`"] {
      guard let start = line.firstRange(of: "onsumer group \(quote)")?.upperBound,
        let end = line[start...].lastIndex(of: Character(quote))
      else { continue }
      return GroupName(String(line[start..<end]))
    }
    return nil
  }
}

// MARK: - Rows

extension GroupTableReader {
  private mutating func readOffsets(_ row: GroupRow, _ heading: GroupHeading) -> Bool {
    let first = heading.has(.group) ? 2 : 1
    let width = heading.has(.leaderEpoch) ? 5 : 4
    let words = row.words
    guard let start = row.numbersPlace(from: first, count: width) else { return false }
    let numbers = Array(words[start...].prefix(width))
    let owner =
      heading.has(.owner) ? row.oldOwner(at: start + width) : row.client(from: start + width)
    let name = heading.has(.group) ? row.text(0..<start - 1).map { GroupName($0) } : named

    if words[start - 1] == "-", numbers[0] == "-" {
      // A member without partitions has a row for itself.
      update(name) { $0.add(owner) }
      return true
    }
    guard let number = AssignmentText.partition(numbers[0]) else { return false }
    var partition = DescribedPartition(TopicPartition(TopicName(String(words[start - 1])), number))
    var values = numbers.dropFirst().map { Int64($0) }
    if width == 5, !values.isEmpty {
      partition.leaderEpoch = values.removeFirst().flatMap { Int32(exactly: $0) }
    }
    values += [nil, nil, nil]
    (partition.committed, partition.logEnd, partition.lag) = (values[0], values[1], values[2])
    partition.owner = owner.id.map { MemberID($0) }
    update(name) {
      $0.add(partition)
      $0.add(owner)
    }
    return true
  }

  private mutating func readMember(
    _ row: GroupRow, _ heading: GroupHeading, line: Substring, number: Int
  ) -> Bool {
    guard let cells = GroupMemberCells(row, heading) else { return false }
    let name = heading.has(.group) ? cells.group.map { GroupName($0) } : named
    var member = DescribedMember(MemberID(cells.id))
    member.client = cells.client
    member.host = cells.host
    member.instance = cells.instance.map { InstanceID($0) }
    member.partitionCount = cells.partitionCount
    member.epoch = cells.epoch
    member.targetEpoch = cells.targetEpoch
    if case .partitions(let partitions)? = cells.target { member.target = partitions }
    switch cells.assignment {
    case .partitions(let partitions)?: member.owned = partitions
    case .noTopics?: ignore(line, number, .noTopics)
    case nil: break
    }
    // A member without partitions says so by their number alone.
    if member.partitionCount == 0 { member.owned = [] }
    update(name) { $0.add(member) }
    return true
  }

  private mutating func readState(_ row: GroupRow, _ heading: GroupHeading) -> Bool {
    let words = row.words
    // `host:9092  (1)`: the id in parentheses is the one sure thing in the row.
    let id = words.indices.dropFirst().first {
      words[$0].hasPrefix("(") && words[$0].hasSuffix(")") && words[$0 - 1].contains(":")
    }
    guard let id, let count = words.last.flatMap({ Int($0) }), count >= 0,
      let colon = words[id - 1].lastIndex(of: ":"),
      let port = Int(words[id - 1][words[id - 1].index(after: colon)...])
    else { return false }
    // From the end: the number of members, the epochs if there are any, and the state.
    let epochs = heading.has(.groupEpoch) ? 2 : 0
    let state = words.count - 2 - epochs
    guard state > id else { return false }
    let name = heading.has(.group) ? row.text(0..<id - 1).map { GroupName($0) } : named
    update(name) { builder in
      builder.group.coordinator = .init(
        host: String(words[id - 1][..<colon]), port: port,
        id: String(words[id].dropFirst().dropLast()))
      builder.group.strategy = row.value(id + 1..<state)
      builder.group.state = String(words[state])
      builder.group.memberCount = count
      if epochs == 2 {
        builder.group.epoch = Int32(words[state + 1])
        builder.group.targetEpoch = Int32(words[state + 2])
      }
    }
    return true
  }
}
