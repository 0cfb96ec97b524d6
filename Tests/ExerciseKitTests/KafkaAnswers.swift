import Assignors
import ExerciseKit
import Formats
import KafkaModel
import Partitioners
import ProducerSimulation

// The workbook's own engines in the place of a learner's answer: what they do is what Kafka does, as
// recorded runs of Kafka's classes say.

struct KafkaMurmur2: Murmur2Partition {
  func partition(forKey key: [UInt8], partitionCount: Int) -> Int {
    Int(Partitioners.partition(forKey: key.span, partitionCount: Int32(partitionCount)))
  }
}

struct KafkaStickyPartitioner: StickyPartitioner {
  /// Gives what it was given, in that order.
  private struct GivenNumbers: RandomNumberGenerator {
    var numbers: ArraySlice<Int32>

    mutating func next() -> UInt64 {
      UInt64(UInt32(bitPattern: numbers.popFirst() ?? 0))
    }
  }

  func partitions(
    of records: [UnkeyedRecord], batchSize: Int, partitionCount: Int, randomNumbers: [Int32]
  ) throws -> [Int] {
    let topic = try TopicPartitions(count: Int32(partitionCount))
    var partitioner = BuiltInPartitioner(batchSize: Int32(batchSize))
    var numbers = GivenNumbers(numbers: randomNumbers[...])
    return records.map { record in
      let partition = partitioner.current(of: topic, using: &numbers).partition
      _ = partitioner.append(
        bytes: Int32(record.bytes), allowsSwitch: !record.leavesBatchOpen, of: topic,
        using: &numbers)
      return Int(partition)
    }
  }
}

struct AvroCompatibility: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    let reader = try AvroSchema(json: json(new))
    let writer = try AvroSchema(json: json(old))
    return reader.incompatibilities(reading: writer).compactMap { issue in
      for case .field(let name) in issue.path.steps { return name }
      return nil
    }
  }

  private func json(_ fields: [SchemaField]) -> String {
    let fields = fields.map { field in
      let value =
        switch field.type {
        case .boolean: "true"
        case .int, .long, .float, .double: "1"
        case .string, .bytes: "\"x\""
        }
      return "{\"name\":\"\(field.name)\",\"type\":\"\(field.type.rawValue)\""
        + (field.hasDefault ? ",\"default\":\(value)}" : "}")
    }
    return "{\"type\":\"record\",\"name\":\"r\",\"fields\":[\(fields.joined(separator: ","))]}"
  }
}

struct KafkaThrottleTime: ThrottleTime {
  func throttleMilliseconds(of use: QuotaUse) throws -> Int {
    let kind: QuotaKind = use.isRequestQuota ? .requestPercentage : .producerByteRate
    var table = QuotaTable()
    try table.set(kind, Double(use.bound), for: QuotaEntity(clientID: .byDefault))
    var meter = QuotaMeter(table: table)
    // The oldest sample begins with something that does not count.
    _ = meter.record(kind, 0, user: "u", clientID: "app", at: 0)
    let reading = meter.record(
      kind, Double(use.recorded), user: "u", clientID: "app", at: Int64(use.elapsedMilliseconds))
    return Int(reading?.throttleMilliseconds ?? -1)
  }
}

struct KafkaRangeOneTopic: RangeOneTopic {
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
    let group = Group(
      topics: [Topic("t", partitionCount: Int32(partitionCount))],
      members: members.map { Member($0, topics: ["t"]) })
    let assignment = try RangeAssignor().assign(group)
    return members.map { assignment[$0].count }
  }
}

struct KafkaRange: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    try RangeAssignor().lists(topics, members)
  }
}

struct KafkaRoundRobin: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    try RoundRobinAssignor().lists(topics, members)
  }
}

struct KafkaSticky: KeepWhatYouOwn {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    try StickyAssignor().lists(topics, members)
  }
}

/// Kafka's own wording of the adjustment: what is both added to somebody and revoked from somebody
/// is held back.
struct KafkaAdjustment: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) -> [MemberID: [TopicPartition]] {
    let added = target.flatMap { member, list in Set(list).subtracting(owned[member] ?? []) }
    let revoked = owned.flatMap { member, list in Set(list).subtracting(target[member] ?? []) }
    let transferred = Set(added).intersection(revoked)
    return target.mapValues { $0.filter { !transferred.contains($0) } }
  }
}

extension Assignor {
  func lists(_ topics: [Topic], _ members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let assignment = try assign(Group(topics: topics, members: members))
    return Dictionary(
      uniqueKeysWithValues: assignment.members.map { ($0, Array(assignment[$0])) })
  }
}

struct KafkaCoordinatorPartition: CoordinatorPartition {
  func partition(ofGroup id: String, partitionCount: Int) -> Int {
    let hash = Int(MemberID(id).javaHash)
    return hash == Int(Int32.min) ? 0 : abs(hash) % partitionCount
  }
}
