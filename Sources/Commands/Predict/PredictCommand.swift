internal import ArgumentParser
internal import Formats
internal import Texts

/// Keeps what the reader thinks that the next run will come to.
struct PredictCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "predict")

  @OptionGroup var common: CommonOptions
  @Flag var clear = false
  @Argument var words: [String] = []

  func run(in session: inout Session) throws -> Output {
    if clear {
      guard words.isEmpty else { throw LineRefusal.contradictory("--clear", words[0]) }
      return Self.clear(&session)
    }
    if !words.isEmpty {
      session.lab.prediction.add(try Prediction.Entry.read(words, in: session.lab))
      session.lab.touch()
    }
    let prediction = session.lab.prediction
    if prediction.isEmpty { return Output(.noPrediction, json: [("prediction", [])]) }
    return Output(
      .predictionKept(prediction.text),
      json: [
        (
          "prediction",
          .array(
            prediction.entries.map {
              ["subject": .string($0.name), "value": .string($0.value)]
            })
        )
      ], note: .predictionWaits)
  }

  private static func clear(_ session: inout Session) -> Output {
    guard !session.lab.prediction.isEmpty else {
      return Output(.noPrediction, json: [("prediction", [])])
    }
    session.lab.prediction = Prediction()
    session.lab.touch()
    return Output(.predictionCleared, json: [("prediction", [])])
  }
}
