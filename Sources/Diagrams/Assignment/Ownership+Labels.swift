internal import KafkaModel
internal import Texts

extension Ownership {
  /// Whether every partition is to be shown, whatever it takes.
  var isSmall: Bool { people.count <= 12 && partitionCount <= 60 }

  /// A member's name in its colour, with the instance of a static one: `c1 [i1]`.
  func label(_ place: Int, cells: Int) -> TextLine {
    let person = people[place]
    var line = TextLine(person.id.label(cells: cells), .hue(Hue(of: person.id)))
    if let instance = person.instance, line.cells + 6 <= cells {
      line.append(" [\(instance.label(cells: cells - line.cells - 3))]", .dim)
    }
    return line
  }

  /// A member's name alone, or the words for nobody.
  func name(_ place: Place, cells: Int, _ language: Language) -> TextLine {
    if place == Self.nobody {
      return TextLine(AssignmentWords.nobody(language), .alert).truncated(to: cells)
    }
    let id = people[Int(place)].id
    return TextLine(id.label(cells: cells), .hue(Hue(of: id)))
  }

  /// What is worth saying about a member beside its partitions.
  func note(_ place: Int) -> Sentence? {
    switch people[place].status {
    case .joined: AssignmentWords.joined
    case .left: AssignmentWords.left
    case .stayed: held[place].isEmpty ? AssignmentWords.idle : nil
    }
  }

  /// Everybody who was given the partition at a position.
  func owners(of position: Int32) -> [Int] {
    people.indices.filter { held[$0].contains(position) }
  }

  /// Two neighbours whose order would surprise somebody who counts: `c10` before `c2`.
  var surprisingOrder: (MemberID, MemberID)? {
    let dynamic = people[..<memberCount].filter { $0.instance == nil }.map(\.id)
    return zip(dynamic, dynamic.dropFirst()).first { $1.countsBefore($0) }
  }
}

extension MemberID {
  /// Whether both names are the same but for a number at their ends, and this one's is smaller.
  fileprivate func countsBefore(_ other: Self) -> Bool {
    let mine = stemAndNumber
    let theirs = other.stemAndNumber
    guard let number = mine.number, let otherNumber = theirs.number else { return false }
    return mine.stem == theirs.stem && number < otherNumber
  }

  private var stemAndNumber: (stem: [UInt8], number: Int?) {
    let bytes = Array(rawValue.utf8)
    let stem = bytes.prefix(
      bytes.count - bytes.reversed().prefix { (0x30...0x39).contains($0) }.count)
    return (Array(stem), Int(String(decoding: bytes[stem.count...], as: UTF8.self)))
  }
}
