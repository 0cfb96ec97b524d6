package import Texts

/// Puts "then and now" cards into a lesson, in place of fences with the info string `claim`.
///
/// Such a fence names claims, one a line. Their words come from the facts, so that a lesson and
/// the facts cannot disagree.
struct ClaimCards {
  static let info = "claim"

  let facts: Facts
  let language: Language

  /// The document with its cards, and the claims named in it that there are none of.
  func fill(_ document: Markdown) -> (document: Markdown, unknown: [(id: String, line: Int)]) {
    var unknown: [(id: String, line: Int)] = []
    let blocks = document.blocks.flatMap { block -> [Markdown.Block] in
      guard case .code(let code) = block, code.info == Self.info else { return [block] }
      let ids = code.text.split(whereSeparator: \.isWhitespace).map(String.init)
      return ids.compactMap { id in
        guard let claim = facts[id] else {
          unknown.append((id, code.line))
          return nil
        }
        return card(claim)
      }
    }
    return (Markdown(blocks: blocks), unknown)
  }

  private func card(_ claim: Claim) -> Markdown.Block {
    let words = CourseTexts.card(verdict: claim.verdict.word, id: claim.id)
    var lines = [
      Markdown.Block.paragraph([.strong([.text(words(language))])]),
      line(CourseTexts.inTheNotes, claim.notes(language)),
      line(CourseTexts.inKafka, claim.fact(language)),
    ]
    if let since = claim.since { lines.append(line(CourseTexts.since, since)) }
    lines.append(line(CourseTexts.source, claim.source))
    if let experiment = claim.experiment {
      lines.append(line(CourseTexts.tryIt, "try " + experiment))
    } else if let demonstration = claim.demonstration {
      lines.append(line(CourseTexts.shownBy, demonstration(language)))
    }
    return .quote(lines)
  }

  private func line(_ label: Sentence, _ text: String) -> Markdown.Block {
    .paragraph([.strong([.text(label(language))]), .text(" " + text)])
  }
}

extension Claim.Verdict {
  /// The verdict in a word.
  package var word: Sentence {
    switch self {
    case .correct: Sentence(ko: "맞음", en: "correct")
    case .imprecise: Sentence(ko: "부정확함", en: "imprecise")
    case .outdated: Sentence(ko: "옛이야기", en: "outdated")
    case .wrong: Sentence(ko: "틀림", en: "wrong")
    }
  }
}
