import Testing

@Suite("2 · sticky-partitioner")
struct StickyPartitionerTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("sticky-partitioner") }

  static let sheet = AnswerSheet(
    "sticky-partitioner", stub: StickyPartitionerAttempt.self,
    solution: StickyPartitionerSolution.self,
    wrong: [
      .init(
        StickyPartitionerAbsolute.self, "drawn-without-sign",
        "partitions(of: [10], batchSize: 100, partitionCount: 3, randomNumbers: [-2])"),
      .init(
        StickyPartitionerEarly.self, "the-crossing-record-stays",
        "partitions(of: [60, 50], batchSize: 100, partitionCount: 2, randomNumbers: [0, 1, 0, 1, 0])"
      ),
      .init(
        StickyPartitionerAbove.self, "the-limit-is-enough",
        "partitions(of: [100, 10], batchSize: 100, partitionCount: 2, randomNumbers: [0, 1, 0, 1, 0])"
      ),
      .init(
        StickyPartitionerRemainder.self, "the-count-starts-afresh",
        "partitions(of: [150, 60, 10], batchSize: 100, partitionCount: 2, randomNumbers: [0, 1, 0, 1, 0])"
      ),
      .init(
        StickyPartitionerImpatient.self, "an-open-batch-waits",
        "partitions(of: [110 (open), 10], batchSize: 100, partitionCount: 2, randomNumbers: [0, 1, 0, 1, 0])"
      ),
      .init(
        StickyPartitionerPatient.self, "twice-the-limit-never-waits",
        "partitions(of: [200 (open), 10], batchSize: 100, partitionCount: 2, randomNumbers: [0, 1, 0, 1, 0])"
      ),
      .init(
        StickyPartitionerOther.self, "the-same-may-be-drawn-again",
        "partitions(of: [100, 10], batchSize: 100, partitionCount: 2, randomNumbers: [1, 3, 0, 0, 0])"
      ),
    ])
}
