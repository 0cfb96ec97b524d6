/// What is wrong with a name: nothing, or something else already, goes by it.
package enum NameRefusal: Problem, Hashable {
  case unknown(Kind, String, nearest: [String], known: [String])
  case ambiguous(Kind, String, candidates: [String])
  case alreadyThere(Kind, String)
  case namedTwice(String)
  /// A partition whose topic there is, with a number that it does not have.
  case noSuchPartition(String, topic: String, count: Int32)

  /// What a name can be the name of.
  package enum Kind: String, Hashable, Sendable {
    case topic, member, group, instance, strategy, subject, command, setting, lesson, preset
    case partitioner, quota, interceptor, partition, question, claim, term, exercise

    /// The kind in a sentence.
    package var word: Sentence {
      switch self {
      case .topic: Sentence(ko: "토픽", en: "topic")
      case .member: Sentence(ko: "멤버", en: "member")
      case .group: Sentence(ko: "그룹", en: "group")
      case .instance: Sentence(ko: "group.instance.id", en: "group.instance.id")
      case .strategy: Sentence(ko: "할당 전략", en: "strategy")
      case .subject: Sentence(ko: "검사 대상", en: "subject")
      case .command: Sentence(ko: "명령", en: "command")
      case .setting: Sentence(ko: "설정", en: "setting")
      case .lesson: Sentence(ko: "레슨", en: "lesson")
      case .exercise: Sentence(ko: "연습 문제", en: "exercise")
      case .preset: Sentence(ko: "프리셋", en: "preset")
      case .partitioner: Sentence(ko: "파티셔너", en: "partitioner")
      case .quota: Sentence(ko: "쿼터", en: "quota")
      case .interceptor: Sentence(ko: "인터셉터", en: "interceptor")
      case .partition: Sentence(ko: "파티션", en: "partition")
      case .question: Sentence(ko: "문제", en: "question")
      case .claim: Sentence(ko: "주장", en: "claim")
      case .term: Sentence(ko: "용어", en: "term")
      }
    }
  }

  /// Says that nothing goes by a name, and what the reader may have meant.
  package static func unknown(
    _ kind: Kind, _ name: String, among known: some Collection<String>
  ) -> Self {
    .unknown(
      kind, name, nearest: Nearest.matches(for: name, among: known), known: Array(known.prefix(9)))
  }

  package var code: String {
    switch self {
    case .unknown(let kind, _, _, _): "unknown-\(kind.rawValue)"
    case .ambiguous: "ambiguous"
    case .alreadyThere(let kind, _): "\(kind.rawValue)-exists"
    case .namedTwice: "named-twice"
    case .noSuchPartition: "unknown-partition"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknown(let kind, let name, let nearest, let known):
      Sentence(
        ko: "\(kind.word(.ko)) '\(name.shown)': 없습니다. " + Self.hint(nearest, known)(.ko),
        en: "There is no \(kind.word(.en)) '\(name.shown)'. " + Self.hint(nearest, known)(.en))
    case .ambiguous(let kind, let name, let candidates):
      Sentence(
        ko: "\(kind.word(.ko)) '\(name.shown)': 여러 가지로 읽힙니다 (\(candidates.choice(.ko))). "
          + "몇 글자 더 적어 주십시오.",
        en: "'\(name.shown)' could be the \(kind.word(.en)) \(candidates.choice(.en)). "
          + "Type a few letters more.")
    case .alreadyThere(let kind, let name):
      Sentence(
        ko: "\(kind.word(.ko)) '\(name.shown)': 이미 있습니다. 다른 이름을 적어 주십시오.",
        en: "There is a \(kind.word(.en)) '\(name.shown)' already. Choose another name.")
    case .namedTwice(let name):
      Sentence(
        ko: "'\(name.shown)': 한 줄에 두 번 나옵니다. 한 번만 적어 주십시오.",
        en: "'\(name.shown)' stands twice in one line. Name it once.")
    case .noSuchPartition(let name, let topic, let count):
      Sentence(
        ko: "파티션 '\(name.shown)': 없습니다. \(topic.shown): 파티션 \(count)개 (\(topic.shown)-0부터 "
          + "\(topic.shown)-\(count - 1)까지)",
        en: "There is no partition '\(name.shown)': \(topic.shown) has \(count), "
          + "\(topic.shown)-0 to \(topic.shown)-\(count - 1).")
    }
  }

  private static func hint(_ nearest: [String], _ known: [String]) -> Sentence {
    if !nearest.isEmpty {
      return Sentence(
        ko: "혹시 \(nearest.choice(.ko))?", en: "Did you mean \(nearest.choice(.en))?")
    }
    if known.isEmpty { return Sentence(ko: "아직 하나도 없습니다.", en: "There are none yet.") }
    let list = known.prefix(8).map(\.shown).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return Sentence(ko: "있는 것: \(list)", en: "Known: \(list).")
  }
}
