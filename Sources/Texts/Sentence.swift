/// One thing to say, in every language of the workbook.
///
/// Neither language is optional and neither is a fallback: a sentence that lacks one does not
/// compile, and a third language is a third parameter that every sentence must then fill.
package struct Sentence: Hashable, Sendable {
  private let ko: String
  private let en: String

  package init(ko: String, en: String) {
    self.ko = ko
    self.en = en
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .ko: ko
    case .en: en
    }
  }
}
