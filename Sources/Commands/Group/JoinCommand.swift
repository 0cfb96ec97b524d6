internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Lets new members join.
struct JoinCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "join")

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: MemberOptions
  @Argument var names: [String]

  func run(in session: inout Session) throws -> Output {
    let old = session.lab.members.count
    try MembersCommand.checkRoom(for: names.count, in: session.lab)
    var note: Sentence?
    for name in names {
      guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "join") }
      guard session.lab[member: MemberID(name)] == nil else {
        throw NameRefusal.alreadyThere(.member, name)
      }
      var member = LabMember(MemberID(name))
      try options.apply(to: &member, in: session.lab)
      session.lab[member: member.id] = member
      note = MemberOptions.unknownTopics(of: member, in: session.lab)
    }
    return Output(
      .membersJoined(names, from: old, to: session.lab.members.count),
      json: [
        ("members", .integer(Int64(session.lab.members.count))),
        ("joined", .array(names.map { .string($0) })),
      ],
      note: note ?? MemberList.orderNote(session.lab))
  }
}
