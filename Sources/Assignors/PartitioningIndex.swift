extension Array {
  /// The first place at which `belongsAfter` holds, if all elements before it do not and all after
  /// it do; `count` if it holds nowhere.
  ///
  /// - Complexity: O(log *n*) for *n* elements.
  func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
