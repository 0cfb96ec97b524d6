/// What the commands about producers say.
extension Sentence {
  package static func partitionCount(_ count: Int32) -> Self {
    Self(ko: "파티션 \(count)개", en: "\(count) \(count == 1 ? "partition" : "partitions")")
  }

  package static let keyHeading = Self(ko: "키", en: "key")

  package static func recordsByPartition(_ partitioner: String) -> Self {
    Self(ko: "\(partitioner): 파티션별 레코드 수", en: "\(partitioner): records by partition")
  }

  package static func partitionOfEachRecord(_ partitioner: String) -> Self {
    Self(
      ko: "\(partitioner): 레코드마다 간 파티션, 차례대로",
      en: "\(partitioner): the partition of each record, in order")
  }

  package static func looksAtNoKey(_ partitioner: String) -> Self {
    Self(
      ko: "\(partitioner): 이 키들을 보지 않으므로 파티션이 늘어도 키에 달라질 것이 없습니다.",
      en: "\(partitioner) does not look at these keys, so that growing changes nothing for them.")
  }
}
