extension Collection where Index == Int {
  /// The places of names in ascending order of the names; those of equal names stay as they are.
  ///
  /// Ids of one group begin alike, with the `client.id`, and the few bytes after that nearly always
  /// tell them apart. Those bytes as an integer are compared first, which takes no look at a string.
  ///
  /// - Complexity: O(*n* log *n*) for *n* names.
  package func ascendingPlaces<Kind>() -> [Int32] where Element == Name<Kind> {
    let start = lengthOfCommonPrefix()
    let keys = map { $0.order(from: start) }
    return (0..<count).map { Int32($0) }.sorted { one, other in
      let (one, other) = (Int(one), Int(other))
      if keys[one] != keys[other] { return keys[one] < keys[other] }
      let (mine, theirs) = (self[startIndex + one], self[startIndex + other])
      return mine == theirs ? one < other : mine < theirs
    }
  }

  /// How many bytes all of the names begin with.
  private func lengthOfCommonPrefix<Kind>() -> Int where Element == Name<Kind> {
    guard let first else { return 0 }
    let bytes = first.rawValue.utf8.span
    var length = bytes.count
    for name in self {
      let other = name.rawValue.utf8.span
      length = Swift.min(length, other.count)
      for place in 0..<length where bytes[place] != other[place] {
        length = place
        break
      }
    }
    return length
  }
}

extension Name {
  /// Eight bytes as a number: where two numbers differ, the smaller name has the smaller one.
  ///
  /// The bytes from 0xEE on are not in Java's order, see ``<(_:_:)``, and so are one to this number,
  /// which ends with the first of them.
  fileprivate func order(from start: Int) -> UInt64 {
    let bytes = rawValue.utf8.span
    var order: UInt64 = 0
    for place in 0..<min(8, bytes.count - start) {
      let byte = min(bytes[start + place], 0xEE)
      order |= UInt64(byte) << UInt64(56 - 8 * place)
      if byte == 0xEE { break }
    }
    return order
  }
}
