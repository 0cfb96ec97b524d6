package import KafkaModel
package import ProducerSimulation

extension ScenarioFile {
  /// Writes a scenario as YAML that reads back to the same value.
  ///
  /// The same scenario always gives the same text. What is as usual is left out, except where
  /// leaving it out would mean something else.
  package static func write(
    _ scenario: Scenario, producers: ProducerSetup = ProducerSetup()
  ) -> String {
    var text = YAMLText.block(
      [
        ("version".key, .word(String(Scenario.version))),
        ("seed".key, .word(String(scenario.seed))),
      ], indent: 0)
    text += section("topics", scenario.topics.map { (.text($0.name.rawValue), topic($0)) })
    text += section("broker", settings(scenario.broker))
    text += section("defaults", settings(scenario.defaults))
    text += section("members", scenario.members.map { (.text($0.name.rawValue), member($0)) })
    if !scenario.events.isEmpty {
      let lines = scenario.events.map { event($0).lines(after: "  - ", indent: 2) }
      text += "events:\n" + lines.joined()
    }
    if let until = scenario.until {
      text += YAMLText.block([("until".key, .word(until.text))], indent: 0)
    }
    return text + Self.text(of: producers)
  }

  typealias Entries = [(key: YAMLText, value: YAMLText)]

  /// Entries one below the other under a heading; nothing if there are none.
  static func section(_ name: String, _ entries: Entries) -> String {
    entries.isEmpty ? "" : "\(name):\n" + YAMLText.block(entries, indent: 2)
  }

  // MARK: Topics

  private static func topic(_ topic: ScenarioTopic) -> YAMLText {
    var entries = partitions(topic.partitionCount, topic.racks)
    if let factor = topic.replicationFactor {
      entries.append(("replication-factor".key, .word(String(factor))))
    }
    if let id = topic.id { entries.append(("id".key, .text(id.base64))) }
    return .mapping(entries + settings(topic.settings))
  }

  private static func partitions(_ count: Int32, _ racks: [[RackName]]) -> Entries {
    let countEntry: Entries = [("partitions".key, .word(String(count)))]
    guard !racks.isEmpty else { return countEntry }
    let lists = racks.map { YAMLText.list($0.map { .text($0.rawValue) }) }
    return countEntry + [("racks".key, .list(lists))]
  }

  // MARK: Settings

  static func settings(_ settings: Settings) -> Entries {
    settings.entries.map { (.text($0.name.rawValue), value($0.value)) }
  }

  private static func value(_ value: SettingValue) -> YAMLText {
    switch value {
    case .boolean, .integer, .number: .word(SettingText.write(value))
    case .string(let text): .text(text)
    case .list(let texts): .list(texts.map { .text($0) })
    }
  }

  // MARK: Members

  private static func member(_ member: ScenarioMember) -> YAMLText {
    var entries = subscription(member.profile.subscription)
    if member.start != .zero { entries.append(("start".key, .word(member.start.text))) }
    return .mapping(entries + behaviour(member.profile))
  }

  private static func subscription(_ topics: SubscribedTopics) -> Entries {
    switch topics {
    case .everything: []
    case .topics(let names): [("topics".key, .list(names.map { .text($0.rawValue) }))]
    case .pattern(let pattern): [("pattern".key, .text(pattern))]
    }
  }

  /// What a profile says besides the subscription.
  private static func behaviour(_ profile: MemberProfile) -> Entries {
    let usual = MemberProfile()
    var entries: Entries = []
    if profile.latency != usual.latency {
      entries.append(("latency".key, .word(profile.latency.text)))
    }
    if profile.pollInterval != usual.pollInterval {
      entries.append(("poll".key, .word(profile.pollInterval.text)))
    }
    if profile.recordTime != usual.recordTime {
      entries.append(("processing".key, .word(profile.recordTime.text)))
    }
    if let owned = profile.owned { entries.append(("owns".key, .list(partitions(owned)))) }
    if profile.generation != usual.generation {
      entries.append(("generation".key, .word(String(profile.generation))))
    }
    return entries + settings(profile.settings)
  }

  /// Partitions with the topic's name only where it changes: `[orders-0, 1, payments-0]`.
  private static func partitions(_ partitions: [TopicPartition]) -> [YAMLText] {
    var last: TopicName?
    return partitions.map { partition in
      defer { last = partition.topic }
      return partition.topic == last
        ? .word(String(partition.partition)) : .text(partition.description)
    }
  }

  // MARK: Events

  private static func event(_ event: ScenarioEvent) -> YAMLText {
    .mapping([("at".key, .word(event.at.text))] + action(event.action))
  }

  private static func action(_ action: ScenarioEvent.Action) -> Entries {
    switch action {
    case .join(let member, let profile): named("join", member) + (profile.map(joined) ?? [])
    case .leave(let member): named("leave", member)
    case .crash(let member): named("crash", member)
    case .commit(let member): named("commit", member)
    case .rejoin(let member): named("rejoin", member)
    case .unsubscribe(let member): named("unsubscribe", member)
    case .remove(let member): named("remove", member)
    case .restart(let member, let down):
      named("restart", member) + [("down".key, .word(down.text))]
    case .pause(let member, let time): named("pause", member) + [("for".key, .word(time.text))]
    case .subscribe(let member, let topics): named("subscribe", member) + subscription(topics)
    case .topic(let name, let count, let racks):
      [("topic".key, .text(name.rawValue))] + partitions(count, racks)
    case .deleteTopic(let name): [("delete-topic".key, .text(name.rawValue))]
    case .set(let changes, let target):
      [("set".key, .mapping(settings(changes)))] + self.target(target)
    case .unset(let names, let target):
      [("unset".key, .list(names.map { .text($0.rawValue) }))] + self.target(target)
    case .bounce(let members, let down, let every):
      [
        ("bounce".key, members.map { .list($0.map { .text($0.rawValue) }) } ?? .word("all")),
        ("down".key, .word(down.text)), ("every".key, .word(every.text)),
      ]
    }
  }

  private static func named(_ key: String, _ member: MemberID) -> Entries {
    [(key.key, .text(member.rawValue))]
  }

  private static func joined(_ profile: MemberProfile) -> Entries {
    let entries = subscription(profile.subscription) + behaviour(profile)
    // A join that says nothing brings the member back as it was, and this one is as usual.
    return entries.isEmpty ? [("latency".key, .word(profile.latency.text))] : entries
  }

  private static func target(_ target: ScenarioEvent.Target) -> Entries {
    switch target {
    case .everyMember: []
    case .member(let name): [("member".key, .text(name.rawValue))]
    case .topic(let name): [("topic".key, .text(name.rawValue))]
    case .broker: [("broker".key, .word("true"))]
    }
  }
}

extension String {
  /// The word as a key of the format.
  fileprivate var key: YAMLText { .word(self) }
}
