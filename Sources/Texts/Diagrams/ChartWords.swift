/// What charts, strips and hex views say.
package enum ChartWords {
  package static let total = Sentence(ko: "합계", en: "total")
  package static let most = Sentence(ko: "최대", en: "most")
  package static let least = Sentence(ko: "최소", en: "least")
  package static let bound = Sentence(ko: "한도", en: "bound")
  package static let empty = Sentence(ko: "표시할 값이 없습니다.", en: "There is nothing to show.")

  package static func more(_ count: Int) -> Sentence {
    Sentence(ko: "외 \(Quantity.grouped(count))개", en: "\(Quantity.grouped(count)) more")
  }

  package static func switches(_ count: Int) -> Sentence {
    Sentence(
      ko: "전환 \(Quantity.grouped(count))번",
      en: "\(Quantity.grouped(count)) \(count == 1 ? "switch" : "switches")")
  }

  /// Neighbours that are the same, counted from one.
  package static func run(_ label: String, from: Int, to: Int) -> Sentence {
    from == to
      ? Sentence(ko: "\(from)번째: \(label).", en: "Number \(from): \(label).")
      : Sentence(ko: "\(from)번째부터 \(to)번째까지: \(label).", en: "Numbers \(from) to \(to): \(label).")
  }

  package static func peak(_ value: String, at time: String) -> Sentence {
    Sentence(ko: "최고 \(value), 시각 \(time)", en: "peak \(value) at \(time)")
  }

  package static func above(_ from: String, _ to: String) -> Sentence {
    Sentence(ko: "한도 초과 \(from)~\(to)", en: "above the bound from \(from) to \(to)")
  }

  package static let neverAbove = Sentence(ko: "한도 초과 없음", en: "never above the bound")

  package static func bytes(_ count: Int) -> Sentence {
    Sentence(
      ko: "\(Quantity.grouped(count))바이트",
      en: "\(Quantity.grouped(count)) \(count == 1 ? "byte" : "bytes")")
  }

  /// Where labelled bytes are, counted from zero.
  package static func byteRange(_ first: Int, _ last: Int) -> Sentence {
    first == last
      ? Sentence(ko: "바이트 \(first)", en: "byte \(first)")
      : Sentence(ko: "바이트 \(first)–\(last)", en: "bytes \(first)–\(last)")
  }
}
