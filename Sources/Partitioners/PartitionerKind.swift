/// The partitioners by the names that people type.
///
/// Versions of the Java producer count from its release; the names with underscores are those of
/// librdkafka's `partitioner` setting.
public enum PartitionerKind: String, CaseIterable, Sendable {
  /// The Java producer since 3.3: murmur2 for keys, sticky by bytes without one (KIP-794).
  case java
  /// The Java producer from 2.4 to 3.2: murmur2 for keys, sticky by batch without one (KIP-480).
  case java24 = "java-2.4"
  /// The Java producer up to 2.3: murmur2 for keys, in turn without one.
  case java23 = "java-2.3"
  /// `RoundRobinPartitioner`, which ignores keys.
  case roundRobin = "roundrobin"
  /// `UniformStickyPartitioner`, which ignores keys (2.4 to 3.9).
  case uniformSticky = "uniform-sticky"

  /// Anything for everybody.
  case random
  /// CRC-32 for every key, null and empty included.
  case consistent
  /// librdkafka's default: CRC-32, and random for a null or empty key.
  case consistentRandom = "consistent_random"
  /// murmur2 for every key, null included.
  case murmur2
  /// murmur2, and random for a null key: where the Java producer's keys go.
  case murmur2Random = "murmur2_random"
  /// FNV-1a for every key, null included.
  case fnv1a
  /// FNV-1a, and random for a null key.
  case fnv1aRandom = "fnv1a_random"

  /// Other names: a client stands for its default.
  public static let aliases: [(name: String, kind: PartitionerKind)] = [
    ("librdkafka", .consistentRandom)
  ]

  /// The partitioner of a name or an alias; `nil` if there is none.
  public init?(name: String) {
    guard
      let kind = PartitionerKind(rawValue: name)
        ?? Self.aliases.first(where: { $0.name == name })?.kind
    else { return nil }
    self = kind
  }

  /// Whether this is one of librdkafka's.
  public var isLibrdkafka: Bool {
    switch self {
    case .java, .java24, .java23, .roundRobin, .uniformSticky: false
    case .random, .consistent, .consistentRandom, .murmur2, .murmur2Random, .fnv1a, .fnv1aRandom:
      true
    }
  }

  /// The hash that places keys; `nil` if this partitioner does not look at them.
  public var keyHash: KeyHash? {
    switch self {
    case .java, .java24, .java23, .murmur2, .murmur2Random: .murmur2
    case .consistent, .consistentRandom: .crc32
    case .fnv1a, .fnv1aRandom: .fnv1a
    case .roundRobin, .uniformSticky, .random: nil
    }
  }

  /// Whether this key alone decides the partition, and so decides it again for the next record.
  ///
  /// A null key, `nil`, is not an empty one.
  public func hashes(_ key: [UInt8]?) -> Bool {
    switch self {
    case .roundRobin, .uniformSticky, .random: false
    case .java, .java24, .java23, .murmur2Random, .fnv1aRandom: key != nil
    // The only one to which an empty key is no key.
    case .consistentRandom: !(key ?? []).isEmpty
    // A null key is hashed like the empty one.
    case .consistent, .murmur2, .fnv1a: true
    }
  }
}
