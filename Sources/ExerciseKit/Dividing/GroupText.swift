package import KafkaModel

/// Groups, and what an assignor made of them, as text that passes from process to process.
///
/// A line a topic, a member or a member's partitions; fields are separated by tabs. Names may hold
/// anything, so what separates is escaped in them.
package enum GroupText {
  /// Writes a group; ``read(_:)`` reads it.
  package static func write(_ group: Group) -> String {
    let topics = group.topics.map { topic in
      let racks = topic.racks.map { $0.map { escaped($0.rawValue) }.joined(separator: ",") }
      return ["topic", escaped(topic.name.rawValue), "\(topic.partitionCount)"]
        + [racks.joined(separator: ";")]
    }
    let members = group.members.map { member in
      [
        "member", escaped(member.id.rawValue), optional(member.instance?.rawValue),
        optional(member.rack?.rawValue), "\(member.generation)",
        member.topics.map { escaped($0.rawValue) }.joined(separator: ","),
        member.owned.map { "=" + write($0) } ?? "-",
      ]
    }
    return (topics + members).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// Writes several groups; ``readAll(_:)`` reads them.
  package static func write(_ groups: [Group]) -> String {
    groups.map { "\(mark)\n" + write($0) }.joined()
  }

  /// Reads several groups; `nil` for anything else.
  package static func readAll(_ text: String) -> [Group]? {
    let parts = text.split(separator: "\n")
      .split(separator: Substring(mark), omittingEmptySubsequences: false)
    let groups = parts.dropFirst().map { read($0) }
    return groups.contains { $0 == nil } ? nil : groups.compactMap(\.self)
  }

  /// The line before each group.
  private static let mark = "group"

  /// Reads the lines of one group.
  private static func read(_ lines: some Sequence<Substring>) -> Group? {
    var topics: [Topic] = []
    var members: [Member] = []
    for line in lines {
      let fields = Self.fields(line, "\t")
      if fields.count == 4, fields[0] == "topic", let count = Int32(fields[2]) {
        let racks = fields[3].isEmpty ? [] : Self.fields(fields[3], ";")
        topics.append(
          Topic(
            TopicName(plain(fields[1])), partitionCount: count,
            racks: racks.map { list($0).map { RackName(plain($0)) } }))
      } else if fields.count == 7, fields[0] == "member", let generation = Int32(fields[4]) {
        members.append(
          Member(
            MemberID(plain(fields[1])), instance: value(fields[2]).map { InstanceID($0) },
            rack: value(fields[3]).map { RackName($0) },
            topics: list(fields[5]).map { TopicName(plain($0)) },
            owned: fields[6] == "-" ? nil : PartitionList(partitions(fields[6].dropFirst())),
            generation: generation))
      } else {
        return nil
      }
    }
    return Group(topics: topics, members: members)
  }

  /// Writes partitions, such as `orders:0,orders:1`.
  package static func write(_ partitions: some Sequence<TopicPartition>) -> String {
    partitions.map { "\(escaped($0.topic.rawValue)):\($0.partition)" }.joined(separator: ",")
  }

  /// Reads partitions; what is none is left out.
  package static func partitions(_ text: some StringProtocol) -> [TopicPartition] {
    list(text).compactMap { item in
      let parts = fields(item, ":")
      guard parts.count == 2, let number = Int32(parts[1]) else { return nil }
      return TopicPartition(TopicName(plain(parts[0])), number)
    }
  }
}

// MARK: - Names

extension GroupText {
  /// A name without anything that separates: all but a few ASCII characters percent-encoded, since
  /// a combining mark at a name's beginning would become one character with the separator.
  package static func escaped(_ name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && scalar.isASCII || "0123456789.-_".utf8.contains(byte) {
        text.unicodeScalars.append(scalar)
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return text
  }

  /// The name that ``escaped(_:)`` was given.
  package static func plain(_ text: some StringProtocol) -> String {
    var name: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        name.append(byte)
        continue
      }
      name.append(code)
      rest = rest.dropFirst(2)
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func optional(_ name: String?) -> String { name.map { "=" + escaped($0) } ?? "-" }

  private static func value(_ field: String) -> String? {
    field == "-" ? nil : plain(field.dropFirst())
  }

  private static func list(_ text: some StringProtocol) -> [String] {
    text.isEmpty ? [] : fields(text, ",")
  }

  private static func fields(_ text: some StringProtocol, _ separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
