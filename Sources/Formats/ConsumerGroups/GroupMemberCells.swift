internal import KafkaModel

/// The cells of a row of `--members`.
struct GroupMemberCells {
  var group: String?
  var id = ""
  var instance: String?
  var host: String?
  var client: String?
  var partitionCount: Int?
  var assignment: AssignmentText.Reading?
  var epoch: Int32?
  var targetEpoch: Int32?
  var target: AssignmentText.Reading?

  /// The most words of one name, so that no row takes longer than its length.
  private static let wordLimit = 16

  /// Finds the cells of a row; `nil` if they are not there.
  ///
  /// The address divides the row: before it are the names of group and member, after it the client's
  /// name and the numbers.
  init?(_ row: GroupRow, _ heading: GroupHeading) {
    let first = heading.has(.group) ? 2 : 1
    let addressPlace = row.addressPlace(from: first)
    // Without an address the columns count from the left.
    let host = addressPlace ?? first + (heading.has(.instanceID) ? 1 : 0)
    guard host < row.words.count else { return nil }
    self.host = row.value(host..<host + 1)
    guard readNumbers(row, heading, after: host) else { return nil }
    guard readNames(row, heading, before: host) else { return nil }
  }

  /// Reads what follows the address.
  private mutating func readNumbers(
    _ row: GroupRow, _ heading: GroupHeading, after host: Int
  ) -> Bool {
    // A client's name may end in numbers, so the first number counts after which the rest fits.
    for place in row.words.indices.dropFirst(host + 1).prefix(Self.wordLimit) {
      guard let count = Int(row.words[place]), count >= 0 else { continue }
      guard readAssignment(row, heading, from: place + 1) else { continue }
      partitionCount = count
      client = row.value(host + 1..<place)
      return true
    }
    return false
  }

  private mutating func readAssignment(
    _ row: GroupRow, _ heading: GroupHeading, from start: Int
  ) -> Bool {
    let rest = start..<row.words.count
    if heading.has(.currentAssignment) { return readEpochs(row, from: start) }
    guard heading.has(.assignment) else { return rest.isEmpty }
    guard let text = row.text(rest) else { return rest.isEmpty }
    assignment = AssignmentText.read(text)
    return assignment != nil
  }

  /// Reads `CURRENT-EPOCH CURRENT-ASSIGNMENT TARGET-EPOCH TARGET-ASSIGNMENT`, of which none has
  /// spaces in it.
  private mutating func readEpochs(_ row: GroupRow, from start: Int) -> Bool {
    let words = row.words[start...]
    if words.isEmpty { return true }
    guard words.count >= 4, GroupRow.isNumber(words[start]), GroupRow.isNumber(words[start + 2])
    else { return false }
    epoch = Int32(words[start])
    assignment = AssignmentText.read(String(words[start + 1]))
    targetEpoch = Int32(words[start + 2])
    target = targetEpoch == nil ? nil : AssignmentText.read(String(words[start + 3]))
    return assignment != nil
  }

  /// Reads the names of group, member and instance.
  private mutating func readNames(
    _ row: GroupRow, _ heading: GroupHeading, before host: Int
  ) -> Bool {
    let start = idPlace(row, heading, before: host)
    guard start < host else { return false }
    group = row.text(0..<start)
    var end = host
    // A dynamic member leaves the column of the instance empty.
    if heading.has(.instanceID), host - start > 1, endsInstance(row, from: start, before: host) {
      instance = String(row.words[host - 1])
      end = host - 1
    }
    guard let id = row.text(start..<end) else { return false }
    self.id = id
    return true
  }

  /// Where the member's id begins: after the group, if there is a column for it.
  private func idPlace(_ row: GroupRow, _ heading: GroupHeading, before host: Int) -> Int {
    guard heading.has(.group) else { return 0 }
    // An id begins with the client's name, which tells where a group's name with spaces ends.
    let prefix = client.map { $0 + "-" }
    let place = prefix.flatMap { prefix in
      (1..<max(1, host)).prefix(Self.wordLimit).first {
        row.text($0..<host)?.hasPrefix(prefix) == true
      }
    }
    return place ?? 1
  }

  /// Whether the word before the address is an instance's id and not the end of the member's.
  private func endsInstance(_ row: GroupRow, from start: Int, before host: Int) -> Bool {
    // Only after a whole id is there room for another word.
    if GroupRow.endsMemberID(row.words[host - 2]) { return true }
    return host - start == 2 && !GroupRow.endsMemberID(row.words[host - 1])
  }
}
