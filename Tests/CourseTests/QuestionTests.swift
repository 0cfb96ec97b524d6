import KafkaModel
import TestSupport
import Testing
import Texts

@testable import Course

@Suite("Made questions")
struct QuestionTests {
  /// Runs nothing: questions about commands are judged by the tests of the session.
  private static func noLab(_ lines: [String]) -> [(status: Int32, text: String)] { [] }

  /// Whoever simulates a group takes a hundred times as long.
  private static let slowMakers: Set<String> = [
    "expulsion-time", "static-return", "leave-or-crash",
  ]

  private static let slowCount = 40

  /// So many of each maker that they are 10,000 together.
  private static func count(of maker: QuestionMaker) -> Int {
    if slowMakers.contains(maker.name) { return slowCount }
    let rest = QuestionMaker.all.count - slowMakers.count
    return (10_000 - slowMakers.count * slowCount + rest - 1) / rest
  }

  @Test(
    "Are graded right in any spelling, and wrong with one cell changed",
    arguments: QuestionMaker.all)
  func grading(maker: QuestionMaker) throws {
    for seed in 0..<UInt64(Self.count(of: maker)) {
      var random = SeededGenerator(seed: seed)
      let body = try maker.body(seed: seed, level: Int(seed % 5) + 1)
      if case .command = body.form { continue }
      for spelling in Spelling.right(body.form, using: &random) {
        let judgement = try body.judge(try body.form.read(spelling), running: Self.noLab)
        #expect(judgement.isRight, "\(maker.name) seed \(seed): \(spelling)")
      }
      for spelling in Spelling.wrong(body.form, using: &random) {
        let judgement = try body.judge(try body.form.read(spelling), running: Self.noLab)
        #expect(!judgement.isRight, "\(maker.name) seed \(seed): \(spelling)")
      }
    }
  }

  @Test(
    "Are the same from the same seed, and do not give themselves away", arguments: QuestionMaker.all
  )
  func repeatable(maker: QuestionMaker) throws {
    var texts: Set<String> = []
    for seed in 0..<UInt64(10) {
      let level = Int(seed % 5) + 1
      let body = try maker.body(seed: seed, level: level)
      #expect(body.report == (try maker.body(seed: seed, level: level)).report)
      for language in Language.allCases {
        #expect(!body.givesItselfAway(language), "\(maker.name) seed \(seed)")
        #expect(body.ask(language) != body.hint(language))
      }
      #expect(!body.because.isEmpty, "\(maker.name) seed \(seed)")
      texts.insert(body.report)
    }
    #expect(texts.count > 3, "\(maker.name) always asks the same")
  }

  @Test("Speak both languages", arguments: QuestionMaker.all)
  func languages(maker: QuestionMaker) throws {
    let body = try maker.body(seed: 7, level: 3)
    let isKorean = { (text: String) in
      text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    }
    #expect(isKorean(body.ask(.ko)) && isKorean(body.hint(.ko)))
    #expect(!body.ask(.en).isEmpty && body.ask(.en) != body.ask(.ko))
  }

  @Test("Have names of their own")
  func names() {
    #expect(Set(QuestionMaker.all.map(\.name)).count == QuestionMaker.all.count)
  }
}

extension QuestionMaker: CustomTestStringConvertible {
  package var testDescription: String { name }
}

/// Answers as people spell them.
private enum Spelling {
  static func right(_ form: AnswerForm, using random: inout SeededGenerator) -> [String] {
    switch form {
    case .number(let key): return number(key, key.value)
    case .choice(let options, let right):
      return ["\(right + 1)", "\(right + 1)번", " \(right + 1) "]
        + Language.allCases.map { options[right]($0).uppercased() }
    case .choices(_, let right):
      let places = right.shuffled(using: &random).map { "\($0 + 1)" }
      return places.isEmpty
        ? ["none", "없음"] : [places.joined(separator: ","), places.joined(separator: "  ")]
    case .order(_, let right):
      return [right.map { "\($0 + 1)" }.joined(separator: " > ")]
    case .assignment(let key): return [assignment(lists(key), key, using: &random)]
    case .command: return []
    }
  }

  static func wrong(_ form: AnswerForm, using random: inout SeededGenerator) -> [String] {
    switch form {
    case .number(let key):
      return [key.value + key.tolerance + 1, key.value - key.tolerance - 1].filter { $0 >= 0 }
        .flatMap { number(key, $0) }
    case .choice(let options, let right):
      return options.indices.filter { $0 != right }.shuffled(using: &random).prefix(1)
        .map { "\($0 + 1)" }
    case .choices(let options, let right):
      return options.indices.shuffled(using: &random).prefix(1).map { place in
        let changed = right.symmetricDifference([place]).sorted().map { "\($0 + 1)" }
        return changed.isEmpty ? "none" : changed.joined(separator: ",")
      }
    case .order(_, let right):
      var changed = right
      changed.swapAt(0, changed.count - 1)
      return [changed.map { "\($0 + 1)" }.joined(separator: ",")]
    case .assignment(let key):
      var lists = lists(key)
      let all = key.topics.flatMap { topic in
        (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
      }
      guard let cell = all.randomElement(using: &random),
        let member = key.assignment.members.randomElement(using: &random)
      else { return [] }
      lists[member, default: []].formSymmetricDifference([cell])
      return [assignment(lists, key, using: &random)]
    case .command: return []
    }
  }

  private static func number(_ key: NumberKey, _ value: Int) -> [String] {
    switch key.unit {
    case .count: return ["\(value)", "\(value)개", "\(Quantity.grouped(value))"]
    case .bytes: return ["\(value)", "\(value) bytes", "\(value)바이트"]
    case .time(let bareIsSeconds):
      return ["\(value)ms", "\(value) 밀리초"] + (bareIsSeconds ? [] : ["\(value)"])
        + (value % 1000 == 0 ? ["\(value / 1000)초", "\(value / 1000) s"] : [])
    }
  }

  private static func lists(_ key: AssignmentKey) -> [MemberID: Set<TopicPartition>] {
    Dictionary(
      key.assignment.members.map { ($0, Set(key.assignment[$0])) }, uniquingKeysWith: { $1 })
  }

  private static func assignment(
    _ lists: [MemberID: Set<TopicPartition>], _ key: AssignmentKey,
    using random: inout SeededGenerator
  ) -> String {
    let sign = ["=", ": ", " = ", " "].randomElement(using: &random) ?? "="
    let gap = [" ", "; ", " / ", ", "].randomElement(using: &random) ?? " "
    let comma = [",", ", ", " "].randomElement(using: &random) ?? ","
    return lists.keys.sorted().shuffled(using: &random).map { member in
      let list = (lists[member] ?? []).sorted().shuffled(using: &random).map {
        Bool.random(using: &random) ? $0.description : "\($0.topic):\($0.partition)"
      }
      let name = Bool.random(using: &random) ? member.rawValue : member.rawValue.uppercased()
      return name + sign + (list.isEmpty ? "none" : list.joined(separator: comma))
    }.joined(separator: gap)
  }
}
