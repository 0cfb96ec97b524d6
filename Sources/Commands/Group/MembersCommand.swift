internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Sets the number of members, or lists them.
struct MembersCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "members")

  @OptionGroup var common: CommonOptions
  @Argument var count: String?

  func run(in session: inout Session) throws -> Output {
    guard let count else { return MemberList.output(session.lab) }
    let old = session.lab.members.count
    let isMore = count.hasPrefix("+")
    let number = try CountText.read(
      isMore ? String(count.dropFirst()) : count, of: "members", in: 0...Lab.Limit.members)
    let new = isMore ? old + number : number
    if new == old {
      return Output(.membersUnchanged(old), json: [("members", .integer(Int64(old)))])
    }
    return try new > old
      ? Self.join(new - old, in: &session.lab) : Self.leave(old - new, in: &session.lab)
  }

  /// - Throws: ``ValueRefusal/tooLarge(what:asked:limit:)``.
  static func checkRoom(for count: Int, in lab: Lab) throws {
    guard lab.members.count + count <= Lab.Limit.members else {
      throw ValueRefusal.tooLarge(
        what: "members", asked: lab.members.count + count, limit: Lab.Limit.members)
    }
  }

  private static func join(_ count: Int, in lab: inout Lab) throws -> Output {
    try checkRoom(for: count, in: lab)
    let old = lab.members.count
    let names = MemberNames.next(count, besides: lab)
    for name in names { lab[member: name] = LabMember(name) }
    return Output(
      .membersJoined(names.map(\.rawValue), from: old, to: lab.members.count),
      json: [
        ("members", .integer(Int64(lab.members.count))),
        ("joined", .array(names.map { .string($0.rawValue) })), ("left", []),
      ],
      note: MemberList.orderNote(lab))
  }

  /// The newest leave first.
  private static func leave(_ count: Int, in lab: inout Lab) -> Output {
    let old = lab.members.count
    let leaving = lab.members.suffix(count).reversed()
    let orphans = leaving.reduce(0) { $0 + ($1.owned?.count ?? 0) }
    let names = leaving.map(\.id)
    lab.leave(names)
    return Output(
      .membersLeft(
        names.map(\.rawValue), from: old, to: lab.members.count, orphans: orphans),
      json: [
        ("members", .integer(Int64(lab.members.count))), ("joined", []),
        ("left", .array(names.map { .string($0.rawValue) })),
      ])
  }
}

/// The names that `members N` gives.
enum MemberNames {
  /// Names for new members: c1, c2, … without those in use.
  ///
  /// Members created together on an empty group get as many digits as the last one needs, because
  /// then Kafka's order of names is the order of counting.
  static func next(_ count: Int, besides lab: Lab) -> [MemberID] {
    let used = Set(lab.members.map(\.id))
    let width = width(for: count, besides: lab)
    var names: [MemberID] = []
    var number = 1
    while names.count < count {
      let digits = String(number)
      let name = MemberID(
        "c" + String(repeating: "0", count: max(0, width - digits.count)) + digits)
      if !used.contains(name), !used.contains(MemberID("c\(number)")) { names.append(name) }
      number += 1
    }
    return names
  }

  private static func width(for count: Int, besides lab: Lab) -> Int {
    // Whoever is there already shows the way.
    let numbered = lab.members.lazy.compactMap { member -> Int? in
      let digits = member.id.rawValue.dropFirst()
      return member.id.rawValue.hasPrefix("c") && !digits.isEmpty && digits.allSatisfy(\.isNumber)
        ? digits.count : nil
    }
    return numbered.first ?? String(lab.members.count + count).count
  }
}

/// The list of members.
enum MemberList {
  /// How many lines a list has at most.
  static let limit = 40

  static func output(_ lab: Lab) -> Output {
    let members = lab.membersInGroupOrder
    let json = members.map { JSONValue.object(MemberView.json($0, in: lab)) }
    return Output(json: [("members", .array(json))], note: orderNote(lab)) { style in
      if members.isEmpty { return Sentence.noMembers(style.language) + "\n" }
      let width = members.prefix(limit).map { $0.id.rawValue.shown.cells }.max() ?? 0
      var lines = members.prefix(limit).map { member in
        let name = member.id.rawValue.shown.padded(toCells: width)
        let details = MemberView.details(of: member, in: lab)(style.language)
        return "\(name)  \(details)".truncated(toCells: style.width)
      }
      if members.count > limit {
        lines.append(Sentence.more(members.count - limit)(style.language))
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  /// A line about Kafka's order of names, where it is not the order of counting.
  static func orderNote(_ lab: Lab) -> Sentence? {
    let names = lab.membersInGroupOrder.filter { $0.instance == nil }.map(\.id.rawValue)
    for (one, other) in zip(names, names.dropFirst())
    where one.utf8.count > other.utf8.count && one.isNumbered && other.isNumbered {
      return .groupOrder(one, other)
    }
    return nil
  }
}

extension String {
  /// Whether the text is letters followed by a number, such as c10.
  fileprivate var isNumbered: Bool { last?.isNumber == true && first?.isLetter == true }
}
