internal import ArgumentParser
internal import Formats
internal import Texts

/// Lists what there is to break, or judges the lab as an answer.
struct ChallengeCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "challenge")

  @OptionGroup var common: CommonOptions
  @Argument var number: String?
  @Argument var keys: [String] = []

  func run(in session: inout Session) throws -> Output {
    guard let number else { return Self.list(session.challenges) }
    let chosen = try CountText.read(number, of: "challenge", in: 1...Challenge.all.count)
    let challenge = Challenge.all[chosen - 1]
    let outcome = try challenge.outcome(
      of: session.lab, keys: keys, isCancelled: session.surroundings.isCancelled)
    if case .won(let size) = outcome {
      session.challenges[chosen] = min(size, session.challenges[chosen] ?? size)
    }
    return Self.output(challenge, outcome)
  }

  private static func list(_ won: [Int: Int]) -> Output {
    let rows = Challenge.all.map { challenge -> JSONValue in
      [
        "number": .integer(Int64(challenge.number)), "title": .string(challenge.title(.en)),
        "size": won[challenge.number].map { .integer(Int64($0)) } ?? .null,
        "best": .integer(Int64(challenge.best)),
      ]
    }
    return Output(json: [("challenges", .array(rows))], note: .challengeAll) { style in
      Challenge.all.map { challenge in
        let size = won[challenge.number].map { "✓ \($0)" } ?? ""
        let text = "\(challenge.number)  \(challenge.title(style.language)) \(size)"
        return Wrapped.lines(text, width: style.width, indent: 3) + "\n"
      }.joined()
    }
  }

  private static func output(_ challenge: Challenge, _ outcome: Challenge.Outcome) -> Output {
    let sentence: Sentence
    var size: JSONValue = .null
    switch outcome {
    case .won(let found):
      sentence = .challengeWon(challenge.number, score: found, best: challenge.best)
      size = .integer(Int64(found))
    case .missed(let fact): sentence = .challengeMissed(challenge.number, fact)
    }
    let isWon = !size.isNull
    return Output(
      json: [
        ("number", .integer(Int64(challenge.number))), ("won", .bool(isWon)), ("size", size),
        ("best", .integer(Int64(challenge.best))),
      ],
      status: isWon ? .done : .answeredNo
    ) { style in
      let lines = [
        challenge.title, challenge.how,
        .challengeBest(challenge.best, unit: challenge.unit), sentence,
      ]
      return lines.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }
}
