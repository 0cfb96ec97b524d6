/// Why a text is no Avro schema: where it goes wrong, what was found, and what would be right.
package struct AvroSchemaProblem: Problem, Hashable {
  /// What a place in a schema takes.
  package enum Expectation: Hashable, Sendable {
    case schema
    case string
    case array
    case object
    case size
  }

  /// What stands at a place in JSON.
  package enum Found: Hashable, Sendable {
    case null, boolean, number, string, array, object
  }

  package enum Reason: Hashable, Sendable {
    /// The text is not even JSON, from this place on; `nil` is found where it ends too early.
    case notJSON(TextPlace, found: String?, expected: JSONExpectation?)
    case unexpected(Found, expected: Expectation)
    case missing(attribute: String)
    /// With known names that may have been meant.
    case unknownType(String, nearest: [String])
    /// Names are letters, digits and underscores, and do not begin with a digit.
    case badName(String)
    /// Two definitions have one full name.
    case redefined(String)
    /// Two fields of a record have a name or an alias in common.
    case duplicateField(String)
    case duplicateSymbol(String)
    /// A union has this type twice.
    case duplicateBranch(String)
    case nestedUnion
    /// The default does not fit the field's type, whose name is given.
    case badDefault(Found, type: String)
    /// The enum's default is none of its symbols.
    case fallbackIsNoSymbol(String)
    case badSize(Int64)
  }

  package let reason: Reason

  /// The place in the schema's JSON, such as `fields[1].type`; empty for the whole.
  package let path: String

  package init(_ reason: Reason, at path: String) {
    self.reason = reason
    self.path = path
  }

  package var code: String {
    switch reason {
    case .notJSON: "schema-not-json"
    case .unexpected: "schema-unexpected-value"
    case .missing: "schema-attribute-missing"
    case .unknownType: "schema-unknown-type"
    case .badName: "schema-bad-name"
    case .redefined: "schema-redefined-name"
    case .duplicateField: "schema-duplicate-field"
    case .duplicateSymbol: "schema-duplicate-symbol"
    case .duplicateBranch: "schema-duplicate-branch"
    case .nestedUnion: "schema-nested-union"
    case .badDefault: "schema-bad-default"
    case .fallbackIsNoSymbol: "schema-bad-enum-default"
    case .badSize: "schema-bad-size"
    }
  }

  package var sentence: Sentence {
    let problem = Self.words(reason)
    if path.isEmpty { return problem }
    let place = path.shown
    return Sentence(ko: "\(place): \(problem(.ko))", en: "\(place): \(problem(.en))")
  }

  private static func words(_ reason: Reason) -> Sentence {
    switch reason {
    case .notJSON(let place, let found, let expected):
      let position = place.sentence
      let at = found.map { "'\($0.shown)'" }
      let wanted = expected.map(\.sentence)
      let wantedKorean = wanted.map { "필요한 것은 \($0(.ko)), " } ?? ""
      let wantedEnglish = wanted.map { "expected \($0(.en)), " } ?? ""
      let foundKorean = at.map { "\($0) 발견" } ?? "텍스트가 중간에 끝남"
      let foundEnglish = at.map { "found \($0)" } ?? "the text ends too early"
      return Sentence(
        ko: "\(position(.ko)): JSON이 아닙니다 (\(wantedKorean)\(foundKorean)).",
        en: "\(position(.en)): not JSON (\(wantedEnglish)\(foundEnglish)).")
    case .unexpected(let found, let expectation):
      let (given, wanted) = (found.name, expectation.name)
      return Sentence(
        ko: "\(wanted(.ko))이 필요한 자리에 \(given(.ko)) 값이 있습니다.",
        en: "expected \(wanted(.en)), found \(given(.en)).")
    case .missing(let attribute):
      return Sentence(
        ko: "\"\(attribute)\" 속성이 필요합니다.", en: "the attribute \"\(attribute)\" is missing.")
    case .unknownType(let name, let nearest) where nearest.isEmpty:
      return Sentence(
        ko: "'\(name.shown)': 없는 타입입니다. Avro의 타입이나 앞에서 정의한 이름을 적어 주십시오.",
        en: "there is no type '\(name.shown)'. Use one of Avro's or a name defined before.")
    case .unknownType(let name, let nearest):
      return Sentence(
        ko: "'\(name.shown)': 없는 타입입니다. 비슷한 이름: \(nearest.choice(.ko))",
        en: "there is no type '\(name.shown)'. Did you mean \(nearest.choice(.en))?")
    case .badName(let name):
      return Sentence(
        ko: "'\(name.shown)': 이름은 영문자, 숫자, 밑줄로 쓰고 숫자로 시작하지 않습니다.",
        en:
          "'\(name.shown)': a name has letters A-Z, digits and underscores, and no digit first.")
    case .redefined(let name):
      return Sentence(
        ko: "\(name.shown): 이미 정의한 이름입니다. 다시 쓸 때는 이름만 적어 주십시오.",
        en: "\(name.shown) is defined already. To use it again, write its name alone.")
    case .duplicateField(let name):
      return Sentence(
        ko: "\(name.shown): 같은 이름이나 별칭을 가진 필드가 이미 있습니다.",
        en: "another field has the name or alias \(name.shown) already.")
    case .duplicateSymbol(let name):
      return Sentence(
        ko: "\(name.shown): 같은 심벌이 이미 있습니다.", en: "the symbol \(name.shown) is there twice.")
    case .duplicateBranch(let name):
      return Sentence(
        ko: "\(name.shown): 유니언에 같은 타입이 두 번 있습니다.",
        en: "the union has the type \(name.shown) twice.")
    case .nestedUnion:
      return Sentence(
        ko: "유니언 바로 안에 유니언을 넣을 수 없습니다.", en: "a union cannot directly contain a union.")
    case .badDefault(let found, let type):
      let given = found.name
      return Sentence(
        ko: "기본값이 타입 \(type.shown)에 맞지 않습니다 (\(given(.ko)) 값).",
        en: "the default, \(given(.en)), does not fit the type \(type.shown).")
    case .fallbackIsNoSymbol(let symbol):
      return Sentence(
        ko: "기본값 '\(symbol.shown)': 심벌 가운데 하나여야 합니다.",
        en: "the default '\(symbol.shown)' is none of the symbols.")
    case .badSize(let size):
      return Sentence(
        ko: "크기 \(size): 0 이상 2147483647 이하여야 합니다.",
        en: "a size of \(size): must be from 0 to 2147483647.")
    }
  }
}

extension AvroSchemaProblem.Expectation {
  // In Korean each takes the particle 이.
  fileprivate var name: Sentence {
    switch self {
    case .schema:
      Sentence(ko: "타입 이름, 객체, 배열 중 하나로 된 타입", en: "a type: a name, an object or an array")
    case .string: Sentence(ko: "문자열", en: "a string")
    case .array: Sentence(ko: "배열", en: "an array")
    case .object: Sentence(ko: "객체 형식", en: "an object")
    case .size: Sentence(ko: "바이트 수 값", en: "a number of bytes")
    }
  }
}

extension AvroSchemaProblem.Found {
  fileprivate var name: Sentence {
    switch self {
    case .null: Sentence(ko: "null", en: "null")
    case .boolean: Sentence(ko: "불리언", en: "a boolean")
    case .number: Sentence(ko: "숫자", en: "a number")
    case .string: Sentence(ko: "문자열", en: "a string")
    case .array: Sentence(ko: "배열", en: "an array")
    case .object: Sentence(ko: "객체", en: "an object")
    }
  }
}
