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
    let (one, other) = (lhs.rawValue.utf8.span, rhs.rawValue.utf8.span)
    return one.count == other.count && firstDifference(of: one, other) == nil
  }

  public func hash(into hasher: inout Hasher) {
    // The same bytes always give the same hash; that the other spelling of "é" does, too, is harmless.
    rawValue.hash(into: &hasher)
  }

  private static func firstDifference(of one: Span<UInt8>, _ other: Span<UInt8>) -> Int? {
    for place in 0..<min(one.count, other.count) where one[place] != other[place] { return place }
    return nil
  }
}

// MARK: - Comparable

extension Name: Comparable {
  /// The order of Java's strings, by UTF-16 units.
  ///
  /// Bytes of UTF-8 give the same, but for one case: U+1F600 is D83D DE00 to Java and so comes before
  /// U+FF01, whose first byte is smaller.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    let (lhs, rhs) = (lhs.rawValue.utf8.span, rhs.rawValue.utf8.span)
    guard let place = firstDifference(of: lhs, rhs) else { return lhs.count < rhs.count }
    let (one, other) = (lhs[place], rhs[place])
    // Four bytes stand for two units, the first of which is smaller than U+E000 to U+FFFF.
    let (isPair, otherIsPair) = (one >= 0xF0, other >= 0xF0)
    guard isPair != otherIsPair, min(one, other) >= 0xEE else { return one < other }
    return isPair
  }
}

// MARK: - CustomStringConvertible

extension Name: CustomStringConvertible {
  public var description: String { rawValue }
}
