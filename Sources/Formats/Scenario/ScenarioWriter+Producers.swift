internal import KafkaModel
internal import ProducerSimulation
internal import Texts

extension ScenarioFile {
  /// Writes what a file says of producers; nothing for a setup of which nothing was changed.
  static func text(of setup: ProducerSetup) -> String {
    var text = section("producer", settings(setup.settings))
    text += section("interceptors", setup.interceptors.map(interceptor))
    text += section("quotas", quotas(setup.quotas))
    return text + section("schemas", registry(setup.registry))
  }

  /// Elements one below the other under a heading; nothing if there are none.
  private static func section(_ name: String, _ elements: [YAMLText]) -> String {
    elements.isEmpty
      ? "" : "\(name):\n" + elements.map { $0.lines(after: "  - ", indent: 2) }.joined()
  }

  private static func interceptor(_ interceptor: Interceptor) -> YAMLText {
    .mapping([
      (.word("name"), .text(interceptor.name)),
      (
        .word("actions"),
        .list(InterceptorText.actions(of: interceptor).map { .text($0) })
      ),
    ])
  }

  /// The bounds in the order in which they were set, one element each.
  private static func quotas(_ table: QuotaTable) -> [YAMLText] {
    table.all.map { entity, kind, bound in
      var entries: Entries = []
      if let user = entity.user { entries.append((.word("user"), .text(word(user)))) }
      if let client = entity.clientID { entries.append((.word("client-id"), .text(word(client)))) }
      entries.append((.word(kind.rawValue), .word(number(bound))))
      return .mapping(entries)
    }
  }

  private static func number(_ bound: Double) -> String {
    Int64(exactly: bound).map(String.init) ?? String(bound)
  }

  private static func word(_ part: QuotaEntity.Part<UserName>) -> String {
    if case .named(let name) = part { name.rawValue } else { "default" }
  }

  private static func word(_ part: QuotaEntity.Part<ClientID>) -> String {
    if case .named(let name) = part { name.rawValue } else { "default" }
  }

  private static func registry(_ registry: SchemaRegistry) -> Entries {
    var entries: Entries = []
    if registry.defaultMode != .backward {
      entries.append((.word("mode"), .word(registry.defaultMode.rawValue)))
    }
    if !registry.isUp { entries.append((.word("down"), .word("true"))) }
    if !registry.allSchemas.isEmpty {
      entries.append((.word("texts"), .list(registry.allSchemas.map { .text($0.text) })))
    }
    let subjects = registry.subjectEntries.map { subject -> (key: YAMLText, value: YAMLText) in
      var entries: Entries = [
        (.word("ids"), .list(subject.ids.map { .word(String($0)) }))
      ]
      if let mode = subject.mode { entries.append((.word("mode"), .word(mode.rawValue))) }
      return (.text(subject.name.rawValue), .mapping(entries))
    }
    if !subjects.isEmpty { entries.append((.word("subjects"), .mapping(subjects))) }
    return entries
  }
}
