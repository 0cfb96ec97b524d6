/// What every exercise's protocol has in common: something that can be made, and checked.
///
/// An exercise is a protocol that refines this one. Its requirements are what the learner writes; an
/// extension of the protocol provides ``check()``.
public protocol Exercise: Sendable {
  init()

  /// Looks for the smallest case in which this implementation is wrong.
  ///
  /// - Returns: `nil` if it is right in every case tried.
  /// - Throws: ``NotAttempted`` from a stub, or whatever else the implementation throws.
  static func check() throws -> Finding?
}

/// Thrown by every stub, so that "not started" and "wrong" are different verdicts.
public struct NotAttempted: Error {
  public init() {}
}
