package import KafkaModel

/// A name's place in a ``NameTable``, so that hot code compares and indexes integers.
package struct Key<Kind>: Hashable, Sendable {
  package let index: Int32

  package init(_ index: Int32) { self.index = index }

  package var offset: Int { Int(index) }
}

extension Key: Comparable {
  /// In the order in which the names became known.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.index < rhs.index }
}

/// The label of a simulated process, such as `A`; its member id may change, its label does not.
package enum ClientKind {}

package typealias ClientName = Name<ClientKind>
package typealias ClientKey = Key<ClientKind>
package typealias MemberKey = Key<MemberKind>
package typealias InstanceKey = Key<InstanceKind>

/// Names of one kind, numbered in the order in which they became known.
package struct NameTable<Kind>: Sendable {
  package private(set) var names: [Name<Kind>] = []

  private var hashes: [Int32] = []
  private var keys: [Name<Kind>: Key<Kind>] = [:]

  package init() {}

  package subscript(key: Key<Kind>) -> Name<Kind> { names[key.offset] }

  /// The key of a name that is already known.
  package func key(of name: Name<Kind>) -> Key<Kind>? { keys[name] }

  /// What Java's `hashCode` gives for a name.
  package func javaHash(of key: Key<Kind>) -> Int32 { hashes[key.offset] }

  /// The key of a name, which becomes known if it was not.
  package mutating func intern(_ name: Name<Kind>) -> Key<Kind> {
    if let key = keys[name] { return key }
    let key = Key<Kind>(Int32(names.count))
    names.append(name)
    hashes.append(name.javaHash)
    keys[name] = key
    return key
  }
}
