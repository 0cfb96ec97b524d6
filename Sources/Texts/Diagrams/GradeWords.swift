package import KafkaModel

/// What is said of a prediction, cell by cell.
package enum GradeWords {
  package static let partition = Sentence(ko: "파티션", en: "partition")
  package static let predicted = Sentence(ko: "예측", en: "predicted")
  package static let really = Sentence(ko: "실제", en: "really")
  package static let verdict = Sentence(ko: "채점", en: "verdict")

  /// A verdict in a word or two.
  package static func mark(_ verdict: AssignmentGrade.Verdict) -> Sentence {
    switch verdict {
    case .right: Sentence(ko: "맞음", en: "right")
    case .wrongMember: Sentence(ko: "다른 멤버의 것", en: "wrong member")
    case .missing: Sentence(ko: "빠짐", en: "missing")
    case .doubled: Sentence(ko: "겹침", en: "doubled")
    }
  }

  /// How many cells are right.
  package static func summary(_ grade: AssignmentGrade) -> Sentence {
    let (right, count) = (grade.count(.right), grade.cells.count)
    return Sentence(
      ko: "예측 채점: \(count)칸 중 \(right)칸 맞음",
      en: "Your prediction: \(right) of \(count) cell\(count == 1 ? "" : "s") right")
  }

  /// How many cells of an answer are right.
  package static func answer(_ grade: AssignmentGrade) -> Sentence {
    let (right, count) = (grade.count(.right), grade.cells.count)
    return Sentence(
      ko: "✗ \(count)칸 중 \(right)칸 맞음",
      en: "✗ \(right) of \(count) cell\(count == 1 ? "" : "s") right")
  }

  /// A cell in a sentence.
  package static func cell(_ cell: AssignmentGrade.Cell) -> Sentence {
    let (partition, member) = (cell.partition.description.shown, cell.member.rawValue.shown)
    let owner = cell.owner?.rawValue.shown
    return switch cell.verdict {
    case .right: Sentence(ko: "\(partition): \(member), 맞음", en: "\(partition): \(member), right")
    case .wrongMember:
      Sentence(
        ko: "\(partition): \(member)라고 예측했지만 실제로는 \(owner ?? "소유자 없음")",
        en: "\(partition): you said \(member), it is \(owner.map { "with \($0)" } ?? "with nobody")"
      )
    case .missing:
      Sentence(
        ko: "\(partition): \(member)의 것인데 예측에서 빠짐",
        en: "\(partition): it is with \(member), and your prediction leaves it out")
    case .doubled:
      Sentence(
        ko: "\(partition): 여러 멤버에게 줌. 실제로는 \(owner ?? "소유자 없음")",
        en: "\(partition): you gave it to \(member) and others; "
          + "it is with \(owner ?? "nobody")")
    }
  }
}
