internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Creates or changes one member; without options shows it.
struct MemberCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "member")

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: MemberOptions
  @Argument var name: String

  func run(in session: inout Session) throws -> Output {
    guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "member") }
    let known = session.lab[member: MemberID(name)]
    if known != nil, options.isEmpty { return MemberView.output(MemberID(name), in: session.lab) }
    if known == nil { try MembersCommand.checkRoom(for: 1, in: session.lab) }

    var member = known ?? LabMember(MemberID(name))
    try options.apply(to: &member, in: session.lab)
    session.lab[member: member.id] = member

    let sentence: Sentence = known == nil ? .memberCreated(name) : .memberChanged(name)
    let hint: Sentence = .waiting(session.lab.members.count(where: \.isNew))
    let details = MemberView.details(of: member, in: session.lab)
    let announces = member.isNew
    return Output(
      json: MemberView.json(member, in: session.lab),
      note: MemberOptions.unknownTopics(of: member, in: session.lab)
        ?? (known == nil && name.allSatisfy(\.isNumber) ? .memberIsANumber(name) : nil)
    ) { style in
      let end = announces ? "; " + hint(style.language) : ""
      let text = sentence(style.language) + " (" + details(style.language) + ")" + end
      return Wrapped.lines(text, width: style.width) + "\n"
    }
  }
}

/// What is said about one member.
enum MemberView {
  static func output(_ id: MemberID, in lab: Lab) -> Output {
    guard let member = lab[member: id] else { return Output(.noMembers) }
    let details = details(of: member, in: lab)
    return Output(json: json(member, in: lab)) { style in
      Wrapped.lines(
        "\(id.rawValue.shown): " + details(style.language), width: style.width, indent: 2) + "\n"
    }
  }

  /// Everything worth knowing of a member, in one line.
  static func details(of member: LabMember, in lab: Lab) -> Sentence {
    var ko: [String] = []
    var en: [String] = []
    func add(_ sentence: Sentence) {
      ko.append(sentence(.ko))
      en.append(sentence(.en))
    }
    add(subscription(of: member))
    if let owned = member.owned {
      add(.owns(PartitionText.abridged(owned), count: owned.count, generation: member.generation))
    } else {
      add(.ownsNothingYet)
    }
    for entry in member.profile.settings.entries {
      let text = "\(entry.name)=\(SettingText.write(entry.value).shown)"
      add(Sentence(ko: text, en: text))
    }
    return Sentence(ko: ko.joined(separator: " · "), en: en.joined(separator: " · "))
  }

  private static func subscription(of member: LabMember) -> Sentence {
    switch member.profile.subscription {
    case .everything: .subscribesToAll
    case .topics(let topics): .subscribes(topics.map(\.rawValue))
    case .pattern(let pattern): .subscribesByPattern(pattern)
    }
  }

  static func json(_ member: LabMember, in lab: Lab) -> [(key: String, value: JSONValue)] {
    let all = lab.topics.map(\.name)
    return [
      ("member", .string(member.id.rawValue)),
      ("topics", .array(lab.subscription(of: member, all: all).map { .string($0.rawValue) })),
      ("settings", member.profile.settings.json),
      ("owned", member.owned.map { .array($0.map { .string($0.description) }) } ?? .null),
      ("generation", .integer(Int64(member.generation))),
    ]
  }
}
