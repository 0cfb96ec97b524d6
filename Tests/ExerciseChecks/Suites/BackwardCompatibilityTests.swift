import Testing

@Suite("5 · backward-compatibility")
struct BackwardCompatibilityTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("backward-compatibility") }

  static let sheet = AnswerSheet(
    "backward-compatibility", stub: BackwardCompatibilityAttempt.self,
    solution: BackwardCompatibilitySolution.self,
    wrong: [
      .init(
        BackwardCompatibilityNothingDeleted.self, "a-deleted-field-is-skipped",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}'; schema check s '{"type":"record","name":"R","fields":[]}'"#
      ),
      .init(
        BackwardCompatibilityForward.self, "a-deleted-field-is-skipped",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}'; schema check s '{"type":"record","name":"R","fields":[]}'"#
      ),
      .init(
        BackwardCompatibilityStrict.self, "wider-types-read-narrower-ones",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}'; schema check s '{"type":"record","name":"R","fields":[{"name":"a","type":"long"}]}'"#
      ),
      .init(
        BackwardCompatibilityNarrowing.self, "wider-types-read-narrower-ones",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}'; schema check s '{"type":"record","name":"R","fields":[{"name":"a","type":"long"}]}'"#
      ),
      .init(
        BackwardCompatibilityDefaultHelps.self, "a-default-replaces-nothing-written",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"boolean"}]}'; schema check s '{"type":"record","name":"R","fields":[{"name":"a","type":"int","default":0}]}'"#
      ),
      .init(
        BackwardCompatibilityPositional.self, "fields-are-found-by-name",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}'; schema check s '{"type":"record","name":"R","fields":[{"name":"b","type":"string"},{"name":"a","type":"int"}]}'"#
      ),
      .init(
        BackwardCompatibilityAnyNumber.self, "narrower-types-do-not",
        #"schema register s '{"type":"record","name":"R","fields":[{"name":"a","type":"long"}]}'; schema check s '{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}'"#
      ),
      .init(
        BackwardCompatibilityFirstOnly.self, "every-obstacle-is-named",
        #"schema register s '{"type":"record","name":"R","fields":[]}'; schema check s '{"type":"record","name":"R","fields":[{"name":"c","type":"string"},{"name":"b","type":"double"}]}'"#
      ),
    ])
}
