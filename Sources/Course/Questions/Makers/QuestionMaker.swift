internal import KafkaModel
internal import Texts

/// Makes questions of one kind, each from a seed: the same seed makes the same question.
package struct QuestionMaker: Sendable {
  /// The name by which a lesson asks for it, such as `assign-range`.
  package let name: String

  private let make: @Sendable (inout QuestionDraw) throws -> QuestionBody

  init(_ name: String, _ make: @escaping @Sendable (inout QuestionDraw) throws -> QuestionBody) {
    self.name = name
    self.make = make
  }

  /// How hard questions can get; 1 is the easiest.
  package static let levels = 1...5

  /// Makes a question.
  package func body(seed: UInt64, level: Int) throws -> QuestionBody {
    var draw = QuestionDraw(seed: seed, level: level)
    return try make(&draw)
  }

  /// Every maker once.
  package static let all: [QuestionMaker] =
    setup + producers + schemas + partitions + headers + interceptors + quotas + groups
    + rebalances + coordinators + subscriptions + polling + fetching + offsets + assignments

  package static func named(_ name: String) -> QuestionMaker? { all.first { $0.name == name } }
}

/// The draws that a question is made of.
struct QuestionDraw {
  private var random: SplitMix64

  /// From 1 to 5.
  let level: Int

  init(seed: UInt64, level: Int) {
    random = SplitMix64(seed: seed)
    self.level = min(max(level, 1), QuestionMaker.levels.upperBound)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// A number that may be the larger the harder the question is.
  mutating func number(_ least: Int, upTo most: Int, growing: Int = 1) -> Int {
    number(least...(most + growing * (level - 1)))
  }

  mutating func isTrue() -> Bool { Bool.random(using: &random) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...(elements.count - 1))]
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    elements.shuffled(using: &random)
  }

  /// So many of the elements, in their order.
  mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    let places = Array(elements.indices).shuffled(using: &random).prefix(count).sorted()
    return places.map { elements[$0] }
  }

  mutating func topic() -> String { pick(["orders", "payments", "clicks", "shipments"]) }
}

extension AnswerForm {
  static func yesNo(_ isYes: Bool) -> AnswerForm {
    .choice(
      [Sentence(ko: "예", en: "yes"), Sentence(ko: "아니오", en: "no")], right: isYes ? 0 : 1)
  }

  /// Options that are the same in every language, such as names.
  static func choices(_ names: [String], right: [String]) -> AnswerForm {
    .choices(
      names.map { Sentence(ko: $0, en: $0) },
      right: Set(names.indices.filter { right.contains(names[$0]) }))
  }
}
