/// A language of the workbook.
package enum Language: String, CaseIterable, Sendable {
  case ko, en
}
