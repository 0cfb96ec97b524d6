internal import Assignors
internal import Formats
internal import Texts

/// Strategies and group protocols as people write them.
enum StrategyText {
  /// The protocol that a group speaks, by the values of `group.protocol`.
  enum GroupProtocol: String, CaseIterable, Sendable {
    case classic, consumer
  }

  /// The names of the strategies of either protocol; `range` is one name for two.
  static let names = ["range", "roundrobin", "sticky", "cooperative-sticky", "uniform"]

  /// The learner's own assignor, where members offer it (``OwnAssignorRun``).
  static let own = SettingText.ownStrategy

  static let classicNames = ["range", "roundrobin", "sticky", "cooperative-sticky"]
  static let consumerNames = ["uniform", "range"]

  /// Reads a strategy: its name, Kafka's class name, or a unique beginning.
  ///
  /// The protocol is `nil` if nobody said it: then the name decides.
  ///
  /// - Throws: ``NameRefusal`` for no strategy, ``LabRefusal/notInProtocol(strategy:protocol:allowed:)``
  ///   for one that the protocol lacks.
  static func read(_ text: String, in groupProtocol: GroupProtocol?) throws -> Strategy {
    let name = try name(text)
    switch groupProtocol {
    case .consumer?:
      guard let strategy = Strategy(rawValue: "server-\(name)") else {
        throw LabRefusal.notInProtocol(
          strategy: name, protocol: "consumer", allowed: consumerNames)
      }
      return strategy
    case .classic?, nil:
      if let strategy = Strategy(rawValue: name) { return strategy }
      // Only the broker has `uniform`, so its name says the protocol, unless somebody said another.
      guard groupProtocol == nil else {
        throw LabRefusal.notInProtocol(strategy: name, protocol: "classic", allowed: classicNames)
      }
      return .serverUniform
    }
  }

  private static func name(_ text: String) throws -> String {
    let typed = simpleName(text).lowercased()
    if names.contains(typed) { return typed }
    let candidates = names.filter { $0.hasPrefix(typed) }
    if candidates.count == 1, !typed.isEmpty { return candidates[0] }
    if candidates.count > 1, !typed.isEmpty {
      throw NameRefusal.ambiguous(.strategy, text, candidates: candidates)
    }
    throw NameRefusal.unknown(.strategy, text, among: names)
  }

  /// `org.apache.kafka.clients.consumer.CooperativeStickyAssignor` is `cooperative-sticky`.
  private static func simpleName(_ text: String) -> String {
    switch text.split(separator: ".").last {
    case "RangeAssignor": "range"
    case "RoundRobinAssignor": "roundrobin"
    case "StickyAssignor": "sticky"
    case "CooperativeStickyAssignor": "cooperative-sticky"
    case "UniformAssignor": "uniform"
    default: text
    }
  }

  /// Reads a list such as `range,cooperative-sticky`: a member's own, so of the classic protocol.
  ///
  /// Names, because a member may also offer ``own``.
  static func readList(_ text: String) throws -> [String] {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var list: [String] = []
    for name in names {
      let strategy = name == own ? own : try read(name, in: .classic).name
      guard !list.contains(strategy) else { throw NameRefusal.namedTwice(name) }
      list.append(strategy)
    }
    return list
  }

  static func readProtocol(_ text: String) throws(ValueRefusal) -> GroupProtocol {
    guard let value = GroupProtocol(rawValue: text.lowercased()) else {
      throw .notOneOf(
        text, what: "group.protocol", allowed: GroupProtocol.allCases.map(\.rawValue))
    }
    return value
  }
}

extension Strategy {
  /// The name that Kafka's settings use, the same for the broker's `range` and the client's.
  var name: String {
    switch self {
    case .serverUniform: "uniform"
    case .serverRange: "range"
    default: rawValue
    }
  }

  var groupProtocol: StrategyText.GroupProtocol {
    rebalanceProtocol == .consumer ? .consumer : .classic
  }
}
