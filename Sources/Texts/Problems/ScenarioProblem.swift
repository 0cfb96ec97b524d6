package import ProducerSimulation

/// What is wrong with a scenario file, and where.
package struct ScenarioProblem: Problem, Hashable {
  /// Where in the file; `nil` if it is the file as a whole.
  package let place: TextPlace?

  /// The keys on the way there, such as `members`, `c1`, `latency`.
  package let path: [String]

  package let reason: Reason

  package init(_ reason: Reason, path: [String] = [], at place: TextPlace?) {
    self.place = place
    self.path = path
    self.reason = reason
  }

  /// What can be wrong.
  package enum Reason: Hashable, Sendable {
    case tooLarge(limit: Int)
    case notYAML(YAMLProblem)
    case laterVersion(String, known: Int)
    case unknownKey(String, nearest: [String], known: [String])
    case missingKey(String)
    case missingValue(Shape)
    case wrongShape(found: Shape, expected: Shape)
    case notANumber(String, least: Int64, most: UInt64)
    case notADuration(DurationProblem)
    case notASetting(SettingProblem)
    case notAPartition(String)
    case notAPattern(String)
    case contradictory(String, String)
    case noAction([String])
    case severalActions([String])
    case notOneOf(String, allowed: [String])
    case racks(found: Int, partitions: Int32)
    case notATopicID(String)
    case namedTwice(String)
    case notAProducer(ProducerSettingFailure)
    case notAnInterceptor(InterceptorProblem)
    case notAQuota(QuotaFailure)
    case notASchema(AvroSchemaProblem)
  }

  /// The shapes that a value of a document can have.
  package enum Shape: String, Sendable {
    case text, list, mapping
  }
}

extension ScenarioProblem {
  package var code: String {
    switch reason {
    case .tooLarge: "file-too-large"
    case .notYAML(let problem): problem.code
    case .laterVersion: "later-version"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .missingValue: "missing-value"
    case .wrongShape: "wrong-shape"
    case .notANumber: "not-a-count"
    case .notADuration(let problem): problem.code
    case .notASetting(let problem): problem.code
    case .notAPartition: "not-one-partition"
    case .notAPattern: "not-a-pattern"
    case .contradictory: "contradictory-keys"
    case .noAction: "event-without-action"
    case .severalActions: "event-with-several-actions"
    case .notOneOf: "not-allowed-here"
    case .racks: "racks-mismatch"
    case .notATopicID: "not-a-topic-id"
    case .namedTwice: "named-twice"
    case .notAProducer(let problem): problem.code
    case .notAnInterceptor(let problem): problem.code
    case .notAQuota(let problem): problem.code
    case .notASchema(let problem): problem.code
    }
  }

  /// The place, the way there, and the reason.
  package var sentence: Sentence {
    let way = path.map(\.shown).joined(separator: " › ")
    let reason = reason.sentence
    let prefix = Sentence(
      ko: [place?.sentence(.ko), way.isEmpty ? nil : way].compactMap(\.self).joined(
        separator: ", "),
      en: [place?.sentence(.en), way.isEmpty ? nil : way].compactMap(\.self).joined(separator: ", ")
    )
    guard place != nil || !way.isEmpty else { return reason }
    return Sentence(
      ko: "\(prefix(.ko)): \(reason(.ko))", en: "\(prefix(.en).capitalizedFirst): \(reason(.en))")
  }
}

extension ScenarioProblem.Reason {
  fileprivate var sentence: Sentence {
    switch self {
    case .tooLarge(let limit):
      Sentence(
        ko: "파일이 너무 큽니다. 최대 \(limit / 1_048_576)MiB까지 읽습니다.",
        en: "The file is too large: \(limit / 1_048_576) MiB is the most that is read.")
    case .notYAML(let problem): problem.sentence
    case .laterVersion(let version, let known):
      Sentence(
        ko: "형식 버전 \(version.shown): 이 프로그램보다 나중에 나온 형식입니다. 읽을 수 있는 버전: \(known). "
          + "새 프로그램을 쓰거나 version: \(known) 형식으로 저장해 주십시오.",
        en:
          "Version \(version.shown) of the format is later than this program, which reads version "
          + "\(known). Use a newer program, or save the scenario as version \(known).")
    case .unknownKey(let key, let nearest, _) where !nearest.isEmpty:
      Sentence(
        ko: "키 '\(key.shown)': 없습니다. 혹시 \(nearest.choice(.ko))?",
        en: "There is no key '\(key.shown)' here. Did you mean \(nearest.choice(.en))?")
    case .unknownKey(let key, _, let known):
      Sentence(
        ko: "키 '\(key.shown)': 없습니다. 쓸 수 있는 키: \(known.joined(separator: ", "))",
        en: "There is no key '\(key.shown)' here. Use \(known.choice(.en)).")
    case .missingKey(let key):
      Sentence(
        ko: "필요한 키가 없습니다: \(key)", en: "The key '\(key)' is missing.")
    case .missingValue(let shape):
      Sentence(
        ko: "값이 비어 있습니다. 와야 하는 것: \(shape.words(.ko))",
        en: "There is no value here. Write \(shape.words(.en)).")
    case .wrongShape(let found, let expected):
      Sentence(
        ko: "와야 하는 것: \(expected.words(.ko)). 있는 것: \(found.words(.ko))",
        en: "This is \(found.words(.en)) where \(expected.words(.en)) should be.")
    case .notANumber(let text, let least, let most):
      Sentence(
        ko: "'\(text.shown)' 값은 쓸 수 없습니다. \(least)부터 \(most)까지의 정수를 적어 주십시오.",
        en: "'\(text.shown)' is not a whole number from \(least) to \(most).")
    case .notADuration(let problem): problem.sentence
    case .notASetting(let problem): problem.sentence
    case .notAPartition(let text):
      Sentence(
        ko: "'\(text.shown)': 파티션으로 읽히지 않습니다. 예: [orders-0, orders-1] 또는 [orders-0, 1]",
        en: "'\(text.shown)' is no partition. Write [orders-0, orders-1] or [orders-0, 1].")
    case .notAPattern(let text):
      Sentence(
        ko: "'\(text.shown)': 정규식으로 읽히지 않습니다. 예: order.*",
        en: "'\(text.shown)' is not a regular expression. order.* is one.")
    case .contradictory(let one, let other):
      Sentence(
        ko: "\(one), \(other): 함께 쓸 수 없습니다. 하나만 적어 주십시오.",
        en: "\(one) and \(other) contradict each other. Write one of them.")
    case .noAction(let known):
      Sentence(
        ko: "무슨 일이 일어나는지 없습니다. 쓸 수 있는 키: \(known.joined(separator: ", "))",
        en: "This event does not say what happens. Use \(known.choice(.en)).")
    case .severalActions(let found):
      Sentence(
        ko: "한 이벤트에 여러 일이 있습니다 (\(found.joined(separator: ", "))). 하나씩 나누어 적어 주십시오.",
        en: "One event does several things (\(found.joined(separator: ", "))). Write one for each.")
    case .notOneOf(let text, let allowed):
      Sentence(
        ko: "'\(text.shown)' 값은 쓸 수 없습니다. 쓸 수 있는 값: \(allowed.choice(.ko))",
        en: "'\(text.shown)' is not allowed here. Use \(allowed.choice(.en)).")
    case .racks(let found, let partitions):
      Sentence(
        ko: "랙 목록 \(found)개, 파티션 \(partitions)개: 파티션마다 목록 하나가 있어야 합니다.",
        en: "There are racks for \(found) partitions, but \(partitions) partitions. Give one list "
          + "for each.")
    case .notATopicID(let text):
      Sentence(
        ko: "'\(text.shown)': 토픽 ID가 아닙니다. 카프카가 보여 주는 22자 그대로 적어 주십시오.",
        en: "'\(text.shown)' is no topic ID. Write the 22 characters that Kafka shows.")
    case .namedTwice(let name):
      Sentence(
        ko: "'\(name.shown)': 두 번 나옵니다. 한 번만 적어 주십시오.",
        en: "'\(name.shown)' is named twice. Name it once.")
    case .notAProducer(let problem): problem.sentence
    case .notAnInterceptor(let problem): problem.sentence
    case .notAQuota(let problem): problem.sentence
    case .notASchema(let problem): problem.sentence
    }
  }
}

extension ScenarioProblem.Shape {
  fileprivate var words: Sentence {
    switch self {
    case .text: Sentence(ko: "값 하나", en: "a single value")
    case .list: Sentence(ko: "목록 [a, b]", en: "a list such as [a, b]")
    case .mapping: Sentence(ko: "키와 값 { a: 1 }", en: "keys and values such as { a: 1 }")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// All that is wrong with a scenario file, in the order of the file.
package struct ScenarioProblems: Problem, Hashable {
  /// The first problems; at least one.
  package let first: [ScenarioProblem]

  /// How many there are in all, or ``countLimit`` if there are more.
  package let count: Int

  /// The most problems that are told one by one.
  package static let limit = 20

  /// The most problems that are counted.
  package static let countLimit = 1000

  /// - Precondition: There is at least one problem.
  package init(_ problems: [ScenarioProblem], count: Int) {
    precondition(!problems.isEmpty, "A file without problems was refused")
    first = problems
    self.count = count
  }

  package var code: String { first[0].code }

  /// One line a problem, and how many more there are.
  package var sentence: Sentence {
    let more = count - first.count
    let isLimit = count == Self.countLimit
    let rest = Sentence(
      ko: "문제가 \(more)개\(isLimit ? " 이상" : "") 더 있습니다.",
      en: "There are \(isLimit ? "at least " : "")\(more) more problems.")
    return Sentence(
      ko: (first.map { $0.sentence(.ko) } + (more > 0 ? [rest(.ko)] : [])).joined(separator: "\n"),
      en: (first.map { $0.sentence(.en) } + (more > 0 ? [rest(.en)] : [])).joined(separator: "\n"))
  }
}
