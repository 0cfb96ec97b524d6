internal import KafkaModel
package import ProducerSimulation

extension Sentence {
  /// Why a router sent a record where it did.
  package init(_ reason: HeaderRouter.Reason) {
    switch reason {
    case .matched(let value):
      self.init(
        ko: "헤더 값 \(value.shown): 경로와 일치", en: "the header's value \(value.shown) has a route")
    case .unknownValue(let bytes):
      let value = keyText(bytes).shown
      self.init(
        ko: "헤더 값 \(value): 맞는 경로가 없어 기본 토픽으로",
        en: "the header's value \(value) has no route, so to the fallback")
    case .noHeader:
      self.init(ko: "헤더가 없어 기본 토픽으로", en: "there is no such header, so to the fallback")
    }
  }

  /// A header with its value as text, or as bytes where it is none.
  package init(_ header: RecordHeader) {
    let text = "\(header.key.rawValue.shown)=\(keyText(header.value).shown)"
    self.init(ko: text, en: text)
  }
}
