internal import KafkaModel
internal import Texts

extension ScenarioReader {
  /// What can happen, by the keys of events; each event has one of them.
  enum ActionKey: String, CaseIterable {
    case join, leave, crash, restart, pause, commit, rejoin, subscribe, unsubscribe, remove
    case set, unset, topic
    case deleteTopic = "delete-topic"
    case bounce
  }

  /// Reads events: a list of what happens, each with its time.
  mutating func events(_ node: DocumentNode) -> [ScenarioEvent] {
    if node.isNull { return [] }
    let elements = list(node, ["events"]) ?? []
    return elements.enumerated().compactMap { index, element in
      event(element, ["events", String(index + 1)])
    }
  }

  private mutating func event(_ node: DocumentNode, _ path: [String]) -> ScenarioEvent? {
    guard var fields = fields(of: node, path) else { return nil }
    var time: Duration?
    if let node = fields.take("at") {
      time = duration(node, path + ["at"])
    } else {
      report(.missingKey("at"), path, at: node.offset)
    }
    guard let key = actionKey(fields) else { return nil }
    guard let subject = fields.take(key.rawValue), let action = action(key, subject, &fields)
    else { return nil }
    if key != .join { finish(fields) }
    return time.map { ScenarioEvent(at: $0, action) }
  }

  /// Finds the one key that says what happens.
  private mutating func actionKey(_ fields: Fields) -> ActionKey? {
    var keys = fields.rest.compactMap { ActionKey(rawValue: $0.key) }
    // Beside these, `topic` says whose settings they are.
    if keys.contains(.set) || keys.contains(.unset) { keys.removeAll { $0 == .topic } }
    if keys.count == 1 { return keys[0] }
    guard keys.isEmpty else {
      report(.severalActions(keys.map(\.rawValue)), fields.path, at: fields.offset)
      return nil
    }
    // Perhaps one is misspelt: then that is what there is to say.
    let known = ActionKey.allCases.map(\.rawValue)
    for entry in fields.rest {
      let nearest = Nearest.matches(for: entry.key, among: known, limit: 1)
      guard nearest.isEmpty else {
        report(
          .unknownKey(entry.key, nearest: nearest, known: known), fields.path, at: entry.keyOffset)
        return nil
      }
    }
    report(.noAction(known), fields.path, at: fields.offset)
    return nil
  }

  private mutating func action(
    _ key: ActionKey, _ subject: DocumentNode, _ fields: inout Fields
  ) -> ScenarioEvent.Action? {
    switch key {
    case .set: return change(subject, &fields)
    case .unset: return reset(subject, &fields)
    case .bounce: return bounce(subject, &fields)
    case .topic: return topicChange(subject, &fields)
    case .deleteTopic: return text(subject, fields.path).map { .deleteTopic(TopicName($0)) }
    default: break
    }
    guard let name = text(subject, fields.path + [key.rawValue]) else { return nil }
    return action(key, MemberID(name), &fields)
  }

  private mutating func action(
    _ key: ActionKey, _ member: MemberID, _ fields: inout Fields
  ) -> ScenarioEvent.Action? {
    switch key {
    case .join:
      // Without a word about it, a member is what it was.
      guard !fields.rest.isEmpty else { return .join(member, nil) }
      return .join(member, profile(fields))
    case .leave: return .leave(member)
    case .crash: return .crash(member)
    case .commit: return .commit(member)
    case .rejoin: return .rejoin(member)
    case .unsubscribe: return .unsubscribe(member)
    case .remove: return .remove(member)
    case .subscribe: return .subscribe(member, subscription(&fields))
    case .restart:
      return duration("down", &fields, ifMissing: .seconds(5)).map { .restart(member, down: $0) }
    case .pause: return duration("for", &fields).map { .pause(member, for: $0) }
    case .set, .unset, .topic, .deleteTopic, .bounce: return nil
    }
  }

  /// Takes a duration of an event; without a default it has to be there.
  private mutating func duration(
    _ key: String, _ fields: inout Fields, ifMissing usual: Duration? = nil
  ) -> Duration? {
    if let node = fields.take(key) { return duration(node, fields.path + [key]) }
    if usual == nil { report(.missingKey(key), fields.path, at: fields.offset) }
    return usual
  }

  private mutating func topicChange(
    _ subject: DocumentNode, _ fields: inout Fields
  ) -> ScenarioEvent.Action? {
    guard let name = text(subject, fields.path + ["topic"]),
      let (count, racks) = partitions(&fields)
    else { return nil }
    return .topic(TopicName(name), partitionCount: count, racks: racks)
  }

  private mutating func bounce(
    _ subject: DocumentNode, _ fields: inout Fields
  ) -> ScenarioEvent.Action? {
    let down = duration("down", &fields, ifMissing: .seconds(5))
    let every = duration("every", &fields, ifMissing: .seconds(20))
    guard let down, let every else { return nil }
    let path = fields.path + ["bounce"]
    if case .scalar(let text, _) = subject.content, !subject.isNull {
      guard text == "all" else {
        report(.wrongShape(found: .text, expected: .list), path, at: subject.offset)
        return nil
      }
      return .bounce(nil, down: down, every: every)
    }
    return texts(subject, path).map {
      .bounce($0.map { MemberID($0) }, down: down, every: every)
    }
  }

  // MARK: Settings

  private mutating func change(
    _ subject: DocumentNode, _ fields: inout Fields
  ) -> ScenarioEvent.Action? {
    let target = target(&fields)
    return .set(settings(in: subject, fields.path + ["set"], for: target.sides), for: target)
  }

  private mutating func reset(
    _ subject: DocumentNode, _ fields: inout Fields
  ) -> ScenarioEvent.Action? {
    let target = target(&fields)
    let path = fields.path + ["unset"]
    guard let nodes = list(subject, path) else { return nil }
    var names: [SettingName] = []
    for node in nodes {
      guard let text = text(node, path) else { continue }
      do {
        names.append(try SettingText.entry(text, for: target.sides).name)
      } catch {
        report(.notASetting(error), path, at: node.offset)
      }
    }
    return .unset(names, for: target)
  }

  /// Takes whose settings change: one member's, one topic's, the brokers', or else everybody's.
  private mutating func target(_ fields: inout Fields) -> ScenarioEvent.Target {
    let path = fields.path
    let member = fields.take("member").flatMap { text($0, path + ["member"]) }
    let topic = fields.take("topic").flatMap { text($0, path + ["topic"]) }
    let broker = fields.take("broker")
    let found = [(member, "member"), (topic, "topic"), (broker.map { _ in "" }, "broker")]
      .filter { $0.0 != nil }.map(\.1)
    if found.count > 1 { report(.contradictory(found[0], found[1]), path, at: fields.offset) }
    if let broker {
      let answer = text(broker, path + ["broker"]) ?? "true"
      if answer != "true" {
        report(.notOneOf(answer, allowed: ["true"]), path + ["broker"], at: broker.offset)
      }
      return .broker
    }
    if let member { return .member(MemberID(member)) }
    return topic.map { .topic(TopicName($0)) } ?? .everyMember
  }
}

extension ScenarioEvent.Target {
  /// Who reads the settings that can be set for the target.
  fileprivate var sides: Set<ConfigEntry.Side> {
    switch self {
    case .everyMember, .member: ScenarioReader.clientSides
    case .topic: [.topic]
    case .broker: [.broker, .group, .quota]
    }
  }
}
