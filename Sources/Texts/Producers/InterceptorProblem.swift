package import ProducerSimulation

/// What is wrong with an interceptor that somebody describes in words.
package enum InterceptorProblem: Problem, Hashable {
  case unknownAction(String, known: [String])
  case notAHeader(String)

  package var code: String {
    switch self {
    case .unknownAction: "unknown-interceptor-action"
    case .notAHeader: "not-a-header"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknownAction(let text, let known):
      Sentence(
        ko: "'\(text.shown)': 인터셉터가 할 수 없는 일입니다. 쓸 수 있는 것: "
          + "\(known.joined(separator: ", ")). 예: header=trace=7",
        en: "An interceptor cannot do '\(text.shown)'. It can do \(known.joined(separator: ", ")). "
          + "For example: header=trace=7")
    case .notAHeader(let text):
      Sentence(
        ko: "'\(text.shown)': header=이름=값 꼴로 적어 주십시오. 예: header=trace=7",
        en: "'\(text.shown)': write header=NAME=VALUE, such as header=trace=7.")
    }
  }
}

extension Sentence {
  /// What an interceptor does with each record and each answer, in one line.
  package init(_ interceptor: Interceptor) {
    var parts = interceptor.onSend.map { Sentence($0) }
    if let message = interceptor.acknowledgementFailure {
      parts.append(
        Sentence(
          ko: "onAcknowledgement에서 예외 '\(message.shown)'",
          en: "throws '\(message.shown)' in onAcknowledgement"))
    }
    if parts.isEmpty {
      parts.append(Sentence(ko: "보기만 함", en: "only looks"))
    }
    self.init(
      ko: parts.map { $0(.ko) }.joined(separator: ", "),
      en: parts.map { $0(.en) }.joined(separator: ", "))
  }

  private init(_ action: Interceptor.Action) {
    switch action {
    case .addHeader(let header):
      let text = Sentence(header)
      self.init(ko: "헤더 \(text(.ko)) 추가", en: "adds the header \(text(.en))")
    case .upperCaseKey: self.init(ko: "키를 대문자로", en: "puts the key into capitals")
    case .replaceKey(let payload):
      self.init(ko: "키를 바꿈 → \(payload.shown)", en: "changes the key to \(payload.shown)")
    case .replaceValue(let payload):
      self.init(ko: "밸류를 바꿈 → \(payload.shown)", en: "changes the value to \(payload.shown)")
    case .fail(let message):
      self.init(ko: "예외 '\(message.shown)'", en: "throws '\(message.shown)'")
    case .returnNil: self.init(ko: "null을 돌려줌", en: "returns null")
    }
  }
}

extension Payload {
  /// The payload as people can read it.
  package var shown: String {
    switch self {
    case .null: "null"
    case .text(let text): text.isEmpty ? "\"\"" : text.shown
    case .integer(let integer): String(integer)
    case .bytes(let bytes): "0x" + hexText(bytes)
    case .structured(let datum): datum.json.harmless
    }
  }
}

extension ProducerSettingFailure: Problem {
  package var code: String {
    switch self {
    case .unknownClass: "class-not-simulated"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknownClass(let name, let text, let known):
      Sentence(
        ko: "\(name): '\(text.shown)' 클래스는 실습실에 없습니다. 쓸 수 있는 것: "
          + known.joined(separator: ", "),
        en:
          "\(name): the lab has no class '\(text.shown)'. It has \(known.joined(separator: ", ")).")
    }
  }
}
