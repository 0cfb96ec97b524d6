internal import KafkaModel
internal import Texts

/// An assignment turned around: for every partition its owner, now and before.
///
/// Partitions are numbered through all topics, in the order in which they are drawn, so that
/// everything that a picture asks is an array's element. Eight bytes a partition.
struct Ownership {
  /// A place in ``people``; ``nobody`` stands for none.
  typealias Place = Int32
  static let nobody: Place = -1

  /// A topic and where its partitions stand.
  struct Span {
    let name: TopicName
    let start: Int
    /// The partitions that the cluster shows.
    let partitionCount: Int
    /// The numbers of others that an assignment names all the same, ascending.
    var strays: [Int32]

    var end: Int { start + partitionCount + strays.count }

    func number(at position: Int) -> Int32 {
      let offset = position - start
      return offset < partitionCount ? Int32(offset) : strays[offset - partitionCount]
    }
  }

  /// Somebody who owns or owned something, or could.
  struct Person {
    enum Status { case stayed, joined, left }

    let id: MemberID
    let instance: InstanceID?
    let status: Status
    /// For each topic whether the member subscribes to it.
    let subscribes: [Bool]
  }

  let topics: [Span]

  /// The members in group order, then those who have left.
  let people: [Person]
  let memberCount: Int

  /// For each partition its owner; the first, should several have it.
  let now: [Place]
  let before: [Place]

  /// For each of ``people`` the positions of their partitions, ascending.
  let held: [[Int32]]
  let had: [[Int32]]

  /// Partitions that were given out more than once, which no strategy of Kafka's ever does.
  let shared: [Int32]

  let hasBefore: Bool

  var partitionCount: Int { now.count }

  init(_ picture: AssignmentPicture) {
    let assignments = [picture.assignment] + (picture.before.map { [$0] } ?? [])
    let topics = Self.spans(picture.topics, assignments)
    let people = Self.people(picture, topics)
    var places: [MemberID: Place] = [:]
    for (place, person) in people.enumerated().reversed() { places[person.id] = Place(place) }

    let now = Deal(picture.assignment, topics, places, people.count)
    let before = Deal(picture.before ?? .empty, topics, places, people.count)
    self.topics = topics
    self.people = people
    memberCount = picture.members.count
    self.now = now.owners
    self.before = before.owners
    held = now.held
    had = before.held
    shared = now.shared
    hasBefore = picture.before != nil
  }

  /// Partitions by topic, from positions that ascend.
  func groups(_ positions: some Sequence<Int32>) -> PartitionGroups {
    var groups = PartitionGroups()
    var index = 0
    var numbers: [Int32] = []
    for position in positions {
      if Int(position) >= topics[index].end {
        if !numbers.isEmpty { groups.append(topics[index].name, numbers) }
        numbers = []
        while Int(position) >= topics[index].end { index += 1 }
      }
      numbers.append(topics[index].number(at: Int(position)))
    }
    if !numbers.isEmpty { groups.append(topics[index].name, numbers) }
    return groups
  }

  /// Partitions as words, breakable after each comma.
  func words(
    _ positions: [Int32], ink: Ink = .plain, nameCells: Int = 40, limit: Int = .max
  ) -> [Word] {
    groups(positions).words(ink, nameCells: nameCells, limit: isSmall ? .max : limit)
  }

  /// Partitions as one text for a sentence.
  func list(_ positions: [Int32], _ language: Language) -> String {
    groups(positions).sentence(language, limit: isSmall ? .max : 6)
  }

  // MARK: - Making one

  private static func spans(_ topics: [Topic], _ assignments: [Assignment]) -> [Span] {
    var order: [TopicName: Int] = [:]
    var known = topics.map { ($0.name, max(0, Int($0.partitionCount))) }
    for (index, topic) in topics.enumerated().reversed() { order[topic.name] = index }
    var strays: [Int: Set<Int32>] = [:]
    for assignment in assignments {
      let indices = assignment.topics.map { name -> Int in
        if let index = order[name] { return index }
        order[name] = known.count
        known.append((name, 0))
        return known.count - 1
      }
      for entry in assignment.entries {
        let index = indices[Int(entry.topic)]
        if entry.partition < 0 || Int(entry.partition) >= known[index].1 {
          strays[index, default: []].insert(entry.partition)
        }
      }
    }
    var spans: [Span] = []
    var start = 0
    for (index, (name, count)) in known.enumerated() {
      let others = strays[index].map { $0.sorted() } ?? []
      // A table of names may hold names that nothing points to.
      if index >= topics.count, others.isEmpty { continue }
      spans.append(Span(name: name, start: start, partitionCount: count, strays: others))
      start = spans[spans.count - 1].end
    }
    return spans
  }

  private static func people(_ picture: AssignmentPicture, _ topics: [Span]) -> [Person] {
    var people = picture.members.map { member in
      let subscription = Set(member.topics)
      let isNew = picture.before.map { !$0.contains(member.id) } ?? false
      return Person(
        id: member.id, instance: member.instance, status: isNew ? .joined : .stayed,
        subscribes: topics.map { subscription.contains($0.name) })
    }
    var known = Set(picture.members.map(\.id))
    for id in (picture.before?.members ?? []) + picture.assignment.members
    where known.insert(id).inserted {
      people.append(Person(id: id, instance: nil, status: .left, subscribes: []))
    }
    return people
  }
}

/// One assignment with its partitions numbered through.
private struct Deal {
  private(set) var owners: [Ownership.Place]
  private(set) var held: [[Int32]]
  private(set) var shared: [Int32] = []

  init(
    _ assignment: Assignment, _ topics: [Ownership.Span], _ places: [MemberID: Ownership.Place],
    _ peopleCount: Int
  ) {
    owners = Array(repeating: Ownership.nobody, count: topics.last?.end ?? 0)
    held = Array(repeating: [], count: peopleCount)
    var order: [TopicName: Int] = [:]
    for (index, topic) in topics.enumerated().reversed() { order[topic.name] = index }
    let spans = assignment.topics.map { order[$0].map { topics[$0] } }

    var extra: [(position: Int32, place: Ownership.Place)] = []
    for (index, member) in assignment.members.enumerated() {
      guard let place = places[member] else { continue }
      for entry in assignment.entries[assignment.offsets[index]..<assignment.offsets[index + 1]] {
        guard let span = spans[Int(entry.topic)] else { continue }
        let position = span.position(of: entry.partition)
        if owners[position] == Ownership.nobody {
          owners[position] = place
        } else {
          extra.append((Int32(position), place))
        }
      }
    }
    // Walking the partitions in order leaves every list sorted, without sorting.
    for (position, owner) in owners.enumerated() where owner != Ownership.nobody {
      held[Int(owner)].append(Int32(position))
    }
    for (position, place) in extra { held[Int(place)].append(position) }
    for place in Set(extra.map(\.place)) { held[Int(place)].sort() }
    shared = Set(extra.map(\.position)).sorted()
  }
}

extension Ownership.Span {
  /// Where a partition stands that is shown or a stray.
  fileprivate func position(of number: Int32) -> Int {
    if number >= 0, Int(number) < partitionCount { return start + Int(number) }
    // Strays ascend: the place of the first that is not smaller.
    var low = 0
    var high = strays.count
    while low < high {
      let middle = (low + high) / 2
      if strays[middle] < number { low = middle + 1 } else { high = middle }
    }
    return start + partitionCount + low
  }
}
