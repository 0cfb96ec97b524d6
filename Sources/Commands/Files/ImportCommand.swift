internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Makes a lab of what kafka-consumer-groups printed.
struct ImportCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "import")

  @OptionGroup var common: CommonOptions
  @Option var group: String?
  @Argument var file: String

  func run(in session: inout Session) throws -> Output {
    let bytes = try session.storage.read(file, limit: GroupImport.byteLimit)
    let found = try GroupImport(bytes)
    let described = try choose(among: found.groups)
    let lab = Lab(described.scenario)
    session.lab = session.lab.replaced(by: lab)
    session.lastDrawn = .assignment
    let view = LabView(session.lab).output
    let note = Self.note(found, chosen: described)
    return Output(
      json: [
        ("group", described.name.map { .string($0.rawValue) } ?? .null),
        ("groups", .array(found.groups.map { .string($0.name?.rawValue ?? "") })),
        ("ignored", .array(found.ignored.map { .integer(Int64($0.number)) })),
      ] + view.json,
      svg: view.svg, note: note, text: view.text)
  }

  /// The group that is meant: the one that is named, or the first.
  private func choose(among groups: [DescribedGroup]) throws -> DescribedGroup {
    guard let group else { return groups[0] }
    guard let found = groups.first(where: { $0.name == GroupName(group) }) else {
      throw NameRefusal.unknown(.group, group, among: groups.compactMap { $0.name?.rawValue })
    }
    return found
  }

  /// What was left out: lines, with their numbers, and other groups.
  private static func note(_ found: GroupImport, chosen: DescribedGroup) -> Sentence? {
    var notes: [Sentence] = []
    let others = found.groups.filter { $0.name != chosen.name }.compactMap { $0.name?.rawValue }
    if !others.isEmpty { notes.append(.otherGroups(chosen.name?.rawValue ?? "", others: others)) }
    notes += found.ignored.prefix(20).map(\.sentence)
    if found.ignored.count > 20 { notes.append(.more(found.ignored.count - 20)) }
    guard !notes.isEmpty else { return nil }
    return Sentence(
      ko: notes.map { $0(.ko) }.joined(separator: "\n"),
      en: notes.map { $0(.en) }.joined(separator: "\n"))
  }
}

/// Describes the group in kafka-consumer-groups' own columns.
struct DescribeCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "describe")

  @OptionGroup var common: CommonOptions
  @Flag var members = false
  @Flag var state = false

  func run(in session: inout Session) throws -> Output {
    if members, state { throw LineRefusal.contradictory("--members", "--state") }
    let group = Self.described(session.lab)
    let table: GroupTable =
      if members {
        .members(group, verbose: true)
      } else if state {
        .state(group)
      } else {
        .offsets(group)
      }
    let rows = table.rows.map { row in
      JSONValue.object(zip(table.headings, row).map { (key: $0, value: .string($1)) })
    }
    // The tool's own words, in its own language, for other programs to read.
    return Output(json: [("rows", .array(rows))]) { _ in table.text }
  }

  /// The lab as the tool would see it.
  static func described(_ lab: Lab) -> DescribedGroup {
    var group = DescribedGroup(lab.scenario)
    group.name = group.name ?? "lab"
    group.strategy = lab.lastRun?.strategy.name
    let isWaiting = lab.members.contains(where: \.isNew) || !lab.departed.isEmpty
    group.state = lab.members.isEmpty ? "Empty" : isWaiting ? "PreparingRebalance" : "Stable"
    let owned = Set(group.partitions.map(\.partition))
    // Partitions without an owner are shown as those whose offsets somebody committed once.
    for topic in lab.topics {
      for number in 0..<topic.partitionCount {
        let partition = TopicPartition(topic.name, number)
        if !owned.contains(partition) { group.partitions.append(DescribedPartition(partition)) }
      }
    }
    return group
  }
}
