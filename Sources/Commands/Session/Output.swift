internal import Formats
internal import KafkaModel
internal import Texts

/// What a command found, before anybody decided how to show it.
struct Output {
  /// The answer for people, drawn when language, width and medium are known.
  var text: (TextStyle) -> String

  /// The answer for programs, without `command` and `v`.
  var json: [(key: String, value: JSONValue)] {
    get { makeJSON() }
    set { makeJSON = { newValue } }
  }

  private var makeJSON: () -> [(key: String, value: JSONValue)]

  /// The answer for programs where it takes several lines, such as one for each file.
  var jsonLines: [[(key: String, value: JSONValue)]]?

  /// The answer as a picture, for commands that have one.
  var svg: ((Language) -> String)?

  /// What belongs beside the answer: what was left out, what to do next.
  var note: Sentence?

  var status = Reply.Status.done
  var leaves = false

  /// The line that an empty line stands for afterwards, such as the next page.
  var offer: String?

  init(
    json: [(key: String, value: JSONValue)] = [], svg: ((Language) -> String)? = nil,
    note: Sentence? = nil, status: Reply.Status = .done, offer: String? = nil,
    text: @escaping (TextStyle) -> String
  ) {
    self.text = text
    makeJSON = { json }
    self.svg = svg
    self.note = note
    self.status = status
    self.offer = offer
  }

  /// An answer whose form for programs is long, and is put together only if somebody asks for it.
  init(
    makeJSON: @escaping () -> [(key: String, value: JSONValue)],
    svg: @escaping (Language) -> String, text: @escaping (TextStyle) -> String
  ) {
    self.init(svg: svg, text: text)
    self.makeJSON = makeJSON
  }

  /// An answer of one sentence.
  init(
    _ sentence: Sentence, json: [(key: String, value: JSONValue)] = [], note: Sentence? = nil,
    status: Reply.Status = .done, offer: String? = nil
  ) {
    self.init(json: json, note: note, status: status, offer: offer) {
      Wrapped.lines(sentence($0.language), width: $0.width) + "\n"
    }
  }
}
