internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Quotas as people write them: `producer_byte_rate=1MB`, `request_percentage=none`.
struct QuotaText {
  let kind: QuotaKind

  /// `nil` to take the quota away.
  let bound: Double?

  static let names = QuotaKind.allCases.map(\.rawValue)

  /// Reads a pair.
  ///
  /// Negative bounds are read, so that the broker's own rule can refuse them.
  ///
  /// - Throws: ``NameRefusal``, ``ValueRefusal`` or ``ProducerRefusal``.
  init(_ pair: String) throws {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = QuotaKind(rawValue: String(parts[0])) else {
      throw NameRefusal.unknown(.quota, String(parts[0]), among: Self.names)
    }
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ValueRefusal.notAPair(pair, example: "\(kind.rawValue)=\(kind.isWhole ? "1MB" : "50")")
    }
    self.kind = kind
    bound = parts[1] == "none" ? nil : try Self.bound(String(parts[1]), of: kind)
  }

  private static func bound(
    _ text: String, of kind: QuotaKind
  ) throws(ProducerRefusal) -> Double {
    let isPlain = text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" }
    if isPlain, let number = Double(text) { return number }
    guard kind.isWhole else { throw .notANumber(text, of: kind.rawValue) }
    return Double(try BytesText.read(text, of: kind.rawValue))
  }
}

extension QuotaEntity {
  /// The entity of `--user` and `--client-id`, where `default` is Kafka's default entity.
  ///
  /// Without either it is the default client id.
  ///
  /// - Throws: ``ValueRefusal/emptyName(what:)``.
  init(userText: String?, clientText: String?) throws(ValueRefusal) {
    if userText?.isEmpty ?? false { throw .emptyName(what: "--user") }
    if clientText?.isEmpty ?? false { throw .emptyName(what: "--client-id") }
    let user = userText.map { text -> Part<UserName> in
      text == "default" ? .byDefault : .named(UserName(text))
    }
    let client = clientText.map { text -> Part<ClientID> in
      text == "default" ? .byDefault : .named(ClientID(text))
    }
    self.init(user: user, clientID: user == nil ? client ?? .byDefault : client)
  }
}
