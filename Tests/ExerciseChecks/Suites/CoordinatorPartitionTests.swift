import Testing

@Suite("13 · coordinator-partition")
struct CoordinatorPartitionTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("coordinator-partition") }

  static let sheet = AnswerSheet(
    "coordinator-partition", stub: CoordinatorPartitionAttempt.self,
    solution: CoordinatorPartitionSolution.self,
    wrong: [
      .init(
        CoordinatorPartitionFromTheRight.self, "units-count-from-the-left",
        #"partition(ofGroup: "ab", partitionCount: 7)"#),
      .init(
        CoordinatorPartitionWide.self, "the-hash-wraps-at-32-bits",
        #"partition(ofGroup: "group-a", partitionCount: 3)"#),
      .init(
        CoordinatorPartitionBytes.self, "units-are-utf-16",
        #"partition(ofGroup: "한", partitionCount: 5)"#),
      .init(
        CoordinatorPartitionScalars.self, "units-are-utf-16",
        #"partition(ofGroup: "🚀", partitionCount: 2)"#),
      .init(
        CoordinatorPartitionMasked.self, "a-negative-hash-counts-without-its-sign",
        #"partition(ofGroup: "orders", partitionCount: 3)"#),
      .init(
        CoordinatorPartitionSigned.self, "the-partition-exists",
        #"partition(ofGroup: "orders", partitionCount: 2)"#),
      .init(
        CoordinatorPartitionMagnitude.self, "the-least-number-has-no-opposite",
        #"partition(ofGroup: "polygenelubricants", partitionCount: 3)"#),
    ])
}
