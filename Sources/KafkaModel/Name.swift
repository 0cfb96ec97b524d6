/// A name as Kafka's own code sees it: a sequence of UTF-16 units, whatever they spell.
///
/// Java compares and hashes strings unit by unit. Swift's `String` compares canonical Unicode, so
/// that "é" in one scalar and in two are one key of a dictionary, and emoji sort after U+FF01.
/// Everything that Kafka names therefore travels as a `Name`, never as a bare `String`.
///
/// The parameter keeps kinds apart: a topic's name cannot be passed where a member's is expected.
public struct Name<Kind>: Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public init(stringLiteral value: String) { self.init(value) }
}

public enum TopicKind {}
public enum MemberKind {}
public enum InstanceKind {}
public enum RackKind {}

/// A topic's name, of any characters: what a broker would refuse, the commands refuse.
public typealias TopicName = Name<TopicKind>

/// The identifier of one member, from the coordinator (classic protocol) or from the member itself.
public typealias MemberID = Name<MemberKind>

/// A `group.instance.id`, which makes its member static.
public typealias InstanceID = Name<InstanceKind>

/// The rack of a client or a broker (KIP-881).
///
/// The empty name means "no rack".
public typealias RackName = Name<RackKind>

// MARK: - Hashable

extension Name: Hashable {
  // Two strings with the same UTF-8 bytes have the same UTF-16 units, and bytes are at hand.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.elementsEqual(rhs.rawValue.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)  // Never a byte of UTF-8: marks where the name ends.
  }
}

// MARK: - Comparable

extension Name: Comparable {
  // For order the bytes will not do: U+1F600 is D83D DE00 to Java, and so before U+FF01.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf16.lexicographicallyPrecedes(rhs.rawValue.utf16)
  }
}

// MARK: - CustomStringConvertible

extension Name: CustomStringConvertible {
  public var description: String { rawValue }
}
