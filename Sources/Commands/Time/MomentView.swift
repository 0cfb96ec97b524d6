internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// A moment of a simulation: what has just happened and why, and how group and members stand.
struct MomentView {
  let run: GroupRun
  let at: Duration
  let branch: String
  private let names: TimelineNames

  /// How many events have happened.
  let count: Int

  /// The events that one has come past, of which the last is explained.
  var passed: Range<Int>

  /// How many events, and how many members, one can take in at a glance.
  private static let eventLimit = 12
  private static let memberLimit = 20
  private static let causeLimit = 6

  init(_ run: GroupRun, at time: Duration, in lab: Lab) {
    self.run = run
    at = time
    branch = lab.time.branch
    names = TimelineNames(run.timeline.names)
    count = lab.time.cursor?.count(in: run) ?? run.count(upTo: time, included: true)
    passed = max(0, count - 1)..<count
  }

  private var moment: GroupMoment { run.moment(afterEvents: count) }

  var output: Output {
    let moment = moment
    let reasons = passed.last.map { RunWords.explanation(of: $0, in: run.timeline) } ?? []
    return Output(
      makeJSON: { json(moment, reasons) }, svg: { picture(moment, $0).svg($0) },
      text: { text(moment, reasons, $0) })
  }

  private var head: Sentence {
    .momentHead(
      at: at, event: count, of: run.eventCount, branch: branch == LabTime.main ? nil : branch)
  }

  // MARK: Text

  private func text(
    _ moment: GroupMoment, _ reasons: [(instant: SimulatedInstant, sentence: Sentence)],
    _ style: TextStyle
  ) -> String {
    let language = style.language
    func wrapped(_ sentence: Sentence) -> String {
      Wrapped.lines(sentence(language), width: style.width) + "\n"
    }
    var text = wrapped(head)
    text += passedLines(style)
    if reasons.isEmpty {
      text += wrapped(.nothingYetHappened)
    } else {
      text += EventReasons.lines(Array(reasons.prefix(1)), style)
      if reasons.count > 1 { text += wrapped(.becauseOf) + causes(reasons.dropFirst(), style) }
    }
    text += "\n" + wrapped(.groupState(group(moment)))
    text += table(moment, language).text(style)
    let more = moment.members.count - Self.memberLimit
    if more > 0 { text += wrapped(.membersLeftOut(more)) }
    return text
  }

  /// The nearest causes, and the first: `at now why` tells them all.
  private func causes(
    _ causes: ArraySlice<(instant: SimulatedInstant, sentence: Sentence)>, _ style: TextStyle
  ) -> String {
    guard causes.count > Self.causeLimit else { return EventReasons.lines(Array(causes), style) }
    let nearest = causes.prefix(Self.causeLimit - 2)
    let left = Sentence.eventsLeftOut(causes.count - nearest.count - 1)(style.language)
    return EventReasons.lines(Array(nearest), style) + left + " (at now why)\n"
      + EventReasons.lines(Array(causes.suffix(1)), style)
  }

  /// The events on the way, but for the last, which is explained.
  private func passedLines(_ style: TextStyle) -> String {
    let before = passed.dropLast()
    let shown = before.suffix(Self.eventLimit)
    var text = ""
    if shown.count < before.count {
      let left = Sentence.eventsLeftOut(before.count - shown.count)(style.language)
      text += Wrapped.lines(left, width: style.width) + "\n"
    }
    for place in shown {
      let event = run.timeline.events[place]
      let line =
        Quantity.time(event.instant.duration) + ": "
        + Sentence(event, names: names)(style.language)
      text += Wrapped.lines("  " + line, width: style.width, indent: 4) + "\n"
    }
    return text
  }

  private func group(_ moment: GroupMoment) -> GroupState {
    GroupState(
      isConsumer: moment.groupProtocol == .consumer, state: moment.state?.rawValue,
      generation: moment.generation, leader: moment.leader.map { names.member($0) },
      strategy: moment.assignor?.rawValue)
  }

  // MARK: Members

  /// The members to show: those that the events on the way are about, then the others.
  private func shownMembers(_ moment: GroupMoment) -> [Int] {
    guard moment.members.count > Self.memberLimit else { return Array(moment.members.indices) }
    let touched = Set(passed.suffix(200).compactMap { run.timeline.events[$0].client?.offset })
    let others = moment.members.indices.filter { !touched.contains($0) }
    return (touched.sorted() + others).prefix(Self.memberLimit).sorted()
  }

  private func table(_ moment: GroupMoment, _ language: Language) -> TablePicture {
    TablePicture(
      columns: [
        .init(Sentence.memberColumn(language)), .init(Sentence.stateColumn(language)),
        .init(Sentence.partitionsColumn(language), wraps: true),
      ],
      rows: shownMembers(moment).map { place in
        let member = moment.members[place]
        return [
          TextLine(run.timeline.names.clients.names[place].rawValue.shown),
          TextLine(Self.state(of: member)(language)),
          TextLine(member.held.isEmpty ? "–" : PartitionText.abridged(member.held.sorted())),
        ]
      })
  }

  /// The table under a title of its own.
  private func picture(_ moment: GroupMoment, _ language: Language) -> TablePicture {
    let table = table(moment, language)
    return TablePicture(title: head(language), columns: table.columns, rows: table.rows)
  }

  private static func state(of member: MemberMoment) -> Sentence {
    if !member.hasStarted { return .notStarted }
    return member.state.sentence
  }

  // MARK: JSON

  private func json(
    _ moment: GroupMoment, _ reasons: [(instant: SimulatedInstant, sentence: Sentence)]
  ) -> [(key: String, value: JSONValue)] {
    let group = group(moment)
    return [
      ("at", TimelineView.time(at)), ("event", .integer(Int64(count))),
      ("events", .integer(Int64(run.eventCount))), ("branch", .string(branch)),
      (
        "passed",
        .array(
          passed.map { place in
            let event = run.timeline.events[place]
            return [
              "at": TimelineView.time(event.instant.duration),
              "what": .string(Sentence(event, names: names)(.en)),
            ]
          })
      ), ("why", EventReasons.json(reasons)),
      (
        "group",
        [
          "protocol": .string(moment.groupProtocol.rawValue),
          "state": group.state.map { .string($0) } ?? .null,
          "generation": .integer(Int64(moment.generation)),
          "leader": group.leader.map { .string($0) } ?? .null,
          "strategy": group.strategy.map { .string($0) } ?? .null,
        ]
      ),
      (
        "members",
        .array(
          moment.members.indices.map { place in
            let member = moment.members[place]
            return [
              "name": .string(run.timeline.names.clients.names[place].rawValue),
              "state": .string(member.hasStarted ? member.state.code : "not-started"),
              "partitions": .array(member.held.sorted().map { .string($0.description) }),
            ]
          })
      ),
    ]
  }
}
