/// What JSON would go on with where a text stops being JSON.
package enum JSONExpectation: Hashable, Sendable {
  case value
  /// A name in quotes, or the end of the object right after its beginning.
  case name, nameOrEnd
  case colon
  case commaOrBrace, commaOrBracket

  package var sentence: Sentence {
    switch self {
    case .value: Sentence(ko: "값", en: "a value")
    case .name: Sentence(ko: "따옴표로 묶은 이름", en: "a name in quotes")
    case .nameOrEnd: Sentence(ko: "따옴표로 묶은 이름 또는 }", en: "a name in quotes or }")
    case .colon: Sentence(ko: ":", en: ":")
    case .commaOrBrace: Sentence(ko: "쉼표 또는 }", en: "a comma or }")
    case .commaOrBracket: Sentence(ko: "쉼표 또는 ]", en: "a comma or ]")
    }
  }
}
