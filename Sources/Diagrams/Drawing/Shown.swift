internal import KafkaModel
internal import Texts

extension String {
  /// The text as a label: harmless, and its middle left out where it exceeds `limit` cells.
  ///
  /// The middle, because names that people and programs make up differ at their ends.
  func label(cells limit: Int) -> String {
    let text = harmless
    if text.cells <= limit { return text }
    if limit < 5 { return text.truncated(toCells: limit) }
    let head = text.prefix(cells: limit / 2)
    let room = limit - 1 - head.cells
    var tail = text[head.endIndex...]
    // From the end backwards, character by character, as `prefix(cells:)` does from the front.
    var start = tail.endIndex
    var used = 0
    while start > tail.startIndex {
      let previous = tail.index(before: start)
      used += String(tail[previous]).cells
      if used > room { break }
      start = previous
    }
    tail = tail[start...]
    return head + "…" + tail
  }
}

extension Name {
  /// The name as a label of at most `limit` cells.
  func label(cells limit: Int = 40) -> String { rawValue.label(cells: limit) }
}
