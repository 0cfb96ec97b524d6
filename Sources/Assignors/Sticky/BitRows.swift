/// Sets of small numbers as rows of bits, with a fast search for what two rows have in common.
///
/// Above each 64 words lies a summary that tells which of them are not empty, so that a search
/// skips 4096 numbers at a time.
struct BitRows {
  private let wordCount: Int
  private let stride: Int
  private var bits: [UInt64] = []

  /// Makes no rows yet.
  ///
  /// - Parameter columnCount: One more than the largest number in any row.
  init(columnCount: Int) {
    wordCount = (columnCount + 63) / 64
    stride = wordCount + (wordCount + 63) / 64
  }

  /// Adds an empty row and returns its place.
  mutating func addRow() -> Int {
    bits.append(contentsOf: repeatElement(0, count: stride))
    return bits.count / stride - 1
  }

  mutating func insert(_ column: Int, into row: Int) {
    let word = column >> 6
    bits[row * stride + word] |= 1 << UInt64(column & 63)
    bits[row * stride + wordCount + word >> 6] |= 1 << UInt64(word & 63)
  }

  mutating func remove(_ column: Int, from row: Int) {
    let word = column >> 6
    bits[row * stride + word] &= ~(1 << UInt64(column & 63))
    if bits[row * stride + word] == 0 {
      bits[row * stride + wordCount + word >> 6] &= ~(1 << UInt64(word & 63))
    }
  }

  func contains(_ column: Int, in row: Int) -> Bool {
    bits[row * stride + column >> 6] >> UInt64(column & 63) & 1 == 1
  }

  /// The smallest number of `row` that `other` has in its row `otherRow` and that passes `filter`.
  ///
  /// - Complexity: O(*c* / 4096) for *c* columns, and a step for each word or number in vain.
  func first(
    in row: Int, and other: BitRows, _ otherRow: Int, where filter: (Int) -> Bool = { _ in true }
  ) -> Int? {
    let (mine, theirs) = (row * stride, otherRow * other.stride)
    for summary in wordCount..<stride {
      var words = bits[mine + summary] & other.bits[theirs + summary]
      while words != 0 {
        let word = (summary - wordCount) << 6 + words.trailingZeroBitCount
        words &= words - 1
        var columns = bits[mine + word] & other.bits[theirs + word]
        while columns != 0 {
          let column = word << 6 + columns.trailingZeroBitCount
          if filter(column) { return column }
          columns &= columns - 1
        }
      }
    }
    return nil
  }
}
