internal import ArgumentParser
internal import Diagrams
internal import Formats
internal import KafkaModel
internal import Texts

/// Shows the lab in one screen, or one member, topic or partition of it.
struct ShowCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "show")

  @OptionGroup var common: CommonOptions
  @Argument var subject: String?

  func run(in session: inout Session) throws -> Output {
    let lab = session.lab
    guard let subject else { return LabView(lab).output }
    if lab[member: MemberID(subject)] != nil {
      return MemberView.output(MemberID(subject), in: lab)
    }
    if let topic = lab[topic: TopicName(subject)] { return TopicView(topic, lab).output }
    if let partition = try MemberText.findPartition(subject, in: lab) {
      return Self.output(partition, lab)
    }
    if let topic = try? MemberText.findTopic(subject, in: lab), let found = lab[topic: topic] {
      return TopicView(found, lab).output
    }
    return MemberView.output(try MemberText.find(subject, in: lab), in: lab)
  }

  private static func output(_ partition: TopicPartition, _ lab: Lab) -> Output {
    let owner = lab.members.first { $0.owned?.contains(partition) ?? false }?.id.rawValue
    return Output(
      .owner(partition.description, owner: owner),
      json: [
        ("partition", .string(partition.description)),
        ("owner", owner.map { .string($0) } ?? .null),
      ])
  }
}

/// The lab in one screen.
struct LabView {
  let lab: Lab

  init(_ lab: Lab) { self.lab = lab }

  var output: Output {
    Output(json: json, svg: { picture.svg($0) }) { text($0) }
  }

  /// Who owns what at this moment.
  var picture: AssignmentPicture {
    AssignmentPicture(
      topics: lab.topics.map(\.metadata), members: lab.group().members,
      assignment: lab.ownership, strategy: lab.lastRun?.name,
      generation: lab.generation)
  }

  private func text(_ style: TextStyle) -> String {
    if lab.topics.isEmpty, lab.members.isEmpty {
      return Wrapped.lines(Sentence.emptyLab(style.language), width: style.width) + "\n"
    }
    var text = picture.text(style)
    let waiting = Sentence.waiting(
      new: lab.members.filter(\.isNew).map(\.id.rawValue), gone: lab.departed.map(\.id.rawValue))
    if let waiting {
      text += Wrapped.lines(waiting(style.language), width: style.width) + "\n"
    }
    return text
  }

  private var json: [(key: String, value: JSONValue)] {
    [
      ("generation", .integer(Int64(lab.generation))),
      (
        "topics",
        .object(
          lab.topics.map {
            (key: $0.name.rawValue, value: .integer(Int64($0.partitionCount)))
          })
      ),
      ("members", .array(lab.membersInGroupOrder.map { .object(MemberView.json($0, in: lab)) })),
    ]
  }
}

/// One topic: its partitions and who owns them.
private struct TopicView {
  let topic: ScenarioTopic
  let lab: Lab

  init(_ topic: ScenarioTopic, _ lab: Lab) {
    self.topic = topic
    self.lab = lab
  }

  var output: Output {
    let owners = Assignment(
      lab.members.map { member in
        (member.id, PartitionList((member.owned ?? .empty).filter { $0.topic == topic.name }))
      })
    let picture = AssignmentPicture(
      topics: [topic.metadata],
      members: lab.group().members.filter {
        $0.topics.contains(topic.name) || !owners[$0.id].isEmpty
      },
      assignment: owners)
    let racks = topic.racks.prefix(24).map { $0.map(\.rawValue).joined(separator: "+").shown }
    return Output(
      json: [
        ("topic", .string(topic.name.rawValue)),
        ("partitions", .integer(Int64(topic.partitionCount))), ("assignment", owners.json),
      ]
    ) { style in
      let head = Sentence.topicIs(topic.name.rawValue, count: topic.partitionCount)(style.language)
      let rackLine =
        racks.isEmpty
        ? "" : Sentence.topicRacks(racks.joined(separator: " "))(style.language) + "\n"
      return head + "\n" + rackLine + picture.text(style)
    }
  }
}
