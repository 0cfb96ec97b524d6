/// The bounds that a broker has been given, and which of them a connection falls under.
package struct QuotaTable: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let entity: QuotaEntity
    let kind: QuotaKind
    var bound: Double
  }

  /// A bound with the entity that it is set for, and those who share it.
  package struct Limit: Hashable, Sendable {
    package let kind: QuotaKind
    package let entity: QuotaEntity

    /// Per second; percent of a thread for ``QuotaKind/requestPercentage``.
    package let bound: Double

    /// Whose use is added up against the bound.
    package let sharing: Sharing
  }

  /// Connections whose use is measured together.
  package struct Sharing: Hashable, Sendable {
    /// `nil`: of any user.
    package let user: UserName?
    /// `nil`: of any client id.
    package let clientID: ClientID?
  }

  private var entries: [Entry] = []

  package init() {}

  /// Sets a bound, replaces it, or with `nil` takes it away.
  package mutating func set(
    _ kind: QuotaKind, _ bound: Double?, for entity: QuotaEntity
  ) throws(QuotaFailure) {
    entries.removeAll { $0.entity == entity && $0.kind == kind }
    guard let bound else { return }
    guard bound > 0, bound.isFinite else { throw .notPositive(kind, bound) }
    guard !kind.isWhole || bound.rounded() == bound else { throw .notWhole(kind, bound) }
    entries.append(Entry(entity: entity, kind: kind, bound: bound))
  }

  /// Every bound in the order in which it was set.
  package var all: [(entity: QuotaEntity, kind: QuotaKind, bound: Double)] {
    entries.map { ($0.entity, $0.kind, $0.bound) }
  }

  /// The bound of the most specific entity that a connection belongs to; `nil` if it is unlimited.
  ///
  /// A user with a client id comes before a user alone, and that before a client id alone; a name
  /// comes before a default. Source: `ClientQuotaManager.DefaultQuotaCallback`.
  package func limit(of kind: QuotaKind, user: UserName, clientID: ClientID) -> Limit? {
    let both = Sharing(user: user, clientID: clientID)
    let userOnly = Sharing(user: user, clientID: nil)
    let clientOnly = Sharing(user: nil, clientID: clientID)
    let precedence: [(QuotaEntity, Sharing)] = [
      (QuotaEntity(user: .named(user), clientID: .named(clientID)), both),
      (QuotaEntity(user: .named(user), clientID: .byDefault), both),
      (QuotaEntity(user: .named(user)), userOnly),
      (QuotaEntity(user: .byDefault, clientID: .named(clientID)), both),
      (QuotaEntity(user: .byDefault, clientID: .byDefault), both),
      (QuotaEntity(user: .byDefault), userOnly),
      (QuotaEntity(clientID: .named(clientID)), clientOnly),
      (QuotaEntity(clientID: .byDefault), clientOnly),
    ]
    for (entity, sharing) in precedence {
      if let entry = entries.first(where: { $0.entity == entity && $0.kind == kind }) {
        return Limit(kind: kind, entity: entity, bound: entry.bound, sharing: sharing)
      }
    }
    return nil
  }
}
