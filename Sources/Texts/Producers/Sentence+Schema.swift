internal import KafkaModel
package import ProducerSimulation

extension SchemaIncompatibility {
  /// The kind of reason, which no language changes.
  package var code: String {
    switch reason {
    case .typeMismatch: "type-mismatch"
    case .nameMismatch: "name-mismatch"
    case .fixedSizeMismatch: "fixed-size-mismatch"
    case .missingEnumSymbols: "missing-enum-symbols"
    case .fieldWithoutDefault: "field-without-default"
    case .ambiguousField: "ambiguous-field"
    case .missingUnionBranch: "missing-union-branch"
    case .tooDeep: "too-deep"
    }
  }

  /// Where, and the rule that is broken.
  package var sentence: Sentence {
    let problem = Sentence(reason)
    let place = path.text.shown
    if place.isEmpty { return problem }
    return Sentence(ko: "\(place): \(problem(.ko))", en: "\(place): \(problem(.en))")
  }
}

extension Sentence {
  /// The rule of schema resolution that is broken.
  package init(_ reason: SchemaIncompatibility.Reason) {
    switch reason {
    case .typeMismatch(let reader, let writer):
      self.init(
        ko: "타입이 맞지 않습니다: 읽는 쪽 \(reader), 쓰는 쪽 \(writer).",
        en: "a reader's \(reader) cannot take a writer's \(writer).")
    case .nameMismatch(let reader, let writer):
      self.init(
        ko: "이름이 다릅니다: 읽는 쪽 \(reader), 쓰는 쪽 \(writer). 읽는 쪽에 별칭(aliases)을 두면 됩니다.",
        en:
          "the names differ: \(reader) reads, \(writer) wrote. An alias on the reader's side helps."
      )
    case .fixedSizeMismatch(let reader, let writer):
      self.init(
        ko: "fixed 크기가 다릅니다: 읽는 쪽 \(reader), 쓰는 쪽 \(writer).",
        en: "the sizes differ: \(reader) reads, \(writer) wrote.")
    case .missingEnumSymbols(let symbols):
      let names = symbols.joined(separator: ", ")
      self.init(
        ko: "읽는 쪽 enum에 없는 심벌: \(names). enum에 default를 두면 됩니다.",
        en: "the reader's enum lacks \(names). A default in the enum helps.")
    case .fieldWithoutDefault:
      self.init(
        ko: "쓰는 쪽에 없는 필드인데 읽는 쪽에 기본값이 없습니다.",
        en: "the writer has no such field, and the reader has no default for it.")
    case .ambiguousField(let names):
      let list = names.joined(separator: ", ")
      self.init(
        ko: "이름과 별칭에 맞는 필드가 쓰는 쪽에 여럿입니다: \(list).",
        en: "its name and aliases fit several fields of the writer: \(list).")
    case .missingUnionBranch(let writer):
      self.init(
        ko: "쓰는 쪽 타입 \(writer): 읽는 쪽 유니언에 맞는 타입이 없습니다.",
        en: "no branch of the reader's union takes a writer's \(writer).")
    case .tooDeep:
      self.init(
        ko: "스키마가 너무 깊어서 비교할 수 없습니다.", en: "the schemas nest too deeply to be compared.")
    }
  }

  /// What a check found against one version, in one direction.
  package init(_ check: CompatibilityReport.Check) {
    let place: Sentence =
      switch check.direction {
      case .newReadsOld:
        Sentence(
          ko: "새 스키마로 버전 \(check.version) 데이터 읽기",
          en: "the new schema reads data of version \(check.version)")
      case .oldReadsNew:
        Sentence(
          ko: "버전 \(check.version) 스키마로 새 데이터 읽기",
          en: "version \(check.version) reads data of the new schema")
      }
    let issues = check.incompatibilities.map(\.sentence)
    if issues.isEmpty {
      self.init(ko: "\(place(.ko)): 가능", en: "\(place(.en)): yes")
    } else {
      self.init(
        ko: "\(place(.ko)): 불가; " + issues.map { $0(.ko) }.joined(separator: " "),
        en: "\(place(.en)): no; " + issues.map { $0(.en) }.joined(separator: " "))
    }
  }
}

extension RegistryFailure: Problem {
  package var code: String {
    switch self {
    case .down: "registry-down"
    case .incompatible: "schema-incompatible"
    case .unknownSubject: "unknown-subject"
    case .unknownVersion: "unknown-version"
    case .unknownID: "unknown-schema-id"
    case .notRegistered: "schema-not-registered"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .down:
      return Sentence(
        ko: "스키마 레지스트리가 응답하지 않습니다. 클라이언트가 이미 쓴 스키마만 쓸 수 있습니다.",
        en: "The schema registry does not answer. Only schemas that the client has used still work."
      )
    case .incompatible(let subject, let report):
      let checks = report.checks.filter { !$0.incompatibilities.isEmpty }.map { Sentence($0) }
      let name = subject.rawValue.shown
      return Sentence(
        ko: "\(name): \(report.mode.rawValue) 호환성에 어긋납니다. "
          + checks.map { $0(.ko) }.joined(separator: " "),
        en: "\(name): not \(report.mode.rawValue) compatible. "
          + checks.map { $0(.en) }.joined(separator: " "))
    case .unknownSubject(let subject):
      let name = subject.rawValue.shown
      return Sentence(
        ko: "\(name): 등록된 스키마가 없습니다.", en: "\(name): no schema is registered.")
    case .unknownVersion(let subject, let version):
      let name = subject.rawValue.shown
      return Sentence(
        ko: "\(name): 없는 버전 (\(version))입니다.", en: "\(name): there is no version \(version).")
    case .unknownID(let id):
      return Sentence(ko: "스키마 ID \(id): 없는 ID입니다.", en: "There is no schema ID \(id).")
    case .notRegistered(let subject):
      let name = subject.rawValue.shown
      return Sentence(
        ko: "\(name): 등록되지 않은 스키마이고 auto.register.schemas=false입니다.",
        en: "\(name): the schema is not registered, and auto.register.schemas is false.")
    }
  }
}

extension RegistryClientFailure: Problem {
  package var code: String {
    switch self {
    case .registry(let failure): failure.code
    case .encoding(let failure): failure.code
    case .decoding(let failure, _): failure.code
    case .tooShort: "message-too-short"
    case .unknownMagicByte: "unknown-magic-byte"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .registry(let failure): failure.sentence
    case .encoding(let failure): failure.sentence
    case .decoding(let failure, _): failure.sentence
    case .tooShort(let count):
      Sentence(
        ko: "\(count)바이트: 매직 바이트와 스키마 ID(5바이트)보다 짧습니다.",
        en: "\(count) bytes are fewer than magic byte and schema ID take (5).")
    case .unknownMagicByte(let byte):
      Sentence(
        ko: "매직 바이트 \(hexText([byte])): 00이어야 합니다. 레지스트리 시리얼라이저로 쓴 값이 아닙니다.",
        en: "The magic byte is \(hexText([byte])), not 00: no registry serializer wrote this.")
    }
  }
}

extension AvroEncodingFailure: Problem {
  package var code: String { "value-does-not-fit-schema" }

  package var sentence: Sentence {
    let problem = Self.words(reason)
    let place = path.text.shown
    if place.isEmpty { return problem }
    return Sentence(ko: "\(place): \(problem(.ko))", en: "\(place): \(problem(.en))")
  }

  private static func words(_ reason: Reason) -> Sentence {
    switch reason {
    case .wrongType(let expected):
      Sentence(ko: "스키마의 타입 \(expected)에 맞지 않는 값입니다.", en: "the value is no \(expected).")
    case .outOfRange(let number):
      Sentence(
        ko: "\(number): int의 범위를 벗어납니다. 타입을 long으로 바꿔 주십시오.",
        en: "\(number) does not fit into an int. Use long.")
    case .unknownSymbol(let symbol, let symbols):
      Sentence(
        ko: "'\(symbol.shown)': 없는 심벌입니다 (\(symbols.joined(separator: ", "))).",
        en: "there is no symbol '\(symbol.shown)' (\(symbols.joined(separator: ", "))).")
    case .wrongSize(let size, let expected):
      Sentence(
        ko: "\(size)바이트: \(expected)바이트여야 합니다.", en: "\(size) bytes, where \(expected) are due.")
    case .missingField(let name):
      Sentence(
        ko: "필드 \(name): 값이 없습니다. 기본값은 읽을 때만 쓰입니다.",
        en: "the field \(name) has no value; a default is for readers only.")
    case .unknownField(let name):
      Sentence(
        ko: "필드 \(name.shown): 스키마에 없습니다.",
        en: "the schema has no field \(name.shown).")
    case .noBranch(let names):
      Sentence(
        ko: "유니언 [\(names.joined(separator: ", "))] 가운데 맞는 타입이 없습니다.",
        en: "the value fits none of [\(names.joined(separator: ", "))].")
    case .tooLarge:
      Sentence(ko: "값이 너무 복잡합니다.", en: "the value is too complicated.")
    }
  }
}

extension AvroDecodingFailure: Problem {
  package var code: String { "bytes-do-not-fit-schema" }

  package var sentence: Sentence {
    let problem = Self.words(reason)
    let place = path.text.isEmpty ? "" : "\(path.text.shown), "
    return Sentence(
      ko: "\(place)\(offset)바이트째: \(problem(.ko))",
      en: "\(place)byte \(offset): \(problem(.en))")
  }

  private static func words(_ reason: Reason) -> Sentence {
    switch reason {
    case .endOfBytes:
      Sentence(ko: "값이 중간에 끝났습니다.", en: "the bytes end in the middle of a value.")
    case .badNumber:
      Sentence(ko: "가변 길이 숫자가 잘못되었습니다.", en: "a variable-length number is malformed.")
    case .notUTF8: Sentence(ko: "UTF-8이 아닙니다.", en: "the text is not UTF-8.")
    case .noSuchIndex(let index):
      Sentence(
        ko: "\(index)번 심벌이나 타입이 없습니다.", en: "there is no symbol or branch \(index).")
    case .leftOver(let count):
      Sentence(ko: "\(count)바이트가 남았습니다.", en: "\(count) bytes are left over.")
    case .unreadable(let reason): Sentence(reason)
    case .tooLarge: Sentence(ko: "값이 너무 큽니다.", en: "the value is too large.")
    }
  }
}
