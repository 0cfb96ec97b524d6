/// What the commands say that read and write files.
extension Sentence {
  package static func verified(_ file: String, cases: Int, equal: Int) -> Self {
    Self(
      ko: "\(file.shown): \(cases)건 중 \(equal)건이 카프카와 같습니다",
      en: "\(file.shown): \(equal) of \(cases) cases equal Kafka's")
  }

  package static func verifiedOthers(different: Int, unsupported: Int) -> Self {
    Self(
      ko: "  다른 것 \(different)건, 실행할 수 없는 것 \(unsupported)건",
      en: "  \(different) different, \(unsupported) that cannot be run")
  }

  /// Says why a recorded case cannot be run: a field's fault, or its kind's if there is none.
  package static func cannotRun(field: String?) -> Self {
    guard let field else {
      return Self(
        ko: "실행할 수 없는 종류의 기록입니다.", en: "This kind of recording cannot be run.")
    }
    return Self(
      ko: "실행할 수 없습니다. 빠졌거나 쓸 수 없는 값: \(field.shown)",
      en: "It cannot be run: \(field.shown) is missing or has a value that is not possible.")
  }

  package static func loaded(_ file: String) -> Self {
    Self(ko: "\(file.shown): 읽었습니다. ", en: "Loaded \(file.shown). ")
  }

  package static func otherGroups(_ chosen: String, others: [String]) -> Self {
    Self(
      ko: "그룹이 여럿입니다. 읽은 그룹: \(chosen.shown). 다른 그룹은 --group으로: \(others.abridged)",
      en: "There are several groups; this is \(chosen.shown). Others by --group: \(others.abridged)"
    )
  }
}
