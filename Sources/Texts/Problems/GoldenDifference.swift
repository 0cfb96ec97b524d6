/// In what the program and a recorded run disagree.
package enum GoldenDifference: Hashable, Sendable {
  /// A member's partitions, whatever their order; `nil` for a member that one side does not have.
  case partitions(member: String, recorded: [String]?, computed: [String]?)

  /// The same partitions, but listed in another order.
  case order(member: String, recorded: [String], computed: [String])

  /// Another of a strategy's algorithms ran.
  case path(recorded: String, computed: String?)

  /// One side failed, or both in different ways; `nil` for an assignment.
  case failure(recorded: String?, computed: String?)

  /// A partitioner answered otherwise, first here; `nil` for an answer that one side does not have.
  case answer(at: String, recorded: String?, computed: String?)

  /// A run of a group went another way, first here.
  case trace(String)

  package var sentence: Sentence {
    switch self {
    case .answer(let place, let recorded, let computed):
      Sentence(
        ko: "\(place): 기록 \(recorded ?? "없음"), 계산 \(computed ?? "없음")",
        en: "\(place): recorded \(recorded ?? "nothing"), computed \(computed ?? "nothing")")
    case .trace(let place):
      Sentence(ko: "처음 다른 곳: \(place.harmless)", en: "first here: \(place.harmless)")
    case .partitions(let member, let recorded, let computed):
      Sentence(
        ko: "\(member.shown): 기록 \(Self.list(recorded)), 계산 \(Self.list(computed))",
        en: "\(member.shown): recorded \(Self.list(recorded)), computed \(Self.list(computed))")
    case .order(let member, let recorded, let computed):
      Sentence(
        ko: "\(member.shown): 순서가 다름. 기록 \(Self.list(recorded)), 계산 \(Self.list(computed))",
        en: "\(member.shown): another order. Recorded \(Self.list(recorded)), computed "
          + Self.list(computed))
    case .path(let recorded, let computed):
      Sentence(
        ko: "알고리즘: 기록 \(recorded.shown), 계산 \(computed ?? "–")",
        en: "algorithm: recorded \(recorded.shown), computed \(computed ?? "–")")
    case .failure(let recorded, let computed):
      Sentence(
        ko: "예외: 기록 \(recorded?.shown ?? "없음"), 계산 \(computed ?? "없음")",
        en: "exception: recorded \(recorded?.shown ?? "none"), computed \(computed ?? "none")")
    }
  }

  /// The first few of a list: a difference is looked at one by one.
  private static func list(_ partitions: [String]?) -> String {
    guard let partitions else { return "–" }
    let shown = partitions.prefix(8).map(\.harmless).joined(separator: " ")
    return partitions.count > 8 ? "[\(shown) …]" : "[\(shown)]"
  }
}
