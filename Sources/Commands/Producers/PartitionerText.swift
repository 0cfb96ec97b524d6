internal import Partitioners
internal import Texts

/// A partitioner under the name that somebody typed, which may be an alias.
struct NamedPartitioner: Hashable, Sendable {
  let name: String
  let kind: PartitionerKind
}

/// Partitioners as people write them: `java`, `librdkafka`, `java-2.4,roundrobin`.
enum PartitionerText {
  static let names =
    PartitionerKind.allCases.map(\.rawValue) + PartitionerKind.aliases.map(\.name)

  /// Reads a list in which no partitioner comes twice, under whatever names.
  ///
  /// - Throws: ``NameRefusal``.
  static func readList(_ text: String) throws(NameRefusal) -> [NamedPartitioner] {
    var list: [NamedPartitioner] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = item.lowercased()
      guard let kind = PartitionerKind(name: name) else {
        throw .unknown(.partitioner, String(item), among: names)
      }
      guard !list.contains(where: { $0.kind == kind }) else { throw .namedTwice(name) }
      list.append(NamedPartitioner(name: name, kind: kind))
    }
    return list
  }
}
