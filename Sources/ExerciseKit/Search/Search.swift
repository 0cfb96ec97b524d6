/// The search for the smallest case in which an attempt is wrong.
public enum Search {
  /// Tries cases in order, then makes the first bad one smaller as long as it stays bad.
  ///
  /// - Parameters:
  ///   - cases: What to try; small ones first find small findings.
  ///   - smaller: Cases that are one step smaller than one, the smallest first.
  ///   - judge: What is wrong in a case.
  /// - Returns: The finding of the smallest case reached; `nil` if no case is bad.
  /// - Throws: What `judge` throws while cases are tried. While they are made smaller, a case that
  ///   throws is passed over: the finding is there already.
  public static func smallest<Case>(
    in cases: some Sequence<Case>, smaller: (Case) -> [Case] = { _ in [] },
    judge: (Case) throws -> Finding?
  ) throws -> Finding? {
    for candidate in cases {
      guard let finding = try judge(candidate) else { continue }
      return shrink(candidate, finding, smaller: smaller, judge: judge)
    }
    return nil
  }

  /// More steps than any case of an exercise needs.
  private static let stepLimit = 1000

  private static func shrink<Case>(
    _ start: Case, _ finding: Finding, smaller: (Case) -> [Case],
    judge: (Case) throws -> Finding?
  ) -> Finding {
    var smallest = (start, finding)
    steps: for _ in 0..<stepLimit {
      for candidate in smaller(smallest.0) {
        // The same rule, or the hint would speak of something else than what was found.
        if let found = try? judge(candidate), found.property == finding.property {
          smallest = (candidate, found)
          continue steps
        }
      }
      break
    }
    return smallest.1
  }
}
