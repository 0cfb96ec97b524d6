internal import Diagrams
internal import Formats
internal import KafkaModel
internal import Texts

extension Output {
  /// The answer with the grades of what was predicted of it below.
  func graded(_ grade: PredictionGrade?) -> Output {
    guard let grade else { return self }
    var output = self
    let text = text
    output.text = { text($0) + "\n" + grade.text($0) }
    output.json.append(("prediction", grade.json))
    return output
  }
}

extension PredictionGrade {
  /// How many decisions are worth reading below a grade.
  private static let reasonLimit = 6

  fileprivate func text(_ style: TextStyle) -> String {
    var text = ""
    if let cells { text += GradePicture(cells, title: GradeWords.summary(cells)).text(style) }
    text += answers.map { Self.lines(Self.sentence($0)(style.language), style) }.joined()
    if let first = reasons.first { text += Self.lines(first(style.language), style) }
    text += reasons.dropFirst().prefix(Self.reasonLimit)
      .map { Self.lines("· " + $0(style.language), style) }.joined()
    if !waiting.isEmpty {
      text += Self.lines(Sentence.predictionStillWaits(waiting)(style.language), style)
    }
    return text
  }

  private static func sentence(_ answer: Answer) -> Sentence {
    guard let actual = answer.actual else { return .predictionUntold(answer.entry.name) }
    return answer.isRight
      ? .predictedRight(answer.entry.name, answer.entry.value)
      : .predictedWrong(answer.entry.name, answer.entry.value, actual: actual.text)
  }

  private static func lines(_ text: String, _ style: TextStyle) -> String {
    Wrapped.lines(text, width: style.width, indent: 2) + "\n"
  }

  fileprivate var json: JSONValue {
    [
      "ok": .bool(isRight),
      "cells": .array((cells?.cells ?? []).map(Self.json)),
      "answers": .array(
        answers.map { answer in
          [
            "subject": .string(answer.entry.name), "predicted": .string(answer.entry.value),
            "actual": answer.actual.map { .string($0.text) } ?? .null,
            "ok": .bool(answer.isRight),
          ]
        }),
    ]
  }

  private static func json(_ cell: AssignmentGrade.Cell) -> JSONValue {
    [
      "partition": .string(cell.partition.description),
      "member": .string(cell.member.rawValue),
      "owner": cell.owner.map { .string($0.rawValue) } ?? .null,
      "verdict": .string(cell.verdict.rawValue),
    ]
  }
}
