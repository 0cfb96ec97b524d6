internal import Formats
internal import KafkaModel
internal import Partitioners
internal import Texts

extension PartitionAnswer {
  var json: [(key: String, value: JSONValue)] {
    [
      ("topic", question.topic.map { .string($0.rawValue) } ?? .null),
      ("partitions", .integer(Int64(question.partitionCount))),
      ("seed", .string(String(question.seed))),
      ("results", .array(columns.map(json))),
      ("growth", .array(growths.map(json))),
    ]
  }

  private func json(_ column: Column) -> JSONValue {
    [
      "partitioner": .string(column.partitioner.kind.rawValue),
      "counts": .array(column.tally.counts.map { .integer(Int64($0)) }),
      "bytes": .array(column.tally.bytes.map { .integer(Int64($0)) }),
      "records": .array(zip(records, column.placements).map(json)),
    ]
  }

  private func json(_ record: PartitionedRecord, _ placement: Placement) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("key", record.key.map { .string(keyText($0)) } ?? .null),
      ("partition", .integer(Int64(placement.partition))),
    ]
    if case .hashed(let hashed) = placement.decision.reason {
      entries += [
        ("hex", .string(hexText(record.key ?? []))),
        ("function", .string(hashed.function.rawValue)), ("hash", .integer(hashed.hash)),
        ("dividend", .integer(Int64(hashed.dividend))),
        ("divisor", .integer(Int64(hashed.divisor))),
      ]
    }
    return .object(entries)
  }

  private func json(_ growth: Growth) -> JSONValue {
    let moves = growth.keys?.moves ?? []
    return [
      "partitioner": .string(growth.partitioner.kind.rawValue),
      "from": growth.keys.map { .integer(Int64($0.from)) } ?? .null,
      "to": growth.keys.map { .integer(Int64($0.to)) } ?? .null,
      "moved": growth.keys.map { .integer(Int64($0.movedCount)) } ?? .null,
      "keys": .array(
        moves.map { move in
          [
            "key": .string(keyText(move.key)), "before": .integer(Int64(move.before)),
            "after": .integer(Int64(move.after)),
          ]
        }),
    ]
  }
}
