/// Cases that put one rule to the test, the smallest first.
struct Trial<Case> {
  /// The rule's id, as a ``Finding`` gives it.
  let property: String

  let cases: [Case]

  init(_ property: String, _ cases: [Case]) {
    self.property = property
    self.cases = cases
  }
}

/// Everything that an attempt is tried with: rule after rule, the plainest first.
///
/// A trial presupposes the rules before it, so that the first one that fails names the rule that
/// was broken.
struct Examination<Case, Answer: Equatable> {
  let trials: [Trial<Case>]

  /// A case as a line for the prompt where the lab can show it, or else as a call.
  let line: (Case) -> String

  /// What Kafka does.
  let expected: (Case) -> Answer

  /// An answer, on one line.
  let text: (Answer) -> String

  /// The rule that a wrong answer breaks, where the answer tells more than its trial does.
  var refined: (Case, Answer) -> String? = { _, _ in nil }

  /// Cases that are one step smaller than a case.
  var smaller: (Case) -> [Case] = { _ in [] }

  var size: (Case) -> Finding.Size = { _ in Finding.Size() }

  /// What is drawn, from the expected answer and the one found.
  var rows: (Case, Answer, Answer) -> [Finding.Row] = { _, _, _ in [] }

  /// What the hints may quote of a case.
  var facts: (Case) -> [Finding.Fact] = { _ in [] }

  /// The first rule broken, in the smallest case found; `nil` if all answers are right.
  ///
  /// - Throws: What the attempt throws.
  func finding(_ answer: (Case) throws -> Answer) throws -> Finding? {
    for trial in trials {
      let finding = try Search.smallest(in: trial.cases, smaller: smaller) { tried in
        try self.finding(in: tried, of: trial.property, answer(tried))
      }
      if let finding { return finding }
    }
    return nil
  }

  private func finding(in tried: Case, of property: String, _ found: Answer) -> Finding? {
    let right = expected(tried)
    guard found != right else { return nil }
    return Finding(
      property: refined(tried, found) ?? property, smallestCase: line(tried),
      expected: text(right), found: text(found), size: size(tried),
      rows: rows(tried, right, found), facts: facts(tried))
  }
}
