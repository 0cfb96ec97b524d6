extension AnswerSheet {
  /// One sheet an exercise, in their order.
  static let all: [AnswerSheet] = [
    RangeOneTopicTests.sheet
  ]
}
