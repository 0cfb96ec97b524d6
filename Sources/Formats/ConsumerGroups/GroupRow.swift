internal import KafkaModel

/// A row of a table: words, in which the columns have to be found.
///
/// Columns are told by what is in them, not by where they stand: old versions let a wide cell push
/// the rest of its row aside, terminals and mail turn runs of spaces into tabs or into one space,
/// and names of groups and clients may hold spaces themselves.
struct GroupRow {
  /// The words of the row, each as a part of the line.
  let words: [Substring]

  init(_ line: Substring, usesCommas: Bool) {
    words =
      usesCommas
      ? line.split(separator: ",").map { $0.drop { $0.isWhitespace } }
      : line.split { $0.isWhitespace }
  }

  /// The words of a range as they stand in the line, with the spaces between them.
  func text(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.upperBound <= words.count else { return nil }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    return String(first.base[first.startIndex..<last.endIndex])
  }

  /// The words of a range as they stand in the line; `nil` for a dash too, which says "nothing".
  func value(_ range: Range<Int>) -> String? {
    text(range).flatMap { $0 == "-" ? nil : $0 }
  }

  /// Whether a word says that there is no number: `-`, and `unknown` in old versions.
  static func isNothing(_ word: Substring) -> Bool { word == "-" || word == "unknown" }

  /// Whether a word is a number, or says that there is none.
  static func isNumber(_ word: Substring) -> Bool { isNothing(word) || Int64(word) != nil }
}

// MARK: - Offsets

extension GroupRow {
  /// Where the numbers of a row of offsets begin: the partition, the offsets and the lag.
  ///
  /// Before them stands the topic, which has no spaces in it, and before that the group. Only a
  /// group of several words moves them from `first`, and then all the rest has to be right: otherwise
  /// a row that is broken would pass for one of another group.
  func numbersPlace(from first: Int, count: Int) -> Int? {
    words.indices.dropFirst(first).first { start in
      let numbers = words[start...].prefix(count)
      guard numbers.count >= 2, numbers.allSatisfy(Self.isNumber) else { return false }
      return start == first
        || numbers.count == count && isLagRight(Array(numbers)) && isOwner(from: start + count)
    }
  }

  /// Whether the lag, the last of the numbers, is what the two offsets before it leave.
  private func isLagRight(_ numbers: [Substring]) -> Bool {
    let values = numbers.suffix(3).map { Int64($0) }
    guard let committed = values[0], let end = values[1] else { return values[2] == nil }
    return values[2] == end.subtractingReportingOverflow(committed).partialValue
  }

  /// Whether the words from here on can be an id, an address and a client's name, or nobody's.
  private func isOwner(from start: Int) -> Bool {
    let rest = words[start...]
    return rest.count == 3 && rest.allSatisfy { $0 == "-" } || addressPlace(from: start) != nil
  }
}

// MARK: - Addresses

extension GroupRow {
  /// What follows the numbers of a row: a member's id, its address and its client's name.
  struct Client {
    var id: String?
    var host: String?
    var client: String?
  }

  /// Reads who owns a partition, from the first word after its numbers on.
  func client(from start: Int) -> Client {
    guard start < words.count else { return Client() }
    if words[start...].allSatisfy({ $0 == "-" }) { return Client() }
    // 0.10.2 to 1.0 left no space between an id of 50 characters or more and the address.
    if let slash = gluedAddress(words[start]) {
      let word = words[start]
      return Client(
        id: String(word[..<slash]), host: String(word[slash...]),
        client: text(start + 1..<words.count))
    }
    guard let host = addressPlace(from: start + 1) else {
      // No address to go by: a column, a word.
      return Client(
        id: value(start..<start + 1), host: value(start + 1..<start + 2),
        client: value(start + 2..<max(start + 2, words.count)))
    }
    return Client(
      id: text(start..<host), host: String(words[host]), client: text(host + 1..<words.count))
  }

  /// Where the address stands: Java writes `/10.0.0.7`, with the name of the host before it if it
  /// knows one.
  func addressPlace(from start: Int) -> Int? {
    guard start < words.count else { return nil }
    return words.indices[start...].first { words[$0].hasPrefix("/") }
      ?? words.indices[start...].first { words[$0].contains("/") }
  }

  private func gluedAddress(_ word: Substring) -> Substring.Index? {
    guard let slash = word.lastIndex(of: "/"), Self.endsMemberID(word[..<slash]) else { return nil }
    return slash
  }

  /// Whether a word ends as the ids of members do: in a UUID, or one written as 22 characters.
  static func endsMemberID(_ word: Substring) -> Bool {
    let groups = word.suffix(36).split(separator: "-", omittingEmptySubsequences: false)
    let isHexadecimal = groups.joined().allSatisfy(\.isHexDigit)
    if groups.map(\.count) == [8, 4, 4, 4, 12], isHexadecimal { return true }
    return word.count == 22
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }

  /// Reads the owner of the oldest versions: a client's name, `_` and its address, in one word.
  func oldOwner(at place: Int) -> Client {
    guard let id = value(place..<max(place, words.count)), id != "none" else { return Client() }
    guard let mark = id.ranges(of: "_/").last else { return Client(id: id) }
    return Client(
      id: id, host: String(id[id.index(after: mark.lowerBound)...]),
      client: String(id[..<mark.lowerBound]))
  }
}
